import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { draft, freshDatabase, NOON, record, signIn } from "../../../../test/kit/database.ts";
import { connectAdministrator, type Database } from "../database.ts";
import { foundCourt } from "../sessions.ts";
import { asSession, type Entered } from "../transaction.ts";
import { readSeals, type Seal, type Signer, sealCourt } from "./seal.ts";
import { isIncluded, proveStream, type SignatureCheck, verifySeals, verifyStream } from "./verify.ts";

let database: Database;
/** A court a test. */
let court: string;
let courts = 0;
let token: string;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  courts += 1;
  court = `hedong-${courts}`;
  await foundCourt(database, court, "河东区法院");
  token = await signIn(database, [court]);
});
afterAll(() => database.close());

async function doing<T>(work: (tx: Entered) => Promise<T>): Promise<T> {
  const outcome = await asSession(database.app, token, async (tx) => ok(await work(tx)));
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}

/** Seals until so many leaves are sealed: an open transaction anywhere in the cluster may hold the newest back. */
async function sealAll(leaves: number, sign?: Signer): Promise<readonly Seal[]> {
  const sealed = async () => doing((tx) => readSeals(tx, court));
  for (let tries = 0; tries < 500; tries += 1) {
    await doing((tx) => sealCourt(tx, court, (NOON + tries) as Instant, sign));
    const seals = await sealed();
    if (seals.reduce((sum, seal) => sum + seal.leaves, 0) >= leaves) return seals;
    await pause(10);
  }
  return sealed();
}

const write = (key: string, count: number) =>
  record(
    database,
    token,
    court,
    `case/${key}`,
    key,
    Array.from({ length: count }, () => draft("case.noted")),
  );

/** Changes the database behind everybody's back, as its administrator can. */
async function tamper(table: string, statement: string): Promise<void> {
  const administrator = await connectAdministrator(database.url);
  await administrator.query(`alter table zhiheng.${table} disable trigger user`);
  await administrator.query(`${statement} and court = '${court}'`);
  await administrator.query(`alter table zhiheng.${table} enable trigger user`);
  for (const guard of ["unchanged", "untruncated"])
    await administrator.query(`alter table zhiheng.${table} enable always trigger ${guard}`);
  await administrator.end();
}
const findings = async (check?: SignatureCheck) =>
  (await doing((tx) => verifySeals(tx, court, check))).map(({ what, at }) => `${what} ${at}`);

describe("seals", () => {
  test("close over every event once, each over the one before", async () => {
    await write("a", 3);
    await sealAll(3);
    await write("b", 4);
    await write("c", 1);
    const seals = await sealAll(8);
    expect(seals.reduce((sum, { leaves }) => sum + leaves, 0)).toBe(8);
    expect(seals.map(({ number }) => number)).toEqual(seals.map((_, index) => index + 1));
    expect(await findings()).toEqual([]);
    expect(await doing((tx) => sealCourt(tx, court, NOON))).toBeUndefined();
  });

  test("close over transactions whose numbers grow by a digit in the order they had", async () => {
    await write("a", 2);
    await tamper("event", "update zhiheng.event set xid = '99' where stream = 'case/a'");
    await write("b", 3);
    await tamper("event", "update zhiheng.event set xid = '100' where stream = 'case/b'");
    await sealAll(5);
    expect(await findings()).toEqual([]);
  });

  test("are made by one sealer at a time", async () => {
    await write("a", 5);
    await Promise.all(
      Array.from({ length: 5 }, () => doing((tx) => sealCourt(tx, court, NOON)).catch(() => undefined)),
    );
    await sealAll(5);
    expect(await findings()).toEqual([]);
  });

  test("prove each event of a case to whoever holds the seal", async () => {
    await write("a", 3);
    await sealAll(3);
    await write("b", 5);
    const seals = await sealAll(8);
    const proofs = await doing((tx) => proveStream(tx, court, "case/b"));
    expect(proofs).toHaveLength(5);
    for (const proof of proofs) {
      const under = seals.find(({ number }) => number === proof.seal);
      expect(under !== undefined && isIncluded(proof, under)).toBe(true);
      expect(under !== undefined && isIncluded({ ...proof, digest: "11".repeat(32) }, under)).toBe(false);
    }
    await write("c", 1);
    expect(await doing((tx) => proveStream(tx, court, "case/c"))).toEqual([]);
  });

  test("are signed by the court's key, and a wrong signature is found", async () => {
    const key =
      (name: string): Signer =>
      async (digest) => ({
        signer: name,
        bytes: createHmac("sha256", name).update(digest).digest(),
      });
    await write("a", 1);
    await sealAll(1, key("court"));
    const checkBy =
      (name: string): SignatureCheck =>
      async (digest, { bytes }) =>
        createHmac("sha256", name).update(digest).digest().equals(bytes);
    expect(await findings(checkBy("court"))).toEqual([]);
    expect(await findings(checkBy("stranger"))).toEqual(["seal-signature 1"]);
  });

  test("cannot be changed, nor put in out of turn", async () => {
    await write("a", 1);
    await sealAll(1);
    await expect(doing((tx) => tx.query("update seal set leaves = 2"))).rejects.toThrow(/permission denied/);
    await expect(doing((tx) => tx.query("delete from seal"))).rejects.toThrow(/permission denied/);
    const forged = `insert into seal (court, number, era, xid, position, leaves, root, previous, digest, sealed_at)
      select court, 7, era, xid, position, leaves, root, previous, digest, sealed_at from seal`;
    await expect(doing((tx) => tx.query(forged))).rejects.toThrow(/does not continue/);
  });
});

describe("tampering as the administrator is found", () => {
  test.each([
    ["an event removed", "delete from zhiheng.event where version = 2", ["seal-leaves 1", "seal-root 1"]],
    [
      "a digest changed",
      "update zhiheng.event set digest = decode(repeat('22', 32), 'hex') where version = 3",
      ["seal-root 1"],
    ],
    [
      "an event slipped in",
      `insert into zhiheng.event (court, stream, version, era, xid, position, kind, happened_on, recorded_at, body, previous, digest)
        select court, stream, 4, era, xid, position, kind, happened_on, recorded_at, body, previous, digest from zhiheng.event where version = 1`,
      ["seal-leaves 1", "seal-root 1"],
    ],
  ])("%s", async (_, statement, expected) => {
    await write("a", 3);
    await sealAll(3);
    await tamper("event", statement);
    expect(await findings()).toEqual(expected);
  });

  test("words changed, though every digest was left", async () => {
    await write("a", 3);
    await sealAll(3);
    await tamper("event", `update zhiheng.event set body = jsonb_set(body, '{by,name}', '"李"') where version = 2`);
    expect(await findings()).toEqual([]);
    expect(await doing((tx) => verifyStream(tx, court, "case/a"))).toEqual([{ what: "event-digest", at: "case/a 2" }]);
  });

  test("an event taken from the middle of a stream", async () => {
    await write("a", 3);
    await tamper("event", "delete from zhiheng.event where version = 2");
    expect((await doing((tx) => verifyStream(tx, court, "case/a"))).map(({ what }) => what)).toEqual([
      "event-number",
      "event-chain",
    ]);
  });

  test("a seal rewritten", async () => {
    await write("a", 1);
    await sealAll(1);
    await write("b", 1);
    await sealAll(2);
    await tamper("seal", "update zhiheng.seal set sealed_at = sealed_at + interval '1 day' where number = 1");
    expect(await findings()).toEqual(["seal-digest 1"]);
  });
});
