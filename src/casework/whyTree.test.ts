import { expect, test } from "vitest";
import { playAll, smallCourt, told } from "../../test/kit/lines.ts";
import { aftermath, whyTree } from "./whyTree.ts";

const court = smallCourt(`
affairs:
  first:  { name: 甲, owner: clerk, opens: case.registered, done: affair.done }
  second: { name: 乙, owner: clerk, opens: { affair.opened: { affair.kind: first } }, done: case.closed }`);
const correction = { corrects: { line: 1, reason: "笔误", approver: "p2" } };
const { events } = playAll(court, [
  told("2022-03-01", "case.registered", { "claim.amount": "1" }),
  told("2022-03-02", "case.corrected", { "claim.amount": "2" }, correction),
]);

test("an event says through which rules it goes back to what somebody did", () => {
  const why = whyTree(events, 3);
  expect(why?.rule).toBe("made-up/rules#affairs.second");
  expect(why?.cites).toHaveLength(1);
  expect(why?.because?.rule).toBe("made-up/rules#affairs.first");
  expect(why?.because?.because?.event.kind).toBe("case.registered");
  expect(why?.because?.because?.because).toBeUndefined();
});

test("what was put right and what puts it right know each other", () => {
  expect(whyTree(events, 1)?.correctedBy.map(({ kind }) => kind)).toEqual(["case.corrected"]);
  expect(whyTree(events, 4)?.corrects?.version).toBe(1);
});

test("what followed from an event is a tree downwards; there is none of a version the log lacks", () => {
  expect(aftermath(events, 1)?.followed[0]?.followed[0]?.event.version).toBe(3);
  expect(aftermath(events, 9)).toBeUndefined();
  expect(whyTree(events, 9)).toBeUndefined();
});
