import { afterAll, beforeAll, expect, test } from "vitest";
import { filesFor, readLibrary } from "#casework/index.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator, type Database } from "#platform/postgres/database.ts";
import { compare } from "#platform/postgres/projections.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { freshDatabase, signIn } from "../../../test/kit/database.ts";
import { type Filled, fill } from "../../../tools/prove/generated.ts";
import { caseRows } from "./caseRows.ts";
import { writeLostRows } from "./lostRows.ts";

let database: Database;
let filled: Filled;
beforeAll(async () => {
  database = await freshDatabase();
  const [only] = await fill(database, readLibrary(filesFor(readCourtFiles(COURTS), "yindu")), 2);
  if (only === undefined) throw new Error("no court was filled");
  filled = only;
});
afterAll(() => database.close());

async function asAdministrator(statement: string): Promise<void> {
  const administrator = await connectAdministrator(database.url);
  await administrator.query(statement);
  await administrator.end();
}

test("rows that a restore did not bring are written anew, and none that are there are touched", async () => {
  const { id, law } = filled;
  const token = await signIn(database, [id]);
  const write = () => writeLostRows({ database, courtOn: async () => law }, id, token, law.law.on);
  const differing = async () => (await compare(database, id, caseRows(law, law.law.on))).differing.length;
  await asAdministrator("update zhiheng.case_row set stage = 'elsewhere' where stream = 'case/1'");
  await write();
  expect(await differing()).toBe(1);
  const { tables } = caseRows(law, law.law.on);
  await asAdministrator(tables.map((table) => `delete from zhiheng.${table}`).join("; "));
  expect(await differing()).toBeGreaterThan(2);
  await write();
  expect(await differing()).toBe(0);
});
