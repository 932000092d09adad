import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Value } from "#kernel/event.ts";
import { logOf, type Told } from "../../test/kit/log.ts";
import { evolve, facts, initial } from "./facts.ts";

const read = (word: string, told: readonly Told[]): Value | undefined =>
  facts[word]?.(logOf(...told).reduce(evolve, initial), { on: civil("2022-04-01") });
const decided: Told = {
  kind: "triage.decided",
  on: "2022-03-01",
  fields: { "case.team": "fast", "case.track": "simple" },
};

describe("where a case is", () => {
  test("the team decided, then the team converted to; the team it left is not where it is", () => {
    const converted: Told = {
      kind: "triage.converted",
      on: "2022-03-08",
      fields: { "case.team": "fast", "to.team": "ordinary" },
    };
    expect(read("case.team", [decided])).toBe("fast");
    expect(read("case.team", [decided, converted])).toBe("ordinary");
    expect(read("case.track", [decided, converted])).toBe("simple");
  });

  test("sent back for more inquiry it has no team yet", () => {
    const returned: Told = { kind: "triage.returned", on: "2022-03-02" };
    expect(read("case.team", [returned])).toBeUndefined();
    expect(read("case.team", [decided, returned])).toBeUndefined();
    expect(read("case.team", [decided, returned, { ...decided, on: "2022-03-03" }])).toBe("fast");
  });

  test("an adjusted assignment moves it, a team's receipt may name it", () => {
    const adjusted: Told = { kind: "assignment.adjusted", on: "2022-03-05", fields: { "to.team": "south" } };
    expect(read("case.team", [decided, adjusted])).toBe("south");
    expect(
      read("case.team", [{ kind: "assignment.received", on: "2022-03-05", fields: { "case.team": "special" } }]),
    ).toBe("special");
  });
});
