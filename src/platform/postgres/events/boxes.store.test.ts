import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { draft, freshDatabase, NOON, record, signIn } from "../../../../test/kit/database.ts";
import type { Database } from "../database.ts";
import { foundCourt } from "../sessions.ts";
import { asSession, type Entered } from "../transaction.ts";
import { type Fold, foldStream } from "./fold.ts";
import { markHandled, receive, takeArrivals } from "./inbox.ts";
import { markFailed, markSent, queue, takeDue } from "./outbox.ts";

let database: Database;
let token: string;
beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "hedong", "河东区法院");
  await foundCourt(database, "hexi", "河西区法院");
  token = await signIn(database, ["hedong"], ["hexi"]);
});
afterAll(() => database.close());

async function within<T>(work: (tx: Entered) => Promise<Outcome<T>>): Promise<T> {
  const outcome = await asSession(database.app, token, work);
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}
const doing = <T>(work: (tx: Entered) => Promise<T>): Promise<T> => within(async (tx) => ok(await work(tx)));
const later = (NOON + 60_000) as Instant;

describe("outbox", () => {
  test("keeps a parcel once and hands it to one sender at a time", async () => {
    const parcel = { topic: "bank", key: "payout-1", body: { amount: 3_000_000 } };
    await doing((tx) => queue(tx, "hedong", parcel, NOON));
    await doing((tx) => queue(tx, "hedong", parcel, later));
    const [mine, theirs] = await doing(async (tx) => {
      const first = await takeDue(tx, "hedong", NOON);
      return [first, await doing((other) => takeDue(other, "hedong", NOON))];
    });
    expect(mine).toEqual([{ ...parcel, tries: 0 }]);
    expect(theirs).toEqual([]);
  });

  test("waits after a failure, keeps why, and forgets it when sent", async () => {
    const parcel = { topic: "mail", key: "m-1", body: null };
    await doing((tx) => queue(tx, "hedong", parcel, NOON));
    await doing((tx) => markFailed(tx, "hedong", parcel, "connection refused", later));
    const mail = async (now: Instant) =>
      (await doing((tx) => takeDue(tx, "hedong", now))).filter(({ topic }) => topic === "mail");
    expect(await mail(NOON)).toEqual([]);
    expect(await mail(later)).toEqual([{ ...parcel, tries: 1 }]);
    await doing((tx) => markSent(tx, "hedong", parcel, later));
    expect(await mail(later)).toEqual([]);
  });

  test("a parcel of work that was taken back was never there", async () => {
    await asSession(database.app, token, async (tx) => {
      await queue(tx, "hedong", { topic: "never", key: "1", body: null }, NOON);
      return { refused: { code: "x", zh: "", en: "", cites: [] } };
    });
    expect((await doing((tx) => takeDue(tx, "hedong", later))).some(({ topic }) => topic === "never")).toBe(false);
  });
});

describe("inbox", () => {
  const arrival = { source: "bank", key: "b-1", body: { paid: 100, by: "张三" } };

  test("keeps a message once, also when it comes many times at once", async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, () => within((tx) => receive(tx, "hedong", arrival, NOON))),
    );
    expect(all.filter((one) => one === "new")).toHaveLength(1);
    expect(await doing((tx) => takeArrivals(tx, "hedong"))).toEqual([arrival]);
  });

  test("refuses another message under the same number, and keeps the first", async () => {
    const other = { ...arrival, body: { paid: 900, by: "张三" } };
    expect(await asSession(database.app, token, (tx) => receive(tx, "hedong", other, NOON))).toMatchObject({
      refused: { code: "message-contradicts" },
    });
    expect(await doing((tx) => takeArrivals(tx, "hedong"))).toEqual([arrival]);
  });

  test("offers a message until it is handled", async () => {
    await doing((tx) => markHandled(tx, "hedong", arrival, later));
    expect(await doing((tx) => takeArrivals(tx, "hedong"))).toEqual([]);
    expect(await within((tx) => receive(tx, "hedong", arrival, later))).toBe("repeated");
  });
});

describe("folding", () => {
  const counting = (digest: string): Fold<{ count: number }> => ({
    digest,
    initial: { count: 0 },
    evolve: ({ count }) => ({ count: count + 1 }),
  });
  const snapshots = () =>
    doing(async (tx) => (await tx.query("select fold, version from snapshot order by fold, version")).rows);

  test("takes the snapshot of its own fold only, and events since", async () => {
    const many = Array.from({ length: 250 }, () => draft("case.noted"));
    await record(database, token, "hedong", "case/folded", "f1", many);
    expect(await doing((tx) => foldStream(tx, counting("one"), "hedong", "case/folded"))).toEqual({
      state: { count: 250 },
      version: 250,
    });
    expect(await snapshots()).toEqual([{ fold: "one", version: 250 }]);
    await record(database, token, "hedong", "case/folded", "f2", [draft("case.noted")], 250);
    for (const digest of ["one", "two"])
      expect(await doing((tx) => foldStream(tx, counting(digest), "hedong", "case/folded"))).toEqual({
        state: { count: 251 },
        version: 251,
      });
    expect(await snapshots()).toEqual([
      { fold: "one", version: 250 },
      { fold: "two", version: 251 },
    ]);
  });

  test("keeps nothing in a court that is only read", async () => {
    const west = await signIn(database, ["hexi"]);
    const many = Array.from({ length: 220 }, () => draft("case.noted"));
    await record(database, west, "hexi", "case/west", "w1", many);
    expect(await doing((tx) => foldStream(tx, counting("one"), "hexi", "case/west"))).toMatchObject({ version: 220 });
    expect(await snapshots()).toHaveLength(2);
  });
});
