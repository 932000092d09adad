import { expect, test } from "vitest";
import { standing } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { type Draft, playAll, told } from "../../../test/kit/lines.ts";
import { expectedView } from "./expected.ts";

const registered = told("2026-01-05", "case.registered", { "case.kind": "initial" });

function seen(id: string, on: string, lines: readonly Draft[]) {
  const court = theCourt(id);
  const { events } = playAll(court, lines);
  const today = civil(on);
  return expectedView(standing(events, court, today), events, { court, today });
}

test("[CITY-3.4-10] the page of a case says the steps to its end, and what starts on the way with its days and articles", () => {
  const { ahead, limits } = seen("qingfeng", "2026-01-08", [registered]);
  expect(ahead.map(({ key }) => key)).toEqual([
    "triage.decided",
    "assignment.made",
    "assignment.received",
    "case.closing-reported",
    "case.closed",
    "dossier.archived",
  ]);
  const filing = limits.find(({ name }) => name.zh === "转为影像卷宗并提交归档");
  expect(filing).toMatchObject({ how: "done", on: "2026-07-06", due: "2026-07-21", sure: true });
  expect(filing?.by?.zh).toBe("执行案件六个月期限");
  expect(filing?.cites[0]?.document).toBe("qingfeng/2022-47");
  expect(limits.findIndex(({ sure }) => !sure)).toBeGreaterThan(limits.findLastIndex(({ sure }) => sure));
});

test("[CITY-3.4-10] a limit of a team not known yet is told with its condition and without a day; of the other team no more once it is known", () => {
  const named = (view: ReturnType<typeof seen>) => view.limits.map(({ name }) => name.zh);
  const before = seen("yindu", "2026-01-08", [registered]);
  expect(named(before)).toEqual(expect.arrayContaining(["快执团队结案", "普执团队结案"]));
  const fast = before.limits.find(({ name }) => name.zh === "快执团队结案");
  expect(fast).toMatchObject({ how: "stage", sure: false });
  expect(fast?.start.zh).toContain("快执团队");
  expect(fast).not.toHaveProperty("on");
  const lines = [registered, told("2026-01-06", "triage.decided", { "case.team": "fast" })];
  expect(named(seen("yindu", "2026-01-08", lines))).not.toContain("普执团队结案");
});

test("nothing is to come of a case that is archived", () => {
  const lines = [
    registered,
    told("2026-02-02", "case.closed", { "closing.mode": "satisfied" }),
    told("2026-02-03", "dossier.archived", {}),
  ];
  expect(seen("qingfeng", "2026-02-04", lines).ahead).toEqual([]);
});
