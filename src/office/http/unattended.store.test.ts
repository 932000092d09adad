import { afterAll, beforeAll, expect, test } from "vitest";
import { UNATTENDED } from "#contract/index.ts";
import { type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { registering } from "../../../test/kit/registering.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const IDLE_SECONDS = 1_800;

/** Asks for his queue, as somebody does or as his page does by itself. */
const asks = async ({ cookies }: Person, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
  (await bench.app.inject({ method: "GET", url: "/api/work?tab=mine", cookies, headers })).statusCode;
const byItself = { [UNATTENDED]: "1" };

test("what a page asks while nobody sits before it keeps no session alive", async () => {
  const gone = await bench.as("registrar");
  await bench.office.age(IDLE_SECONDS - 900);
  expect(await asks(gone, byItself)).toBe(200);
  await bench.office.age(899);
  expect(await asks(gone, byItself)).toBe(200);
  await bench.office.age(2);
  expect([await asks(gone, byItself), await asks(gone)]).toEqual([401, 401]);
});

test("what somebody asks keeps it alive, and what he does", async () => {
  const there = await bench.as("registrar");
  await bench.office.age(IDLE_SECONDS - 10);
  expect(await asks(there)).toBe(200);
  await bench.office.age(IDLE_SECONDS - 10);
  expect((await there.sends("case/new", 0, registering(5_000_000))).status).toBe(200);
  await bench.office.age(IDLE_SECONDS - 10);
  expect(await asks(there)).toBe(200);
});
