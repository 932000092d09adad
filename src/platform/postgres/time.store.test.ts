import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draft, freshDatabase, NOON, record, signIn } from "../../../test/kit/database.ts";
import { connectAdministrator, type Database } from "./database.ts";
import { type BusinessTime, businessTime, type Clocks } from "./time.ts";

const HOUR = 3_600_000;
let database: Database;
const open: BusinessTime[] = [];
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  for (const time of open) time.close();
  await database.close();
});

/** Clocks a test sets by hand. */
function handClocks(wall: number): Clocks & { set: (wall: number) => void; run: (milliseconds: number) => void } {
  const at = { wall, steady: 0 };
  return {
    wall: () => at.wall,
    steady: () => at.steady,
    set: (wall) => {
      at.wall = wall;
    },
    run: (milliseconds) => {
      at.wall += milliseconds;
      at.steady += milliseconds;
    },
  };
}

async function timeBy(clocks?: Clocks): Promise<BusinessTime> {
  const time = await businessTime(database, clocks);
  open.push(time);
  return time;
}

async function asAdministrator(statement: string): Promise<void> {
  const administrator = await connectAdministrator(database.url);
  await administrator.query(statement);
  await administrator.end();
}

describe("the court's time", () => {
  test("is the machine's, until a demonstration moves it, and every process sees it move within a second", async () => {
    const [mover, other] = [await timeBy(), await timeBy()];
    expect(Math.abs(mover.now() - Date.now())).toBeLessThan(1000);
    await mover.move(30 * 24 * HOUR);
    expect(mover.now() - Date.now()).toBeGreaterThan(30 * 24 * HOUR - 1000);
    const deadline = Date.now() + 1000;
    while (other.offset() === 0 && Date.now() < deadline) await pause(20);
    expect(other.offset()).toBe(30 * 24 * HOUR);
    const later = await timeBy();
    expect(later.offset()).toBe(30 * 24 * HOUR);
  });

  test("never moves back", async () => {
    const time = await timeBy();
    for (const step of [0, -1]) await expect(time.move(step)).rejects.toMatchObject({ code: "clock-fixed" });
  });

  test("is moved by the gate only", async () => {
    await expect(database.app.query("select move_clock(1)")).rejects.toThrow(/permission denied/);
    await expect(database.app.query("update business_time set ahead = 0")).rejects.toThrow(/permission denied/);
    await expect(database.gate.query("update zhiheng.business_time set ahead = 0")).rejects.toThrow(
      /permission denied/,
    );
  });

  test("is not moved where a real court is kept, and none is founded where it was moved", async () => {
    const founding = "insert into zhiheng.court (id, name, law, demo) values ('zhenshi', '真实法院', 'zhenshi', false)";
    await expect(asAdministrator(founding)).rejects.toThrow(/time was moved here/);
    const ahead = (await timeBy()).offset();
    await asAdministrator(`update zhiheng.business_time set ahead = 0; ${founding}`);
    await expect((await timeBy()).move(HOUR)).rejects.toMatchObject({ code: "clock-fixed" });
    await asAdministrator(
      `delete from zhiheng.court where id = 'zhenshi'; update zhiheng.business_time set ahead = ${ahead}`,
    );
  });
});

describe("a machine's clock that is set back", () => {
  test("does not turn the court's time back, nor stop it, and is said while it lasts", async () => {
    const clocks = handClocks(NOON);
    const time = await timeBy(clocks);
    const before = time.now();
    clocks.set(NOON - HOUR);
    expect(time.now()).toBeGreaterThanOrEqual(before);
    expect(time.trouble()?.message).toMatch(/慢了 60 分钟[\s\S]*60 minutes behind/);
    // Asked often, it still goes on: at half speed, until the machine has caught up.
    for (let step = 0; step < 1000; step += 1) {
      clocks.run(1);
      time.now();
    }
    expect(time.now() - before).toBe(500);
    clocks.set(NOON + HOUR);
    expect(time.now()).toBe(NOON + HOUR + time.offset());
    expect(time.trouble()).toBeUndefined();
  });

  test("is refused at the start when the newest record is more than a minute ahead, and made good when it is less", async () => {
    const ahead = (await timeBy()).offset();
    await database.gate.query("select found_court('hedong', '河东区法院', 'hedong', '', null, true)");
    const recordedAt = NOON + ahead;
    const token = await signIn(database, ["hedong"]);
    await record(database, token, "hedong", "case/1", "k1", [
      { ...draft("case.registered"), recordedAt: recordedAt as typeof NOON },
    ]);
    await expect(businessTime(database, handClocks(NOON - 61_000))).rejects.toMatchObject({ code: "clock-behind" });
    const time = await timeBy(handClocks(NOON - 59_000));
    expect(time.now()).toBe(recordedAt);
    expect(time.trouble()).toBeUndefined();
  });
});
