import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { startOfDay } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { connectAdministrator, type Database, openDatabase } from "#platform/postgres/database.ts";
import type { EventDraft } from "#platform/postgres/events/append.ts";
import { append, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { databaseAt, TEMPLATE } from "./postgresServer.ts";

/** The moment at which tests play. */
export const NOON = (startOfDay(civil("2026-03-02")) + 12 * 3_600_000) as Instant;

/** An address for a database of one's own, without anything in it. */
export async function emptyDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  return created("template template0 encoding 'UTF8'");
}

/** A migrated database; closed and dropped by the caller. */
export async function freshDatabase(connections = 10): Promise<Database> {
  const { url, drop } = await created(`template ${TEMPLATE}`);
  const database = await openDatabase(url, connections);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

async function created(options: string): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const server = inject("server");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const alter = async (...statements: readonly string[]) => {
    const administrator = await connectAdministrator(server);
    for (const statement of statements) await administrator.query(statement);
    await administrator.end();
  };
  const drop = () =>
    alter(
      `drop database if exists ${name} with (force)`,
      `drop role if exists ${name}_login_app, ${name}_login_gate, ${name}_login_worker`,
    );
  await alter(`create database ${name} ${options}`);
  return { url: databaseAt(server, name), drop };
}

/** A session that ends in an hour of real time. */
export const signIn = (database: Database, acting: readonly string[], reading: readonly string[] = []) =>
  openSession(database, { person: "tester", acting, reading, expiresAt: (Date.now() + 3_600_000) as Instant });

/** An event to append. */
export const draft = (kind: string, fields: Event["fields"] = {}): EventDraft => ({
  kind,
  v: 1,
  fields,
  happenedOn: civil("2026-03-02"),
  recordedAt: NOON,
  by: { id: "tester", name: "王法官", holds: ["judge"] },
  under: "hedong/2024-7",
  cites: [{ document: "hedong/2024-7", article: "1.1", display: "一（一）", quote: "应当在三日内", config: false }],
});

/** Appends drafts to one stream as one command; `key` names it. */
export function record(
  database: Database,
  token: string,
  court: string,
  stream: string,
  key: string,
  drafts: readonly EventDraft[],
  expected = 0,
): Promise<Outcome<readonly Event[]>> {
  return asSession(database.app, token, async (tx) => {
    const found = await hold(tx, { court, key, digest: sm3Of(key), at: NOON }, [stream]);
    if ("refused" in found) return found;
    if ("done" in found.ok) return ok([]);
    return append(tx, found.ok.held, [{ stream, expected, events: drafts }], { stream });
  });
}
