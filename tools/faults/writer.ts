import { closeSync, openSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { civil } from "#kernel/calendar.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { type Database, openDatabase } from "#platform/postgres/database.ts";
import { append, type EventDraft, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { queueJob } from "#platform/postgres/jobs/queue.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { COURT, PARTS, TASK } from "./agreed.ts";
import { untilToldToStop } from "./process.ts";

type Order = { readonly url: string; readonly name: string; readonly start: number; readonly acknowledged: string };

const order = JSON.parse(process.argv[2] ?? "{}") as Order;
const HOUR = 3_600_000;
const BETWEEN = 15;
const COMMANDS_A_STREAM = 5;

const stopped = untilToldToStop();
const database = await openDatabase(order.url, 1);
const expiresAt = (Date.now() + HOUR) as Instant;
const token = await openSession(database, { person: order.name, acting: [COURT], expiresAt });
const file = openSync(order.acknowledged, "a");
for (let turn = 0; !stopped(); turn += 1) {
  const stream = `case/${order.name}-${order.start}-${Math.floor(turn / COMMANDS_A_STREAM)}`;
  const key = `${order.name}-${order.start}-${turn}`;
  // Whatever is refused for want of a database, or left open, is sent again under the same key until it is known.
  for (let outcome = await command(database, stream, key, turn); "refused" in outcome; ) {
    await pause(50);
    outcome = await command(database, stream, key, turn);
  }
  writeSync(file, `${key}\n`);
  await pause(BETWEEN);
}
closeSync(file);
await database.close();

async function command({ app }: Database, stream: string, key: string, turn: number): Promise<Outcome<unknown>> {
  const at = Date.now() as Instant;
  return asSession(app, token, async (tx): Promise<Outcome<unknown>> => {
    const found = await hold(tx, { court: COURT, key, digest: sm3Of(key), at }, [stream]);
    if ("refused" in found || "done" in found.ok) return found;
    const events = Array.from({ length: PARTS }, (_, part) => draft(key, part, at));
    const expected = (turn % COMMANDS_A_STREAM) * PARTS;
    const appended = await append(tx, found.ok.held, [{ stream, expected, events }], { key });
    if ("ok" in appended) await queueJob(tx, COURT, { task: TASK, payload: { key } });
    return appended;
  });
}

function draft(key: string, part: number, recordedAt: Instant): EventDraft {
  return {
    kind: "case.noted",
    v: 1,
    fields: { key, part },
    happenedOn: civil("2026-03-02"),
    recordedAt,
    by: { id: order.name, name: order.name, holds: [] },
    under: "made/up",
    cites: [],
  };
}
