import { beforeEach, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { type Instant, startOfDay } from "#kernel/instant.ts";
import { seldom } from "./seldom.ts";

let time: Instant;
let pieces: number;
let counted: number;
const pass = (milliseconds: number): void => {
  time = (time + milliseconds) as Instant;
};
const office = { now: () => time, clock: () => time };
const known = { office, courtId: "here", today: civil("2026-11-27"), staff: {} };
/** Counting takes a tenth of a second. */
const count = seldom(
  async () => {
    pass(100);
    counted += 1;
    return pieces;
  },
  (found) => found,
);

beforeEach(() => {
  time = startOfDay(civil("2026-11-27"));
  counted = 0;
});

test("a court of few pieces is counted anew each time", async () => {
  pieces = 50_000;
  await count({ ...known, courtId: "small" });
  await count({ ...known, courtId: "small" });
  expect(counted).toBe(2);
});

test("a court of many pieces is counted anew after twenty times as long as it took, and says as of when its numbers are", async () => {
  pieces = 50_001;
  const began = time;
  await count(known);
  pass(1999);
  pieces = 60_000;
  expect(await count(known)).toMatchObject({ counted: 50_001, asOf: began });
  pass(1);
  const again = time;
  expect(await count(known)).toEqual({ counted: 60_000, asOf: again });
  expect(counted).toBe(2);
});

test("numbers are of one court, one day and one register of people, and none is from the future", async () => {
  pieces = 50_001;
  await count({ ...known, courtId: "many" });
  for (const other of [
    { ...known, courtId: "other" },
    { ...known, courtId: "many", today: civil("2026-11-28") },
    { ...known, courtId: "many", staff: {} },
    { ...known, courtId: "many", office: { ...office } },
  ])
    await count(other);
  expect(counted).toBe(5);
  pass(-3_600_000);
  await count({ ...known, courtId: "many" });
  expect(counted).toBe(6);
});
