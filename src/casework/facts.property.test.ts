import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { side } from "../../test/kit/constraints.ts";
import { logOf } from "../../test/kit/log.ts";
import { factRecord } from "./facts.ts";
import { vocabulary } from "./vocabulary.ts";

const on = civil("2022-04-30");
const maybe = (word: string) => fc.constantFrom({}, { [word]: true }, { [word]: false });
const findings = fc
  .tuple(
    maybe("property.found"),
    maybe("property.covers-debt"),
    maybe("property.liquid-covers-debt"),
    maybe("property.needs-disposal"),
    maybe("property.blocked"),
    fc.constantFrom({}, { "property.kinds": ["house"] }, { "property.kinds": ["deposit", "vehicle"] }),
  )
  .map((parts) => Object.assign({}, ...parts));
const sources = fc.subarray(["icbc", "ccb", "land-office"]);
const round = fc.constantFrom({}, { "inquiry.round": 1 }, { "inquiry.round": 2 });
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-03-${String(n).padStart(2, "0")}`);
const event = fc.oneof(
  fc.record({
    kind: fc.constant("inquiry.asked"),
    on: day,
    fields: fc.tuple(sources, round).map(([some, number]) => ({ "inquiry.sources": some, ...number })),
  }),
  fc.record({
    kind: fc.constantFrom("inquiry.answered", "inquiry.completed", "inquiry.field-recorded", "fact.stated"),
    on: day,
    fields: fc
      .tuple(fc.constantFrom("icbc", "ccb"), findings, round)
      .map(([source, said, number]) => ({ "inquiry.source": source, ...said, ...number })),
  }),
  fc.record({ kind: fc.constant("inquiry.disposable-found"), on: day, fields: fc.constant({}) }),
);

describe("whatever is told of an inquiry", () => {
  test("no constraint is broken, and nothing-found is said only with nobody silent", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (told) => {
        const facts = factRecord(logOf(...told), { on });
        for (const { id, when, then } of vocabulary.constraints)
          if (side(when, facts) === true) expect(side(then, facts), id).not.toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("the order in which events are recorded does not matter when they happened on different days", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { maxLength: 8, selector: (one) => one.on }),
        fc.infiniteStream(fc.nat()),
        (told, random) => {
          const shuffled = [...told].map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
          const late = shuffled.map(({ one }) => one);
          expect({ ...factRecord(logOf(...late), { on }) }).toEqual({ ...factRecord(logOf(...told), { on }) });
        },
      ),
      { numRuns: 200 },
    );
  });
});
