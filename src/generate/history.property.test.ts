import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { play } from "#casework/index.ts";
import { creditCode, innerCodeHolds } from "#kernel/creditCode.ts";
import { residentId } from "#kernel/residentId.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { type FaultKind, withFault } from "./faults.ts";
import { history } from "./history.ts";
import { party } from "./parties.ts";

const COURTS = ["yindu", "qingfeng", "nanzhao", "jilin", "demo-jilin", "city", "demo-city"];

describe.each(COURTS)("generated histories of %s", (id) => {
  const court = theCourt(id);

  test("play without a refusal, and are the same for the same seed", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const lines = history(seed, court);
        expect(lines.length).toBeGreaterThan(2);
        expect(play(lines, court).turned).toEqual([]);
        expect(history(seed, court)).toEqual(lines);
      }),
      { numRuns: 12 },
    );
  });

  test("get a case to somebody who handles it", () => {
    const acts = Array.from({ length: 24 }, (_, n) => history(`reach/${n}`, court))
      .flat()
      .map(({ act }) => act);
    expect(acts).toContain("assignment.receive");
    expect(acts).toContain("case.close");
    expect(acts).toContain("closing.terminate-current");
  });

  test("told late, twice or out of order change no day and never stop the play", () => {
    const kinds: readonly FaultKind[] = ["late", "twice", "reordered"];
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...kinds), (seed, kind) => {
        const lines = history("faulty", court);
        const told = withFault(seed, kind, lines);
        expect(new Set(told.map(({ on }) => on))).toEqual(new Set(lines.map(({ on }) => on)));
        expect(told.map(({ line }) => line)).toEqual(told.map((_, index) => index + 1));
        const { events, turned } = play(told, court);
        expect(events.length + turned.length).toBeGreaterThanOrEqual(told.length);
      }),
      { numRuns: 9 },
    );
  });
});

test("invented people and firms bear numbers that check, and none that was ever issued", () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const [person, firm] = [party(seed, "person"), party(seed, "enterprise")];
      expect(residentId(person.id ?? "")).toHaveProperty("ok");
      const code = creditCode(firm.id ?? "");
      expect("ok" in code && innerCodeHolds(code.ok)).toBe(true);
      expect(person.id?.startsWith("419999") && firm.id?.startsWith("91419999")).toBe(true);
      expect(party(seed, "person")).toEqual(person);
    }),
  );
});
