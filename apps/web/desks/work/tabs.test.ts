import { expect, test } from "vitest";
import { placeOf } from "./placeOf.ts";
import { tabsOf } from "./tabs.ts";

const holds = { leads: [], posts: [], administrator: false };
const word = { key: "fast", zh: "快执团队", en: "fast-track team" };

test("who leads nothing sees his own work only; a leader sees the court's and nobody's", () => {
  expect(tabsOf(holds)).toEqual(["mine", "claimable", "absent", "cases", "waiting", "done"]);
  expect(tabsOf({ ...holds, leads: [word] })).toContain("nobody");
  expect(tabsOf({ ...holds, posts: [word] })).toContain("court");
});

test("each kind of work opens where it is done", () => {
  expect(placeOf({ kind: "triage", caseId: "c1" })).toMatchObject({ to: "/triage/$id", params: { id: "c1" } });
  expect(placeOf({ kind: "approval", caseId: "c1" })).toMatchObject({ to: "/approvals", search: { case: "c1" } });
  expect(placeOf({ kind: "slip", caseId: "c1", of: { slip: "s1" } })).toMatchObject({
    to: "/cases/$id",
    search: { tab: "affairs", at: "s1" },
  });
  expect(placeOf({ kind: "overdue", caseId: "c1" }, "absent")).toMatchObject({ search: { tab: "assignment" } });
  expect(placeOf({ kind: "slip", caseId: "c1" }, "absent")).toMatchObject({ search: { tab: "affairs" } });
  const lack = { "take-over.item": "paper.served" };
  expect(placeOf({ kind: "supply", caseId: "c1", fields: lack })).toMatchObject({
    search: { tab: "takenOver", at: "paper.served" },
  });
  expect(placeOf({ kind: "receipt", caseId: "c1" })).toMatchObject({ to: "/cases/$id", search: {} });
});
