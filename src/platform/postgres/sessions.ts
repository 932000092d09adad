import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "#kernel/instant.ts";
import type { Database } from "./database.ts";
import { timestamp } from "./types.ts";

/** Who signs in where: courts acted in, and further ones only read (those below). `expiresAt` is absolute. */
export type SessionRequest = {
  readonly person: string;
  readonly acting: readonly string[];
  readonly reading?: readonly string[];
  readonly expiresAt: Instant;
};

const digestOf = (token: string): Buffer => createHash("sha256").update(token).digest();

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

/** Ends a session; ending one twice, or one that never was, is no fault. */
export async function closeSession({ gate }: Pick<Database, "gate">, token: string): Promise<void> {
  await gate.query("select zhiheng.close_session($1)", [digestOf(token)]);
}

/** Founds a court: its row and its part of the events. */
export async function foundCourt({ gate }: Pick<Database, "gate">, court: string, name: string): Promise<void> {
  await gate.query("select zhiheng.found_court($1, $2)", [court, name]);
}
