import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Instant } from "#kernel/instant.ts";
import type { Database } from "#platform/postgres/database.ts";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;
const STEP = 30_000;

/** The key of this installation that second factors are sealed with. */
async function keyOf({ gate }: Pick<Database, "gate">): Promise<Buffer> {
  const { rows } = await gate.query<{ key: Buffer }>("select zhiheng.factor_key() as key");
  return rows[0]?.key ?? Buffer.alloc(0);
}

/** Seals the secret of a second factor for one account: what is moved to another account opens nothing there. */
export async function sealFactor(database: Pick<Database, "gate">, account: string, secret: string): Promise<Buffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, await keyOf(database), nonce).setAAD(Buffer.from(account));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/**
 * The secret behind a seal. Undefined when this installation's key is another: a database restored from a backup, which
 * holds no keys. The person then owes a new factor.
 */
export async function openFactor(
  database: Pick<Database, "gate">,
  account: string,
  sealed: Buffer,
): Promise<string | undefined> {
  try {
    const decipher = createDecipheriv(CIPHER, await keyOf(database), sealed.subarray(0, NONCE))
      .setAAD(Buffer.from(account))
      .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

const totp = (secret: string, label = "", issuer = "Zhiheng"): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), label, issuer, digits: 6, period: STEP / 1000 });

export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from a picture. */
export const uriOf = (secret: string, login: string, court: string): string => totp(secret, login, court).toString();

/** The step of 30 seconds a code belongs to: this one, the one before or the one after, for clocks that differ. */
export function stepOf(secret: string, code: string, at: Instant): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? undefined : Math.floor(at / STEP) + delta;
}
