import { expect, test } from "vitest";
import type { CaseWhole } from "#contract/index.ts";
import { nextStepOf } from "./nextStep.ts";

const word = (key: string) => ({ key, zh: key, en: key });
const line: CaseWhole["line"] = {
  id: "c",
  stream: "case/c",
  number: "n",
  kind: word("initial"),
  applicants: "甲",
  debtors: "乙",
  registeredOn: "2026-11-01",
  stage: word("handling"),
  handlers: [],
  overdue: 0,
};
const whole = (stage: string, more: Partial<CaseWhole> = {}, overdue = 0): CaseWhole => ({
  line: { ...line, stage: word(stage), overdue },
  version: 1,
  claimKinds: [],
  parties: [],
  clocks: [],
  stopping: [],
  expected: { ahead: [], limits: [] },
  affairs: [],
  defects: [],
  warnings: [],
  proposals: [],
  basis: [],
  facts: [],
  related: [],
  offers: [],
  timeline: [],
  missing: [],
  readOnly: false,
  ...more,
});
const proposal = (state: "waiting" | "granted", mayDecide: boolean): CaseWhole["proposals"][number] => ({
  stream: "case/c",
  caseId: "c",
  number: "n",
  parties: "",
  version: 2,
  act: word("triage.convert"),
  fields: [],
  raw: {},
  by: { id: "a", name: "甲" },
  on: "2026-11-02",
  state,
  chain: [],
  waitsFor: [],
  mine: false,
  mayDecide,
  cites: [],
});

test.each([
  ["triage-due", "next-triage"],
  ["assignment-due", "next-assign"],
  ["receipt-due", "next-receive"],
  ["handling", "next-none"],
])("a case that is %s says %s", (stage, next) => {
  expect(nextStepOf(whole(stage)).what).toBe(next);
});

test("a signature of mine goes before an overdue limit, another's after it", () => {
  expect(nextStepOf(whole("handling", { proposals: [proposal("waiting", true)] }, 1)).what).toBe("next-sign");
  expect(nextStepOf(whole("handling", { proposals: [proposal("waiting", false)] }, 1)).what).toBe("next-overdue");
  expect(nextStepOf(whole("handling", { proposals: [proposal("waiting", false)] })).what).toBe("next-wait");
});

test("what was granted is to be carried out, also when the limit is over", () => {
  expect(nextStepOf(whole("handling", { proposals: [proposal("granted", false)] }, 2)).what).toBe("next-carry-out");
});
