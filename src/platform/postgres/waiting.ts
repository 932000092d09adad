import type { Outcome } from "#kernel/outcome.ts";
import { codeOf, refuse } from "./trouble.ts";

const CONNECTION = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** Shutting down, crashed, starting up, no connection left, connection lost. */
const SERVER = /^(57P0[123]|53300|08...)$/;
const DRIVER =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|connection error/i;
const DISK_FULL = /^(53100|ENOSPC|EDQUOT)$/;

/** Whether a failure means that the database cannot be reached, and nothing about what was asked. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (error instanceof AggregateError) return error.errors.some(isAway);
  if (code !== undefined) return CONNECTION.test(code) || SERVER.test(code);
  return error instanceof Error && DRIVER.test(error.message);
}

/** A failure of the database that passes, as a refusal in plain words; nothing for any other failure. */
export function refusalOf(error: unknown): Outcome<never> | undefined {
  if (isAway(error)) return refuse("database-away", {});
  return DISK_FULL.test(codeOf(error) ?? "") ? refuse("disk-full", {}) : undefined;
}
