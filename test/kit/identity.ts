import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { civilDay, type Instant } from "#kernel/instant.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { lawOffice } from "../../src/office/editions/lawOffice.ts";
import type { CourtSeat, Office } from "../../src/office/office.ts";
import { COURTS } from "./courts.ts";
import { freshDatabase } from "./database.ts";

/** An office on a database of its own, whose real time a test moves. */
export type TestOffice = Office & {
  /** Moves real time forward for whoever asks the office; the database's own clock is moved by `age`. */
  wait(seconds: number): void;
  /** Makes sessions as old as if so many seconds had gone by since they were last used. */
  age(seconds: number): Promise<void>;
  sql(statement: string, ...values: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
};

const DAY = "2026-03-02";
/** Read once a test process. */
const files = readCourtFiles(COURTS);

/** Founds courts of a folder of law; one that is no demonstration owes second factors. */
export const founded = async (
  { database }: Pick<Office, "database">,
  court: Partial<CourtSeat> & { readonly id: string },
) => {
  await foundCourt(database, { name: court.id, law: "yindu", mark: "豫0505", demo: false, ...court });
};

/** What came of something that must have gone well. */
export function good<T>(outcome: Outcome<T>): T {
  if ("refused" in outcome) throw new Error(`${outcome.refused.code}: ${outcome.refused.en}`);
  return outcome.ok;
}

/** The code of what must have been refused. */
export const codeOf = (outcome: Outcome<unknown>): string =>
  "refused" in outcome ? outcome.refused.code : "not refused";

export async function testOffice(): Promise<TestOffice> {
  const database = await freshDatabase();
  const cabinet = mkdtempSync(join(tmpdir(), "zhiheng-office-"));
  let ahead = 0;
  const sql: TestOffice["sql"] = async (statement, ...values) => {
    const administrator = await connectAdministrator(database.url);
    try {
      return (await administrator.query(statement, [...values])).rows;
    } finally {
      await administrator.end();
    }
  };
  const clock = () => (Date.now() + ahead) as Instant;
  const now = () => (Date.parse(`${DAY}T04:00:00Z`) + ahead) as Instant;
  return {
    database,
    now,
    clock,
    today: () => civilDay(now()),
    ...lawOffice(database, () => files),
    live: () => () => undefined,
    moveClock: async () => undefined,
    settings: { idleSeconds: 1800, longestSeconds: 43_200, secure: false, files: cabinet },
    wait: (seconds) => {
      ahead += seconds * 1000;
    },
    age: async (seconds) => {
      await sql("update zhiheng.session set seen_at = seen_at - make_interval(secs => $1)", seconds);
    },
    sql,
    close: async () => {
      await database.close();
      rmSync(cabinet, { recursive: true, force: true });
    },
  };
}
