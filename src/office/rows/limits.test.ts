import { expect, test } from "vitest";
import { standing } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { handlersOf, openWork } from "#work/index.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { type Draft, playAll, told } from "../../../test/kit/lines.ts";
import { limitsApart, limitWork } from "./limits.ts";

const registered = told("2022-08-01", "case.registered", { "case.kind": "initial" });

/** Limits of a case as they are worked out, and those among them that get a line of their own. */
function limitsOf(law: string, lines: readonly Draft[], on: string, team?: string) {
  const [court, day] = [theCourt(law), civil(on)];
  const { events } = playAll(court, lines, on);
  const now = standing(events, court, day);
  const limits = limitWork(now.clocks, handlersOf(events), court, day, team);
  const keys = (some: typeof limits) => some.map(({ fields }) => String(fields?.["clock.key"]));
  return { all: keys(limits), apart: keys(limitsApart(limits, openWork(events, now, court, day), court)) };
}

test("[NZ-3.5-7] the limit of an affair that is open is its piece's last day, and no line beside it", () => {
  const lines = [
    registered,
    told("2022-08-02", "triage.decided", { "case.team": "initial" }),
    told("2022-08-02", "assignment.made", { "case.team": "initial-3" }),
    told("2022-08-03", "assignment.received"),
  ];
  const { all, apart } = limitsOf("nanzhao", lines, "2022-08-31", "initial-3");
  expect(all).toContain("offline-house-land");
  expect(apart).not.toContain("offline-house-land");
  expect(apart).toContain("case-limit");
});

test("[CITY-3.5-1] the limit of a triage is the last day of the triage that waits for the same officer", () => {
  const inquired = told("2022-08-03", "inquiry.completed", { "property.found": false });
  const { all, apart } = limitsOf("demo-city", [registered, inquired], "2022-08-08");
  expect(all).toContain("triage-decision");
  expect(apart).not.toContain("triage-decision");
});

test("[YD-1.1-6] the limit of a team is in the hands of those of it who handle the case, and before their team's eyes", () => {
  const court = theCourt("yindu");
  const lines = [
    registered,
    told("2022-08-02", "triage.decided", { "case.team": "fast" }),
    told("2022-08-02", "assignment.made", { "case.team": "fast" }),
    told("2022-08-02", "handler.named", { "handler.seat": "handling-judge", "handler.person": "p7" }),
    told("2022-08-02", "handler.named", { "handler.seat": "handling-officer", "handler.person": "p8" }),
    told("2022-08-03", "assignment.received"),
  ];
  const { events } = playAll(court, lines, "2022-08-31");
  const now = standing(events, court, civil("2022-08-31"));
  const of = (handlers: ReadonlyMap<string, string>) =>
    limitWork(now.clocks, handlers, court, civil("2022-08-31"), "fast").find(
      ({ fields }) => fields?.["clock.key"] === "fast-close",
    );
  expect(of(handlersOf(events))).toMatchObject({ words: ["fast"], persons: ["p7", "p8"] });
  expect(of(new Map())).toMatchObject({ words: ["fast"], persons: [] });
});
