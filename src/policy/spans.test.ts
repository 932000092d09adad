import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Occurrence } from "./occurrence.ts";
import { spansOf } from "./spans.ts";

const at = (day: number, index: number, id = "a"): Occurrence => ({
  on: civil(`2022-03-${String(day).padStart(2, "0")}`),
  index,
  id,
});
const shown = (starts: readonly Occurrence[], stops: readonly Occurrence[]) =>
  spansOf(starts, () => stops).map(({ start, stop }) => `${start.id}${start.index}-${stop?.index ?? ""}`);

describe("starts and stops", () => {
  test("a second start counts only once the first is over", () => {
    expect(shown([at(1, 0), at(2, 1), at(5, 3)], [at(4, 2)])).toEqual(["a0-2", "a3-"]);
  });

  test("on one day the order of the log decides", () => {
    expect(shown([at(1, 0), at(5, 1)], [at(5, 2)])).toEqual(["a0-2"]);
    expect(shown([at(1, 0), at(5, 3)], [at(5, 2)])).toEqual(["a0-2", "a3-"]);
  });

  test("what ends one running may begin the next, and ends none twice", () => {
    expect(shown([at(1, 0), at(5, 1)], [at(5, 1), at(9, 2)])).toEqual(["a0-1", "a1-2"]);
    expect(shown([at(1, 0), at(4, 2)], [at(4, 1)])).toEqual(["a0-1", "a2-"]);
  });

  test("a stop that names nothing ends everything that runs", () => {
    expect(shown([at(1, 0, "a"), at(2, 1, "b")], [at(3, 2, "case")])).toEqual(["a0-2", "b1-2"]);
    expect(shown([at(1, 0, "a"), at(2, 1, "b")], [at(3, 2, "b")])).toEqual(["a0-", "b1-2"]);
  });

  test("are told by the day they began, whichever thing they are of", () => {
    expect(shown([at(1, 0, "a"), at(2, 1, "b"), at(4, 3, "a")], [at(3, 2, "a")])).toEqual(["a0-2", "b1-", "a3-"]);
  });

  test("runnings of one thing never overlap", () => {
    const some = fc.array(fc.record({ day: fc.integer({ min: 1, max: 28 }), id: fc.constantFrom("a", "b", "case") }));
    fc.assert(
      fc.property(some, some, (begun, ended) => {
        const byDay = [
          ...begun.map((one) => ({ ...one, starts: true })),
          ...ended.map((one) => ({ ...one, starts: false })),
        ]
          .sort((a, b) => a.day - b.day)
          .map(({ day, id, starts }, index) => ({ starts, occurrence: at(day, index, id) }));
        const starts = byDay.filter((one) => one.starts).map((one) => one.occurrence);
        const stops = byDay.filter((one) => !one.starts).map((one) => one.occurrence);
        const spans = spansOf(starts, (start) => stops.filter((stop) => stop.on >= start.on));
        for (const [index, { start, stop }] of spans.entries()) {
          if (stop !== undefined) expect(stop.on >= start.on).toBe(true);
          const next = spans.slice(index + 1).find((other) => other.start.id === start.id);
          if (next !== undefined) expect(stop !== undefined && stop.on <= next.start.on).toBe(true);
        }
      }),
    );
  });
});
