import fc from "fast-check";
import { expect, test } from "vitest";
import { drawHolds } from "#kernel/random.ts";
import { drawOne, leastLoaded, loads, suggestSame } from "./choose.ts";

test("loads are sums of weights; the least loaded of those who can take a case", () => {
  const sums = loads([
    { handler: "a", weight: 100 },
    { handler: "b", weight: 40 },
    { handler: "a", weight: 50 },
  ]);
  expect([...sums]).toEqual([
    ["a", 150],
    ["b", 40],
  ]);
  const people = [
    { id: "a", load: 150 },
    { id: "b", load: 40, absent: true },
    { id: "c", load: 60 },
    { id: "d", load: 60 },
  ];
  expect(leastLoaded(people).map(({ id }) => id)).toEqual(["c", "d"]);
  expect(leastLoaded([])).toEqual([]);
});

test("a draw can be run again, does not depend on the order of names, and never falls on who cannot take the case", () => {
  fc.assert(
    fc.property(fc.string(), fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (seed, ids) => {
      const people = ids.map((id, n) => ({ id, load: 0, recused: n % 3 === 1 }));
      const drawn = drawOne(seed, people);
      expect(drawn && drawHolds(drawn)).toBe(true);
      expect(drawOne(seed, people.toReversed())).toEqual(drawn);
      expect(people.find(({ id }) => id === drawn?.drawn[0])?.recused).toBe(false);
    }),
  );
  expect(drawOne("s", [{ id: "a", load: 0, absent: true }])).toBeUndefined();
});

test("the handler of the nearest related case is suggested, unless he cannot take it", () => {
  const related = [
    { stream: "c1", handler: "a", why: "same-debtor" },
    { stream: "c2", handler: "b", why: "same-subject" },
    { stream: "c3", handler: "gone", why: "same-subject" },
  ] as const;
  const people = [
    { id: "a", load: 9 },
    { id: "b", load: 0 },
  ];
  expect(suggestSame(related, people)?.stream).toBe("c2");
  expect(
    suggestSame(related, [
      { id: "a", load: 9 },
      { id: "b", load: 0, absent: true },
    ])?.stream,
  ).toBe("c1");
  expect(suggestSame(related, [])).toBeUndefined();
  const alike = ["c5", "c4", "c6"].map((stream) => ({ stream, handler: "a", why: "series" }) as const);
  expect(suggestSame(alike, people)?.stream).toBe("c4");
});
