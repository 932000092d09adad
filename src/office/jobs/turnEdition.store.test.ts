import { afterAll, beforeAll, expect, test } from "vitest";
import { filesFor, readLibrary } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator, type Database } from "#platform/postgres/database.ts";
import { compare } from "#platform/postgres/projections.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { freshDatabase, signIn } from "../../../test/kit/database.ts";
import { type Filled, fill } from "../../../tools/prove/generated.ts";
import { caseRows } from "./caseRows.ts";
import { turnEdition } from "./turnEdition.ts";

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

test("rows are written anew when another edition comes into force, once, and not before", async () => {
  const { id, law } = filled;
  const token = await signIn(database, [id]);
  let edition = law.law.edition;
  const courtOn = async () => ({ ...law, law: { ...law.law, edition } });
  const turn = () =>
    turnEdition({ database, courtOn, today: () => law.law.on })({ court: id, token, payload: {}, attempt: 1 });
  const differing = async () => (await compare(database, id, caseRows(law, law.law.on))).differing.length;
  await asAdministrator("update zhiheng.case_row set stage = 'elsewhere' where stream = 'case/1'");
  await turn();
  expect(await differing()).toBe(1);
  await asAdministrator(`insert into zhiheng.day_turned (court, day) values ('${id}', '${civil("2026-03-02")}')`);
  await turn();
  await turn();
  expect(await differing()).toBe(1);
  edition = `${edition}@2`;
  await turn();
  expect(await differing()).toBe(0);
  await asAdministrator("update zhiheng.case_row set stage = 'elsewhere' where stream = 'case/1'");
  await turn();
  expect(await differing()).toBe(1);
});
