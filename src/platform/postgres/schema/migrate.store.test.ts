import { readFileSync, writeFileSync } from "node:fs";
import type pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { emptyDatabase } from "../../../../test/kit/database.ts";
import { connectAdministrator, openDatabase } from "../database.ts";
import { describeSchema } from "./describe.ts";
import { alone, appliedMigrations, knownMigrations, type Migration, migrate } from "./migrate.ts";

const FILE = new URL("schema.sql", import.meta.url);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function administrator(): Promise<{ readonly client: pg.Client; readonly url: string }> {
  const { url, drop } = await emptyDatabase();
  closing.push(drop);
  const client = await connectAdministrator(url);
  closing.push(() => client.end());
  return { client, url };
}

const next = (sql: string): Migration => ({
  number: knownMigrations().length + 1,
  name: "next",
  sql,
  digest: `digest of ${sql}`,
});

describe("migrations", () => {
  test("lead to the schema that is checked in", async () => {
    const { client } = await administrator();
    await alone(client, () => migrate(client));
    const schema = await describeSchema(client);
    if (process.env["UPDATE_SCHEMA"] === "1") writeFileSync(FILE, schema);
    expect(schema).toBe(readFileSync(FILE, "utf8"));
  });

  test("are applied once by many processes that start at once", async () => {
    const { client, url } = await administrator();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(url, 1)));
    for (const { close } of opened) await close();
    expect(await appliedMigrations(client)).toHaveLength(knownMigrations().length);
    expect(await alone(client, () => migrate(client))).toEqual([]);
  });

  test("a newer schema is refused and left alone", async () => {
    const { client } = await administrator();
    const known = knownMigrations();
    await alone(client, () => migrate(client, [...known, next("create table newer (id integer);")]));
    const older = alone(client, () => migrate(client, known));
    await expect(older).rejects.toMatchObject({
      code: "schema-newer",
      values: { found: known.length + 1, known: known.length },
    });
    expect(await appliedMigrations(client)).toHaveLength(known.length + 1);
  });

  test("an altered file is refused", async () => {
    const { client } = await administrator();
    const known = knownMigrations();
    await alone(client, () => migrate(client, known));
    const altered = known.map((one) => (one.number === 2 ? { ...one, digest: "another" } : one));
    await expect(alone(client, () => migrate(client, altered))).rejects.toMatchObject({ code: "schema-rewritten" });
  });

  test("one that fails half-way leaves nothing of itself, and says why in both languages", async () => {
    const { client } = await administrator();
    const broken = next("create table half (id integer); select 1 / 0;");
    const attempt = alone(client, () => migrate(client, [...knownMigrations(), broken]));
    await expect(attempt).rejects.toThrow(/没有完成，已整体撤回：division by zero/);
    const { rows } = await client.query("select to_regclass('zhiheng.half') as half");
    expect(rows).toEqual([{ half: null }]);
    expect(await appliedMigrations(client)).toHaveLength(knownMigrations().length);
  });

  test("a database moved to another cluster begins a new era, and stays in it", async () => {
    const { client } = await administrator();
    const era = async () => (await client.query("select number from zhiheng.era")).rows[0].number;
    await alone(client, () => migrate(client));
    expect(await era()).toBe(1);
    await client.query("update zhiheng.era set cluster = 1");
    await alone(client, () => migrate(client));
    await alone(client, () => migrate(client));
    expect(await era()).toBe(2);
  });
});

describe("opening", () => {
  test("says plainly that a database cannot be reached", async () => {
    await expect(openDatabase("postgres://nobody:wrong@127.0.0.1:1/none")).rejects.toMatchObject({
      code: "unreachable",
    });
  });

  test("refuses a database that is not UTF-8", async () => {
    const { client, url } = await administrator();
    await client.query("create database latin_test template template0 encoding 'LATIN1' locale 'C'");
    const latin = new URL(url);
    latin.pathname = "/latin_test";
    closing.push(async () => void (await client.query("drop database latin_test with (force)")));
    await expect(openDatabase(latin.href)).rejects.toMatchObject({ code: "not-utf8" });
  });

  test("refuses a login that may not create roles", async () => {
    const { client, url } = await administrator();
    await client.query("create role powerless_test login password 'powerless'");
    closing.push(async () => void (await client.query("drop role powerless_test")));
    const powerless = new URL(url);
    powerless.username = "powerless_test";
    powerless.password = "powerless";
    await expect(openDatabase(powerless.href)).rejects.toMatchObject({ code: "not-administrator" });
  });
});
