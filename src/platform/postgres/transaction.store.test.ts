import { afterAll, beforeAll, expect, test } from "vitest";
import { ok, refused } from "#kernel/outcome.ts";
import { emptyDatabase, signIn } from "../../../test/kit/database.ts";
import { type Database, openDatabase } from "./database.ts";
import { foundCourt } from "./sessions.ts";
import { asSession, asSessionThen, type Entered } from "./transaction.ts";

let database: Database;
let token: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const { url, drop } = await emptyDatabase();
  database = await openDatabase(url, 2);
  await foundCourt(database, "hedong", "河东区法院");
  token = await signIn(database, ["hedong"]);
  close = async () => {
    await database.close();
    await drop();
  };
});
afterAll(() => close());

const keep = (tx: Entered, stream: string) =>
  tx.query("insert into snapshot values ('hedong', $1, 'f', 1, '{}')", [stream]);
const isKept = async (stream: string) =>
  asSession(database.app, token, async (tx) =>
    ok((await tx.query("select from snapshot where stream = $1", [stream])).rowCount === 1),
  );

test("what is worked out of what was read is the answer, and what was written is kept", async () => {
  const came = await asSessionThen(
    database.app,
    token,
    async (tx) => {
      await keep(tx, "case/1");
      return ok(20);
    },
    (read) => read + 1,
  );
  expect(came).toEqual({ ok: 21 });
  expect(await isKept("case/1")).toEqual({ ok: true });
});

test("of a refusal nothing is worked out, and nothing is kept", async () => {
  const came = await asSessionThen(
    database.app,
    token,
    async (tx) => {
      await keep(tx, "case/2");
      return refused("not-this", "不行", "no");
    },
    () => {
      throw new Error("asked");
    },
  );
  expect(came).toMatchObject({ refused: { code: "not-this" } });
  expect(await isKept("case/2")).toEqual({ ok: false });
});

test("what goes wrong while it is worked out is thrown, and the connection is good for the next", async () => {
  const came = asSessionThen(
    database.app,
    token,
    async (tx) => {
      await keep(tx, "case/3");
      return ok(1);
    },
    () => {
      throw new Error("wrong");
    },
  );
  await expect(came).rejects.toThrow("wrong");
  expect(await isKept("case/3")).toEqual({ ok: true });
});
