import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { draft, freshDatabase, NOON, record, signIn } from "../../../../test/kit/database.ts";
import type { Database } from "../database.ts";
import { foundCourt } from "../sessions.ts";
import { asSession, type Entered } from "../transaction.ts";
import { append, hold } from "./append.ts";
import { eventDigest, NOTHING_BEFORE, sm3Of } from "./digest.ts";
import { readStream } from "./read.ts";

let database: Database;
let token: string;
beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "hedong", "河东区法院");
  token = await signIn(database, ["hedong"]);
});
afterAll(() => database.close());

const value = <T>(outcome: Outcome<T>): T => {
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
};
const read = async (stream: string) =>
  value(await asSession(database.app, token, async (tx) => ok(await readStream(tx, "hedong", stream))));
const command = (key: string) => ({ court: "hedong", key, digest: sm3Of(key), at: NOON });

/** Holds and appends in one go, to several streams. */
const spread = (key: string, streams: Readonly<Record<string, number>>) =>
  asSession(database.app, token, async (tx: Entered) => {
    const found = value(await hold(tx, command(key), Object.keys(streams)));
    if ("done" in found) return ok([]);
    const additions = Object.entries(streams).map(([stream, expected]) => ({
      stream,
      expected,
      events: [draft("case.noted", { key })],
    }));
    return append(tx, found.held, additions, { key });
  });

describe("appending", () => {
  test("gives back what was appended, exactly", async () => {
    const drafts = [
      draft("case.registered", { "claim.amount": 9_007_199_254_740_991, names: ["𠮷田", "曾子墨"], address: null }),
      {
        ...draft("case.corrected"),
        corrects: { version: 1, reason: "录错一位", approver: "李庭长" },
        of: { debtor: "d1" },
      },
    ];
    const appended = value(await record(database, token, "hedong", "case/exact", "exact", drafts));
    expect(await read("case/exact")).toEqual(appended);
    expect(appended).toEqual(drafts.map((one, index) => ({ stream: "case/exact", version: index + 1, ...one })));
  });

  test("chains each event to the one before, over what it says", async () => {
    const events = value(await record(database, token, "hedong", "case/chain", "chain", [draft("a.b"), draft("a.c")]));
    const rows = await asSession(database.app, token, async (tx) =>
      ok((await tx.query("select previous, digest from event where stream = 'case/chain' order by version")).rows),
    );
    let previous = NOTHING_BEFORE;
    for (const [index, row] of value(rows).entries()) {
      expect(row.previous.toString("hex")).toBe(previous);
      const event = events[index];
      previous = event === undefined ? "" : eventDigest(previous, "hedong", event);
      expect(row.digest.toString("hex")).toBe(previous);
    }
  });

  test("refuses what was decided on an older version, and records nothing", async () => {
    await record(database, token, "hedong", "case/stale", "stale-1", [draft("case.registered")]);
    const late = await record(database, token, "hedong", "case/stale", "stale-2", [draft("case.noted")]);
    expect(late).toMatchObject({ refused: { code: "stream-moved-on" } });
    expect(await read("case/stale")).toHaveLength(1);
  });

  test("lets one of many at once through, and loses none that retry", async () => {
    const tries = Array.from({ length: 12 }, (_, index) =>
      record(database, token, "hedong", "case/race", `race-${index}`, [draft("case.noted")]),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => "ok" in outcome)).toHaveLength(1);
    expect(await read("case/race")).toHaveLength(1);
  });

  test("does a command once, however often it is sent, at once or later", async () => {
    const send = () => record(database, token, "hedong", "case/once", "once", [draft("case.registered")]);
    const outcomes = await Promise.all([send(), send(), send()]);
    expect(outcomes.every((outcome) => "ok" in outcome)).toBe(true);
    await send();
    expect(await read("case/once")).toHaveLength(1);
  });

  test("answers a repeated command with the first answer, and refuses the key for another one", async () => {
    await spread("answered", { "case/answered": 0 });
    const again = (digest: string) =>
      asSession(database.app, token, (tx) => hold(tx, { ...command("answered"), digest }, ["case/answered"]));
    expect(await again(sm3Of("answered"))).toEqual({ ok: { done: { key: "answered" } } });
    expect(await again(sm3Of("something else"))).toMatchObject({ refused: { code: "key-used" } });
  });

  test("extends several streams together or none of them", async () => {
    value(await spread("both", { "case/both-a": 0, "debtor/both-b": 0 }));
    expect(await spread("half", { "case/both-a": 1, "debtor/both-b": 0 })).toMatchObject({
      refused: { code: "stream-moved-on" },
    });
    expect(await read("case/both-a")).toHaveLength(1);
    expect(await read("debtor/both-b")).toHaveLength(1);
  });

  test("never lets two commands wait for each other, whatever order they name streams in", async () => {
    const versions = { "case/ring-a": 0, "case/ring-b": 0, "case/ring-c": 0 };
    const turned = Object.fromEntries(Object.entries(versions).reverse());
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => spread(`ring-${index}`, index % 2 === 0 ? versions : turned)),
    );
    expect(outcomes.filter((outcome) => "ok" in outcome)).toHaveLength(1);
  });

  test("refuses text that cannot be kept, in words", async () => {
    const odd = await record(database, token, "hedong", "case/odd", "odd", [draft("case.noted", { name: "a\u0000b" })]);
    expect(odd).toMatchObject({ refused: { code: "text-unstorable" } });
    const half = await record(database, token, "hedong", "case/odd", "half", [draft("case.noted", { name: "\ud800" })]);
    expect(half).toMatchObject({ refused: { code: "text-unstorable" } });
    expect(await read("case/odd")).toEqual([]);
  });

  test("takes 1,500 events in one transaction", async () => {
    const drafts = Array.from({ length: 1500 }, (_, index) => draft("case.noted", { index }));
    value(await record(database, token, "hedong", "case/long", "long", drafts));
    expect(await read("case/long")).toHaveLength(1500);
  });
});
