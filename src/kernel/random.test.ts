import { array, assert, integer, property, string, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { draw, drawHolds, random } from "./random.ts";

describe("chance from a seed", () => {
  test("is the same sequence everywhere", () => {
    const first = random("zhiheng");
    // Worked out apart from this code: the published generator on the first 16 bytes of the digest.
    expect([first.next(), first.next(), first.next()]).toEqual([186_569_513, 2_848_764_542, 871_362_598]);
    const second = random("zhiheng");
    expect(Array.from({ length: 100 }, second.next)).not.toEqual(Array.from({ length: 100 }, random("zhiheng2").next));
  });

  test("splits by label, whatever was drawn before", () => {
    const used = random("s");
    used.next();
    expect(used.split("cases").next()).toBe(random("s").split("cases").next());
    expect(used.split("cases").seed).toBe("s/cases");
    expect(random("s").split("a").next()).not.toBe(random("s").split("b").next());
  });

  test("whole numbers stay in their range, wide ranges included", () => {
    assert(
      property(string(), integer({ min: -1e15, max: 1e15 }), integer({ min: 0, max: 8e15 }), (seed, low, more) => {
        const high = Math.min(low + more, Number.MAX_SAFE_INTEGER);
        const n = random(seed).integer(low, high);
        expect(n >= low && n <= high && Number.isInteger(n)).toBe(true);
      }),
    );
    expect(random("s").integer(5, 5)).toBe(5);
    expect(() => random("s").integer(2, 1)).toThrow("no whole number");
    expect(() => random("s").integer(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toThrow("too many");
    expect(() => random("s").pick([])).toThrow("nothing to pick");
  });

  test("every value and every place is about equally likely", () => {
    const source = random("fair");
    const counts = Array.from({ length: 7 }, () => 0);
    for (let n = 0; n < 70_000; n++) {
      const value = source.integer(0, 6);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    const firsts: Record<string, number> = { a: 0, b: 0, c: 0 };
    for (let n = 0; n < 30_000; n++) {
      const [first = ""] = source.shuffle(["a", "b", "c"]);
      firsts[first] = (firsts[first] ?? 0) + 1;
    }
    for (const count of Object.values(firsts)) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(["a", "b"]).toContain(source.pick(["a", "b"]));
  });

  test("shuffling loses nobody and leaves the list alone", () => {
    assert(
      property(string(), array(integer()), (seed, list) => {
        const before = [...list];
        expect(random(seed).shuffle(list).sort()).toEqual([...list].sort());
        expect(list).toEqual(before);
      }),
    );
  });
});

describe("a draw by lot", () => {
  test("can be run again from what is recorded, in any order of candidates", () => {
    assert(
      property(string(), uniqueArray(string(), { minLength: 1 }), (seed, candidates) => {
        const recorded = draw(seed, candidates);
        expect(draw(seed, [...candidates].reverse())).toEqual(recorded);
        expect(drawHolds(recorded)).toBe(true);
      }),
    );
  });

  test("a record somebody changed does not hold", () => {
    const recorded = draw("2022-03-01/case-1", ["b", "a", "c"], 2);
    expect(recorded.candidates).toEqual(["a", "b", "c"]);
    expect(drawHolds({ ...recorded, drawn: [...recorded.drawn].reverse() })).toBe(false);
    expect(() => draw("s", ["a"], 2)).toThrow("cannot draw 2 of 1");
    expect(() => draw("s", ["a", "a"])).toThrow("twice");
  });
});
