import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesFor, readLibrary } from "#casework/index.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator, type Database } from "#platform/postgres/database.ts";
import { COURTS } from "../../test/kit/courts.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { type Filled, fill } from "./generated.ts";
import { compareRows } from "./rows.ts";
import { holdSeals, seal } from "./seals.ts";

const library = readLibrary(filesFor(readCourtFiles(COURTS), "yindu"));
let database: Database;
let courts: readonly Filled[];
beforeAll(async () => {
  database = await freshDatabase();
  courts = await fill(database, library, 3);
  for (const { id } of courts) await seal(database, id);
});
afterAll(() => database.close());

async function tamper(...statements: readonly string[]): Promise<void> {
  const administrator = await connectAdministrator(database.url);
  for (const statement of statements) await administrator.query(statement);
  await administrator.end();
}

describe("promise 7: every projection rebuilt from the log is identical", () => {
  test("holds of cases put in command by command", async () => {
    const { failures, counts } = await compareRows(database, courts);
    expect(failures).toEqual([]);
    expect(counts.join("\n")).toMatch(/3 cases, 8 tables[\s\S]*[1-9]\d* rows made anew, 0 differ/);
  });

  test("fails where a row says something else than the log", async () => {
    await tamper("update zhiheng.case_row set stage = 'elsewhere' where stream = 'case/2'");
    expect((await compareRows(database, courts)).failures).toEqual([expect.stringMatching(/case_row of case\/2/)]);
  });

  test("fails where cases are missing", async () => {
    const more = courts.map((one) => ({ ...one, cases: one.cases + 1 }));
    expect((await compareRows(database, more)).failures.join("\n")).toMatch(/only 3 of 4 cases/);
  });
});

describe("promise 5: the seals match the log", () => {
  test("holds of cases that were sealed", async () => {
    const { failures, counts } = await holdSeals(database, courts);
    expect(failures).toEqual([]);
    expect(counts.join("\n")).toMatch(/3 cases, [1-9]\d* events, [1-9]\d* signed seals/);
  });

  test("fails where an event says something else than was sealed", async () => {
    await tamper(
      "alter table zhiheng.event disable trigger user",
      "update zhiheng.event set body = jsonb_set(body, '{by,name}', '\"别人\"') where stream = 'case/1' and version = 2",
      "alter table zhiheng.event enable trigger user",
    );
    expect((await holdSeals(database, courts)).failures.join("\n")).toMatch(/event-digest case\/1 2/);
  });
});
