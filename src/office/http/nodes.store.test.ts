import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { registering } from "../../../test/kit/registering.ts";

let bench: Bench;
let registrar: Person;

beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  for (const amount of [100, 200]) await registrar.sends("case/new", 0, registering(amount));
});
afterAll(() => bench.close());

test("[CITY-3.4-10] cases are found by the node that runs in them, each as often as the board counts it, and by several at once", async () => {
  const { body } = await registrar.get("/api/board");
  const nodes = body["nodes"] as { clock: { key: string; zh: string }; running: number }[];
  const running = nodes.filter((node) => node.running > 0);
  expect(running.length).toBeGreaterThan(1);
  for (const { clock, running: count } of running) {
    const list = await registrar.get(`/api/cases?node=${clock.key}`);
    expect([clock.key, list.body["total"]]).toEqual([clock.key, count]);
  }
  const keys = running.map(({ clock }) => clock.key).join(",");
  expect((await registrar.get(`/api/cases?node=${keys}`)).body["total"]).toBe(2);
  expect((await registrar.get("/api/cases?node=no-such-node")).body["total"]).toBe(0);
  const words = (await registrar.get("/api/vocabulary")).body["clocks"] as { key: string; breach: boolean }[];
  for (const { clock } of running)
    expect(words).toContainEqual(expect.objectContaining({ key: clock.key, breach: true }));
});

test("[CITY-3.4-10] a case whose page is opened says what comes next", async () => {
  const rows = (await registrar.get("/api/cases")).body["rows"] as { id: string }[];
  const { body } = await registrar.get(`/api/cases/${rows[0]?.id}`);
  const { ahead, limits } = body["expected"] as { ahead: unknown[]; limits: unknown[] };
  expect(ahead.length).toBeGreaterThan(3);
  expect(limits.length).toBeGreaterThan(0);
});
