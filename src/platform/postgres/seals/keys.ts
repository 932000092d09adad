import { sm2 } from "sm-crypto-v2";
import type { Instant } from "#kernel/instant.ts";
import type { Entered } from "../transaction.ts";
import { timestamp } from "../types.ts";
import type { Signer } from "./seal.ts";
import type { SignatureCheck } from "./verify.ts";

/** A signer's name: the court and the number of its key. */
const nameOf = (court: string, number: number): string => `${court}/${number}`;

type KeyRow = { readonly number: number | null; readonly private_key: string | null };

/**
 * Signs seals of a court with its SM2 key (over SM3), which is made at first use. Only in a session of the sealing job: the private
 * key is handed to nobody else.
 */
export async function courtSigner(tx: Entered, court: string, now: Instant): Promise<Signer> {
  const ask = async (offered: { publicKey: string; privateKey: string } | undefined): Promise<KeyRow | undefined> => {
    const { rows } = await tx.query<KeyRow>("select number, private_key from sealing_key($1, $2, $3, $4)", [
      court,
      offered?.publicKey ?? null,
      offered?.privateKey ?? null,
      timestamp(now),
    ]);
    return rows[0];
  };
  const known = await ask(undefined);
  const key = typeof known?.private_key === "string" ? known : await ask(sm2.generateKeyPairHex());
  const { number = null, private_key: secret = null } = key ?? {};
  if (number === null || secret === null) throw new Error(`invariant broken: ${court} has no key`);
  return (digest) =>
    Promise.resolve({
      signer: nameOf(court, number),
      bytes: Buffer.from(sm2.doSignature(digest, secret, { hash: true }), "hex"),
    });
}

/** Whether a seal was signed by one of the court's own keys, as its name says. */
export async function signatureCheck(tx: Entered, court: string): Promise<SignatureCheck> {
  const { rows } = await tx.query<{ number: number; public_key: string }>(
    "select number, public_key from seal_key where court = $1",
    [court],
  );
  const keys = new Map(rows.map(({ number, public_key }) => [nameOf(court, number), public_key]));
  return (digest, { signer, bytes }) => {
    const key = keys.get(signer);
    const signature = Buffer.from(bytes).toString("hex");
    return Promise.resolve(
      key !== undefined &&
        /^[0-9a-f]{128}$/.test(signature) &&
        sm2.doVerifySignature(digest, signature, key, { hash: true }),
    );
  };
}
