import { expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { playAll, told } from "../../test/kit/lines.ts";
import { chronicleOf } from "./chronicle.ts";
import { factRecord } from "./facts.ts";
import { noted } from "./noted.ts";

const ON = civil("2022-06-30");
const { events } = playAll(theCourt("yindu"), [
  told("2022-03-01", "case.registered", { "case.kind": "initial", "claim.amount": "50000" }),
  told("2022-03-03", "triage.decided", { "case.team": "fast" }),
  told("2022-03-20", "triage.converted", { "case.team": "fast", "to.team": "ordinary" }),
]);

test("the same log on the same day is folded once, on another day anew", () => {
  expect(chronicleOf(events, ON)).toBe(chronicleOf(events, ON));
  expect(chronicleOf(events, civil("2022-07-01"))).not.toBe(chronicleOf(events, ON));
  expect(chronicleOf([...events], ON)).not.toBe(chronicleOf(events, ON));
  expect(chronicleOf(events, ON, { "case.complex": true }).factsAfter(-1)["case.complex"]).toBe(true);
  expect(chronicleOf(events, ON).factsAfter(-1)["case.complex"]).toBeUndefined();
});

test("a log that grew in place is another log", () => {
  const growing = events.slice(0, 1);
  expect(noted(growing)).toHaveLength(1);
  growing.push(...events.slice(1));
  expect(noted(growing)).toHaveLength(events.length);
});

test("what was known after each event is what its part of the log says, in whatever order it is asked", () => {
  const chronicle = chronicleOf([...events], ON);
  for (const index of [...events.keys()].toReversed()) {
    const part = chronicle.events.slice(0, index + 1);
    const on = index === events.length - 1 ? ON : (part.at(-1)?.happenedOn ?? ON);
    expect({ ...chronicle.factsAfter(index) }).toEqual({ ...factRecord(part, { on }) });
  }
});
