import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Front } from "#policy/model.ts";
import { smallCourt } from "../../../test/kit/lines.ts";
import { logOf } from "../../../test/kit/log.ts";
import { differencesOf } from "./impact.ts";

const rules = (limit: string, owner = "clerk", then = "fast", more = "") => `
units:
  fast: { name: 快执 }
  slow: { name: 普执 }
posts:
  clerk: { name: 书记员 }
  judge-post: { name: 法官岗 }
settings:
  days: { last-day: stays }
  triage-by: clerk
triage:
  team:
    rows:
      - { id: all, when: { case.kind: initial }, then: ${then} }
clocks:
  reply: { name: 答复, starts: case.registered, stops: case.closed, limit: ${limit}, owner: ${owner} }${more}`;
const present = smallCourt(rules("20 days"));
const FROM = civil("2022-03-10");
const log = logOf({ kind: "case.registered", on: "2022-03-01", fields: { "case.kind": "initial" } });

const differences = (text: string, runningCases: Front["runningCases"] = "new-law-at-once", events = log) => {
  const next = smallCourt(text);
  const law = { ...next.law, since: { from: FROM, runningCases, before: present.law } };
  return differencesOf(events, present, { ...next, law }, FROM).map(({ zh }) => zh);
};

describe("what a draft changes for a case", () => {
  test("is nothing where it says the same", () => {
    expect(differences(rules("20 days"))).toEqual([]);
  });

  test("is another day, owner or team, each said with what it was", () => {
    expect(differences(rules("30 days", "judge-post", "slow"))).toEqual([
      "“答复”的届满日由 2022-03-21 变为 2022-03-31",
      "“答复”的责任人由书记员变为法官岗",
      "尚未分流，建议由快执变为普执",
    ]);
  });

  test("is nothing for limits that keep their edition", () => {
    expect(differences(rules("30 days", "judge-post"), "keep-started-clocks")).toEqual([]);
  });

  test("is a limit that begins, or one that is no more", () => {
    const fresh =
      "\n  fresh: { name: 新增, starts: case.registered, stops: case.closed, limit: 40 days, owner: clerk }";
    expect(differences(rules("20 days", "clerk", "fast", fresh))).toEqual(["新增期限“新增”，届满日 2022-04-10"]);
    const without = rules("20 days").replace(
      / {2}reply: .*/,
      "  other: { name: 其他, starts: case.closed, stops: case.closed, limit: 5 days, owner: clerk }",
    );
    expect(differences(without)).toEqual(["不再有期限“答复”（原届满日 2022-03-21）"]);
  });

  test("leaves the team of a decided case alone", () => {
    const decided = logOf(
      { kind: "case.registered", on: "2022-03-01", fields: { "case.kind": "initial" } },
      { kind: "triage.decided", on: "2022-03-02", fields: { "to.team": "fast" } },
    );
    expect(differences(rules("20 days", "clerk", "slow"), "keep-started-clocks", decided)).toEqual([]);
  });
});
