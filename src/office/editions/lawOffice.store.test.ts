import { afterEach, expect, test } from "vitest";
import { LAW_STREAM } from "#adoption/index.ts";
import { civil } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { signIn } from "../../../test/kit/database.ts";
import { founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { enterFounder } from "../identity/founding.ts";
import { adoptWhatIsMissing } from "./founding.ts";
import { lawOffice } from "./lawOffice.ts";

const open: TestOffice[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const DAY = civil("2026-03-02");
const FOUNDER = { account: "00000000-0000-0000-0000-000000000000", court: "hedong", person: "p1", name: "李院长" };

async function office(): Promise<{ readonly made: TestOffice; readonly token: string }> {
  const made = await testOffice();
  open.push(made);
  await founded(made, { id: "hedong" });
  return { made, token: await signIn(made.database, ["hedong"]) };
}

const log = async ({ database }: TestOffice, token: string) =>
  good(await asSession(database.app, token, async (tx) => ok(await readStream(tx, "hedong", LAW_STREAM))));

test("a founder adopts what the court's folder stands on, and is written down for it", async () => {
  const { made, token } = await office();
  good(await enterFounder(made, FOUNDER, token));
  const [event, ...more] = await log(made, token);
  expect(more).toEqual([]);
  expect(event).toMatchObject({ kind: "edition.adopted", under: "yindu/2022-34", by: { id: "p1" } });
  expect(event?.fields).toMatchObject({
    "edition.number": 1,
    "edition.documents": ["national/baseline", "yindu/2022-34"],
  });
});

test("what was adopted is law though the files have changed since, or are gone", async () => {
  const { made, token } = await office();
  good(await enterFounder(made, FOUNDER, token));
  const before = (await made.courtOn("hedong", DAY)).law;
  const changed = readCourtFiles(COURTS)
    .filter(({ file }) => file !== "national/baseline.md")
    .map((one) => ({ ...one, text: one.text.replace("limit: 40 days", "limit: 41 days") }));
  const elsewhere = lawOffice(made.database, () => changed);
  expect((await elsewhere.courtOn("hedong", DAY)).law).toEqual(before);
  const gone = lawOffice(made.database, () => changed.filter(({ file }) => file.endsWith(".yaml")));
  expect((await gone.courtOn("hedong", DAY)).law).toEqual(before);
});

test("a court founded before editions were kept adopts at the first start, once", async () => {
  const { made, token } = await office();
  await adoptWhatIsMissing(made);
  await adoptWhatIsMissing(made);
  expect((await log(made, token)).map(({ by }) => by.id)).toEqual(["law"]);
  good(await enterFounder(made, FOUNDER, token));
  expect(await log(made, token)).toHaveLength(1);
});

test("texts and editions are changed by nobody, and read where the session reads", async () => {
  const { made, token } = await office();
  await founded(made, { id: "hexi" });
  await adoptWhatIsMissing(made);
  for (const table of ["law_text", "edition"]) {
    await expect(made.sql(`delete from zhiheng.${table}`)).rejects.toThrow(/appended to, never changed/);
    const seen = await asSession(made.database.app, token, async (tx) =>
      ok((await tx.query<{ court: string }>(`select distinct court from ${table}`)).rows),
    );
    expect(good(seen)).toEqual([{ court: "hedong" }]);
    const written = asSession(made.database.app, token, async (tx) =>
      ok(
        await tx.query(
          `insert into ${table} select * from ${table} where false union all select (json_populate_record(null::${table}, '{"court":"hexi","number":2,"document":"a/b","file":"a","digest":"x","from_on":"2026-01-01","text":"t","kept_at":"2026-01-01"}')).*`,
        ),
      ),
    );
    await expect(written).rejects.toThrow(/row-level security|violates/);
  }
});

test("an edition of days past is found by its name", async () => {
  const { made } = await office();
  await adoptWhatIsMissing(made);
  const then = await made.courtUnder("hedong", "yindu/2022-34", civil("2022-08-01"));
  expect(then.law).toMatchObject({ edition: "yindu/2022-34", on: "2022-08-01" });
});
