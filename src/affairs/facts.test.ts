import { expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { logOf, type Told } from "../../test/kit/log.ts";
import { evolve, facts, initial } from "./facts.ts";

const outstanding = (told: readonly Told[], given: Fields = {}): Value | undefined =>
  facts["affair.outstanding"]?.(logOf(...told).reduce(evolve, initial), { on: civil("2022-04-01"), given });
const affair = (kind: string, slip: string): Told => ({ kind: `affair.${kind}`, on: "2022-03-01", of: { slip } });

test("slips sent out are outstanding until their result is accepted, not when it is merely reported", () => {
  const both = [affair("dispatched", "s1"), affair("dispatched", "s2")];
  expect(outstanding([])).toBe(0);
  expect(outstanding([], { "affair.outstanding": 3 })).toBe(3);
  expect(outstanding([...both, affair("done", "s1")])).toBe(2);
  expect(outstanding([...both, affair("accepted", "s1")])).toBe(1);
  expect(outstanding([...both, affair("accepted", "s1"), affair("accepted", "s2")])).toBe(0);
});
