import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civil } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { decided } from "./deciders.ts";
import { may, perform } from "./door.ts";
import { actor } from "./history.ts";
import { noted } from "./noted.ts";
import { play } from "./play.ts";
import { vocabulary } from "./vocabulary.ts";

const COURTS = ["yindu", "qingfeng", "nanzhao", "demo-jilin", "demo-city"].map((id) => theCourt(id));
const START = civil("2024-03-01");

const words = (sort: string): readonly string[] => [
  ...new Set(COURTS.flatMap(({ law }) => law.rules.words.filter((word) => word.sort === sort).map(({ key }) => key))),
];
const keys = {
  "affair.kind": [...new Set(COURTS.flatMap(({ law }) => law.rules.affairs.map(({ key }) => key)))],
  "clock.key": [...new Set(COURTS.flatMap(({ law }) => law.rules.clocks.map(({ key }) => key)))],
  "handler.seat": words("seat"),
  "case.team": words("unit"),
  "to.team": words("unit"),
  "approval.act": Object.keys(vocabulary.acts),
  "approval.post": words("post"),
};
const posts = [...words("post"), ...words("unit"), ...words("rank")];

/** A value of a word's type, from the court's own words where they are open. */
function anyOf(word: string): fc.Arbitrary<Value> {
  const open = keys[word as keyof typeof keys];
  if (open !== undefined) return fc.constantFrom(...open);
  const type = vocabulary.facts[word]?.type;
  switch (type?.kind) {
    case "bool":
      return fc.boolean();
    case "yuan":
    case "number":
      return fc.nat({ max: 10_000_000 });
    case "date":
      return fc.nat({ max: 60 }).map((n) => addDays(START, n));
    case "enum":
      return type.of === "open" ? fc.constantFrom("a", "b") : fc.constantFrom(...type.of);
    case "set":
      return type.of === "open" ? fc.constant(["a"]) : fc.subarray([...type.of], { minLength: 1 });
    default:
      return fc.constantFrom("a", "b");
  }
}

const fieldsFor = (act: string): fc.Arbitrary<Fields> => {
  const carried = vocabulary.acts[act]?.fields ?? [];
  const few = carried.length > 12 ? fc.subarray([...carried], { maxLength: 4 }) : fc.subarray([...carried]);
  return few.chain((some) => fc.record(Object.fromEntries(some.map((word) => [word, anyOf(word)]))));
};

const acting = fc.constantFrom(...decided, ...decided, "inquiry.complete", "measure.take", "case.close").chain((act) =>
  fc.record({
    act: fc.constant(act),
    fields: fieldsFor(act),
    by: fc.subarray([...posts], { minLength: 1, maxLength: 3 }).map((holds) => actor(holds)),
    after: fc.nat({ max: 4 }),
    reason: fc.option(fc.constantFrom("材料不全", " "), { nil: undefined }),
    of: fc.option(fc.constantFrom({ slip: "s1" }, { defect: "d1" }, { receipt: "r1" }, { party: "p1" }), {
      nil: undefined,
    }),
  }),
);
const scene = fc.record({
  court: fc.constantFrom(...COURTS),
  deeds: fc.array(acting, { minLength: 1, maxLength: 14 }),
});

describe("the one door", () => {
  test("what may refuses, decide refuses, whatever the deed would say", () => {
    fc.assert(
      fc.property(scene, ({ court, deeds }) => {
        let matter = { stream: "case", log: play([], court).events };
        let on = START;
        for (const { act, fields, by, after, reason, of } of deeds) {
          on = addDays(on, after);
          const command = {
            act,
            fields,
            by,
            on,
            ...(reason === undefined ? {} : { reason }),
            ...(of === undefined ? {} : { of }),
          };
          const open = may({ act, by, on, ...(of === undefined ? {} : { of }) }, matter, court);
          const answer = perform(command, matter, court);
          if ("refused" in open) expect("events" in answer, `${act} ${open.refused.code}`).toBe(false);
          if ("events" in answer) matter = { ...matter, log: [...matter.log, ...answer.events] };
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a refused act changes nothing; an allowed one adds events in order, each under the court's edition", () => {
    fc.assert(
      fc.property(scene, ({ court, deeds }) => {
        const lines = deeds.map(({ after: _, reason, of, ...deed }, index) => ({
          ...deed,
          line: index + 1,
          on: addDays(START, index),
          ...(reason === undefined ? {} : { reason }),
          ...(of === undefined ? {} : { of }),
        }));
        const all = play(lines, court);
        const refused = new Set(all.turned.map(({ line }) => line));
        const kept = play(
          lines.filter(({ line }) => !refused.has(line)),
          court,
        );
        expect(kept.turned).toEqual([]);
        expect(kept.events).toEqual(all.events);
        expect(all.events.map(({ version }) => version)).toEqual(all.events.map((_, index) => index + 1));
        expect(all.events.every(({ under }) => under === court.law.edition)).toBe(true);
        for (const { refusals } of all.turned)
          for (const { zh, en } of refusals) expect(`${zh}${en}`).not.toMatch(/undefined|\$\d/);
        expect(noted(all.events).length).toBeLessThanOrEqual(all.events.length);
      }),
      { numRuns: 100 },
    );
  });
});
