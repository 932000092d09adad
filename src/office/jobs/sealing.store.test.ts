import { setTimeout as pause } from "node:timers/promises";
import { sm2 } from "sm-crypto-v2";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { connectAdministrator, type Database } from "#platform/postgres/database.ts";
import { courtSigner, signatureCheck } from "#platform/postgres/seals/keys.ts";
import { readSeals } from "#platform/postgres/seals/seal.ts";
import { verifySeals } from "#platform/postgres/seals/verify.ts";
import { foundCourt, openSession } from "#platform/postgres/sessions.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { draft, freshDatabase, NOON, record, signIn } from "../../../test/kit/database.ts";
import { sealing } from "./sealing.ts";

let database: Database;
let court: string;
let courts = 0;
let token: string;
let jobToken: string;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  courts += 1;
  court = `hedong-${courts}`;
  await foundCourt(database, court, "河东区法院");
  token = await signIn(database, [court]);
  const expiresAt = (Date.now() + 600_000) as Instant;
  jobToken = await openSession(database, { person: "job:seal", acting: [court], expiresAt });
});
afterAll(() => database.close());

const write = (key: string, expected = 0) =>
  record(database, token, court, "case/1", key, [draft("case.noted"), draft("case.noted")], expected);

async function doing<T>(work: (tx: Entered) => Promise<T>): Promise<T> {
  const outcome = await asSession(database.app, token, async (tx) => ok(await work(tx)));
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}

/** Runs the job until so many events are sealed: a transaction open elsewhere in the cluster may hold the newest back. */
async function sealAll(leaves: number) {
  for (let tries = 0; tries < 500; tries += 1) {
    await sealing(database, () => (NOON + tries) as Instant)({ court, token: jobToken, payload: {}, attempt: 1 });
    const seals = await doing((tx) => readSeals(tx, court));
    if (seals.reduce((sum, seal) => sum + seal.leaves, 0) >= leaves) return seals;
    await pause(10);
  }
  throw new Error("the events were not sealed");
}

const findings = () =>
  doing(async (tx) =>
    (await verifySeals(tx, court, await signatureCheck(tx, court))).map(({ what, at }) => `${what} ${at}`),
  );

/** Changes the database behind everybody's back, as its administrator can. */
async function tamper(statement: string, values: readonly unknown[] = []): Promise<void> {
  const administrator = await connectAdministrator(database.url);
  for (const table of ["event", "seal"]) await administrator.query(`alter table zhiheng.${table} disable trigger user`);
  await administrator.query(`${statement} and court = '${court}'`, [...values]);
  for (const table of ["event", "seal"]) {
    await administrator.query(`alter table zhiheng.${table} enable trigger user`);
    for (const guard of ["unchanged", "untruncated"])
      await administrator.query(`alter table zhiheng.${table} enable always trigger ${guard}`);
  }
  await administrator.end();
}

describe("the sealing job", () => {
  test("signs every seal with the court's own key, made once", async () => {
    await write("a");
    await sealAll(2);
    await write("b", 2);
    const seals = await sealAll(4);
    expect(new Set(seals.map(({ signature }) => signature?.signer))).toEqual(new Set([`${court}/1`]));
    expect(await findings()).toEqual([]);
  });

  test("that ran twice at once seals nothing twice", async () => {
    await write("a");
    await Promise.all([sealAll(2), sealAll(2), sealAll(2)]);
    expect(await findings()).toEqual([]);
  });

  test("has nothing to do where nothing happened", async () => {
    await sealing(database, () => NOON)({ court, token: jobToken, payload: {}, attempt: 1 });
    expect(await doing((tx) => readSeals(tx, court))).toEqual([]);
  });
});

describe("the private key", () => {
  test("is handed to the sealing job of the court and to nobody else", async () => {
    await write("a");
    await sealAll(2);
    await expect(doing((tx) => courtSigner(tx, court, NOON))).rejects.toThrow(/only the sealing job/);
    await expect(doing((tx) => tx.query("select * from seal_secret"))).rejects.toThrow(/permission denied/);
    const elsewhere = asSession(database.app, jobToken, async (tx) => ok(await courtSigner(tx, "hedong-1x", NOON)));
    await expect(elsewhere).rejects.toThrow(/only the sealing job/);
  });

  test("that a restored database lost is followed by the next, and old seals are still checked by theirs", async () => {
    await write("a");
    await sealAll(2);
    const administrator = await connectAdministrator(database.url);
    await administrator.query("delete from zhiheng.seal_secret where court = $1", [court]);
    await administrator.end();
    await write("b", 2);
    const seals = await sealAll(4);
    expect(seals.map(({ signature }) => signature?.signer)).toEqual([`${court}/1`, `${court}/2`]);
    expect(await findings()).toEqual([]);
  });
});

describe("tampering as the administrator is found", () => {
  test("a seal signed by another key", async () => {
    await write("a");
    const [seal] = await sealAll(2);
    const stranger = sm2.generateKeyPairHex();
    const forged = sm2.doSignature(seal?.digest ?? "", stranger.privateKey, { hash: true });
    await tamper("update zhiheng.seal set signature = decode($1, 'hex') where number = 1", [forged]);
    expect(await findings()).toEqual(["seal-signature 1"]);
  });

  test("a signature taken away, cut short, or under a name of no key", async () => {
    await write("a");
    await sealAll(2);
    await tamper("update zhiheng.seal set signature = '\\x00' where number = 1");
    expect(await findings()).toEqual(["seal-signature 1"]);
    await tamper(`update zhiheng.seal set signer = '${court}/7' where number = 1`);
    expect(await findings()).toEqual(["seal-signature 1"]);
    await tamper("update zhiheng.seal set signer = null, signature = null where number = 1");
    expect(await findings()).toEqual(["seal-signature 1"]);
  });

  test("an event removed under a signed seal", async () => {
    await write("a");
    await sealAll(2);
    await tamper("delete from zhiheng.event where version = 2");
    expect(await findings()).toEqual(["seal-leaves 1", "seal-root 1"]);
  });
});
