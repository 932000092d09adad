import { expect, test } from "vitest";
import { barOf, casesIn, type Row, totals } from "./people.ts";

const row = (deviation: number): Row => ({
  person: { id: "wang", name: "王法官" },
  seat: { key: "handling-judge", zh: "承办员额法官", en: "handling judge" },
  cases: 2,
  open: 1,
  weight: 250,
  drawn: 1,
  named: 1,
  replaced: 0,
  deviation,
  absentDays: 0,
});

test("hundredths are written as cases, without noughts nobody needs", () => {
  expect([150, -25, 100, 0, 5].map(casesIn)).toEqual(["1.5", "0.25", "1", "0", "0.05"]);
});

test("the longest bar is whole, and where nobody deviates there is none", () => {
  const rows = [row(200), row(-100), row(0)];
  expect(rows.map(({ deviation }) => barOf(deviation, rows))).toEqual([100, 50, 0]);
  expect(barOf(0, [row(0)])).toBe(0);
});

test("columns are summed", () => {
  expect(totals([row(0), row(0)])).toMatchObject({ cases: 4, open: 2, weight: 500, drawn: 2 });
});
