import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { type Instant, startOfDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import type { Database } from "#platform/postgres/database.ts";
import { queue, stuckParcels } from "#platform/postgres/events/outbox.ts";
import { startWorker } from "#platform/postgres/jobs/worker.ts";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { businessTime } from "#platform/postgres/time.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { freshDatabase, NOON, signIn } from "../../../test/kit/database.ts";
import { DAY_TURN, dayTurn, type Turn } from "./dayTurn.ts";
import { nextTry, type Sender, sending } from "./sending.ts";

let database: Database;
let court: string;
let courts = 0;
let token: string;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  courts += 1;
  court = `hedong-${courts}`;
  await foundCourt(database, court, "河东区法院");
  token = await signIn(database, [court]);
});
afterAll(() => database.close());

async function doing<T>(work: (tx: Entered) => Promise<T>): Promise<T> {
  const outcome = await asSession(database.app, token, async (tx) => ok(await work(tx)));
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}
const job = () => ({ court, token, payload: {}, attempt: 1 });
const noonOf = (day: string) => (startOfDay(civil(day)) + 12 * 3_600_000) as Instant;

describe("the turn of the day", () => {
  let at: Instant;
  let turns: string[];
  const told = async ({ day, before }: Turn) => void turns.push(`${before ?? "never"} → ${day}`);
  const turn = (does = told) => dayTurn(database, () => at, does)(job());
  beforeEach(() => {
    at = NOON;
    turns = [];
  });

  test("comes once a day, however often it is asked for", async () => {
    for (const _ of [1, 2, 3]) await turn();
    at = noonOf("2026-03-03");
    for (const _ of [1, 2]) await turn();
    expect(turns).toEqual(["never → 2026-03-02", "2026-03-02 → 2026-03-03"]);
  });

  test("begins at midnight in the court's own time zone", async () => {
    await turn();
    at = (startOfDay(civil("2026-03-03")) - 1) as Instant;
    await turn();
    at = startOfDay(civil("2026-03-03"));
    await turn();
    expect(turns).toEqual(["never → 2026-03-02", "2026-03-02 → 2026-03-03"]);
  });

  test("after days of downtime is one turn over all of them", async () => {
    await turn();
    at = noonOf("2026-03-20");
    await turn();
    expect(turns.at(-1)).toBe("2026-03-02 → 2026-03-20");
  });

  test("that fails does not count and is done again", async () => {
    const failing = turn(async () => {
      throw new Error("half of it");
    });
    await expect(failing).rejects.toThrow("half of it");
    await turn();
    expect(turns).toEqual(["never → 2026-03-02"]);
  });
});

describe("moving a demonstration's time", () => {
  test("turns the day of every court at once", async () => {
    const other = await freshDatabase();
    await other.gate.query("select found_court('demo', '演示法院', 'demo', '', null, true)");
    const time = await businessTime(other);
    const turns: Turn[] = [];
    const worker = await startWorker(other, {
      tasks: { [DAY_TURN]: dayTurn(other, time.now, async (turn) => void turns.push(turn)) },
      regular: {},
      concurrency: 1,
    });
    await time.move(40 * 24 * 3_600_000);
    const deadline = Date.now() + 10_000;
    while (turns.length === 0 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 20));
    expect(turns.map(({ court: of, before }) => [of, before])).toEqual([["demo", undefined]]);
    expect(startOfDay(turns[0]?.day ?? civil("2000-01-01")) - Date.now()).toBeGreaterThan(38 * 24 * 3_600_000);
    await worker.stop();
    time.close();
    await other.close();
  });
});

describe("sending", () => {
  let at: Instant;
  let sent: string[];
  const bank: Sender = async ({ key }) => void sent.push(key);
  const send = (senders: Readonly<Record<string, Sender>>) => sending(database, () => at, senders)(job());
  const put = (topic: string, key: string) => doing((tx) => queue(tx, court, { topic, key, body: { key } }, at));
  const stuck = () => doing((tx) => stuckParcels(tx, court));
  beforeEach(() => {
    at = NOON;
    sent = [];
  });

  test("empties the outbox, each parcel once", async () => {
    for (const key of ["1", "2", "3"]) await put("bank", key);
    await send({ bank });
    await send({ bank });
    expect(sent).toEqual(["1", "2", "3"]);
    expect(await stuck()).toEqual([]);
  });

  test("a parcel that fails holds up no other, is seen, and is tried again later and later", async () => {
    for (const key of ["1", "2", "3"]) await put("bank", key);
    const failing: Sender = async (parcel) => {
      if (parcel.key === "2") throw new Error("the bank is closed");
      await bank(parcel);
    };
    await send({ bank: failing });
    expect(sent).toEqual(["1", "3"]);
    expect(await stuck()).toMatchObject([
      { key: "2", tries: 1, trouble: "the bank is closed", nextTryAt: NOON + 30_000 },
    ]);
    at = (NOON + 29_999) as Instant;
    await send({ bank });
    expect(sent).toEqual(["1", "3"]);
    at = (NOON + 30_000) as Instant;
    await send({ bank: failing });
    expect(await stuck()).toMatchObject([{ tries: 2, nextTryAt: at + 60_000 }]);
    at = (at + 60_000) as Instant;
    await send({ bank });
    expect(sent).toEqual(["1", "3", "2"]);
    expect(await stuck()).toEqual([]);
    expect(nextTry(50, NOON)).toBe(NOON + 6 * 3_600_000);
  });

  test("what nobody sends is seen too", async () => {
    await put("pigeon", "1");
    await send({ bank });
    expect(await stuck()).toMatchObject([{ topic: "pigeon", trouble: "nobody sends pigeon" }]);
  });

  test("by two processes at once hands nothing over twice", async () => {
    for (let key = 0; key < 20; key += 1) await put("bank", String(key));
    await Promise.all([send({ bank }), send({ bank })]);
    expect(sent.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, key) => String(key)));
  });
});
