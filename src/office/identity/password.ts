import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { refuse } from "./wording.ts";

/** argon2id, as OWASP recommends it: 19 MiB, two passes, one lane; about 30 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashOf = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

/** Checked in place of the hash of an account there is not, so that the answer takes as long. */
let nobody: Promise<string> | undefined;

/** Whether a password is the one kept. Without an account it never is, and takes as long to say so. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  nobody ??= hashOf(oneTimePassword());
  const fits = await verify(kept ?? (await nobody), password.normalize("NFKC"));
  return fits && kept !== undefined;
}

/** Without letters and digits that look like others. */
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** Twelve characters in three groups, to be read out or written down: 59 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join("")).join(
    "-",
  );

const LEAST_DISTINCT = 5;

/** What speaks against a password somebody chooses: length is asked by the contract, this is about what anybody would guess. */
export function chosen(password: string, login: string): Outcome<string> {
  const told = password.toLowerCase();
  if (told.includes(login.toLowerCase())) return refuse("password-like-login", []);
  if (new Set(told).size < LEAST_DISTINCT) return refuse("password-plain", []);
  const steps = [...told]
    .slice(1)
    .map((character, at) => (character.codePointAt(0) ?? 0) - (told.codePointAt(at) ?? 0));
  return new Set(steps).size === 1 ? refuse("password-plain", []) : ok(password);
}
