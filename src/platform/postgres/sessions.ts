import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "#kernel/instant.ts";
import type { Database } from "./database.ts";
import type { Entered } from "./transaction.ts";
import { codeOf } from "./trouble.ts";
import { timestamp } from "./types.ts";

/** Who signs in where: courts acted in, and further ones only read (those below). `expiresAt` is absolute. */
export type SessionRequest = {
  readonly person: string;
  readonly acting: readonly string[];
  readonly reading?: readonly string[];
  readonly expiresAt: Instant;
};

/** What the database knows of a token. */
export const digestOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Opens a session and returns its token, which is kept nowhere: the database knows its digest only. */
export async function openSession({ gate }: Pick<Database, "gate">, request: SessionRequest): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { person, acting, reading = [], expiresAt } = request;
  await gate.query("select zhiheng.open_session($1, $2, $3, $4, $5)", [
    digestOf(token),
    person,
    acting,
    reading,
    timestamp(expiresAt),
  ]);
  return token;
}

/** Who signs in with an account: acting in its own court, for as long as he asks something now and then. */
export type PersonSession = {
  readonly account: string;
  readonly reading: readonly string[];
  readonly expiresAt: Instant;
  readonly idleSeconds: number;
};

/** Opens a session of an account and returns its token; fails when the account was closed meanwhile. */
export async function openPersonSession(
  { gate }: Pick<Database, "gate">,
  { account, reading, expiresAt, idleSeconds }: PersonSession,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await gate.query("select zhiheng.open_person_session($1, $2, $3, $4, $5)", [
    digestOf(token),
    account,
    reading,
    timestamp(expiresAt),
    idleSeconds,
  ]);
  return token;
}

/** Reads as the session behind a token without keeping it alive; undefined if it has ended. */
export async function glance<T>(
  { app }: Pick<Database, "app">,
  token: string,
  work: (tx: Entered) => Promise<T>,
): Promise<T | undefined> {
  const tx = await app.connect();
  let broken = true;
  try {
    await tx.query("begin read only");
    await tx.query("select enter($1, true)", [token]);
    const read = await work(tx);
    await tx.query("commit");
    broken = false;
    return read;
  } catch (error) {
    if (codeOf(error) !== "ZH401") throw error;
    await tx.query("rollback");
    broken = false;
    return undefined;
  } finally {
    tx.release(broken);
  }
}

/** Ends a session; ending one twice, or one that never was, is no fault. */
export async function closeSession({ gate }: Pick<Database, "gate">, token: string): Promise<void> {
  await gate.query("select zhiheng.close_session($1)", [digestOf(token)]);
}

/** A court of the database: the folder of law it works by, its mark in case numbers, who stands above it. */
export type Founding = {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  readonly mark: string;
  readonly superior?: string;
  readonly demo: boolean;
};

/** Founds a court: its row and its part of the events. By its name alone it works by the folder of law of the same id. */
export async function foundCourt({ gate }: Pick<Database, "gate">, court: string | Founding, name = ""): Promise<void> {
  if (typeof court === "string") {
    await gate.query("select zhiheng.found_court($1, $2)", [court, name]);
    return;
  }
  const { id, law, mark, superior = null, demo } = court;
  await gate.query("select zhiheng.found_court($1, $2, $3, $4, $5, $6)", [id, court.name, law, mark, superior, demo]);
}

/** Courts below one, however far. */
export async function courtsBelow({ gate }: Pick<Database, "gate">, court: string): Promise<readonly string[]> {
  const { rows } = await gate.query<{ id: string }>("select courts_below as id from zhiheng.courts_below($1)", [court]);
  return rows.map(({ id }) => id);
}
