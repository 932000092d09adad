import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { bring, type ListAt, registerWanted } from "../../test/kit/lists.ts";
import { type Bench, openBench, type Person } from "../../test/kit/office.ts";
import { bookOf } from "../../test/kit/workbooks.ts";
import { type Handlers, type Meant, takeOverList } from "./list.ts";

const TAKEN = Number(process.env["TAKE_OVER_CASES"] ?? 60);
const REGISTERED = Number(process.env["REGISTER_CASES"] ?? 60);
const MINUTES = 30 * 60_000;
const figures: Record<string, unknown> = {};

let bench: Bench;
let registrar: Person;
let court: string;
let teams: readonly Handlers[];
type Somebody = { readonly id: string; readonly name: string };
let people: readonly Somebody[];
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  court = String((await bench.office.sql("select id from zhiheng.court limit 1"))[0]?.["id"]);
  people = ((await registrar.get("/api/staff")).body["people"] as readonly { person: Somebody }[]).map(
    (one) => one.person,
  );
  const name = (id: RegExp): string => people.find((one) => id.test(one.id))?.name ?? "";
  teams = [
    { judge: name(/^judge\d-fast$/), officer: name(/^officer\d-fast$/), team: ["fast", "快执团队"] },
    { judge: name(/^judge\d-ordinary$/), officer: name(/^officer\d-ordinary$/), team: ["ordinary", "普执团队"] },
  ];
});
afterAll(async () => {
  await bench.close();
  const file = process.env["IMPORT_FIGURES"];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
});

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  const came = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000;
  figures[name] = { seconds: seconds(performance.now() - from), cpu: seconds((user + system) / 1000) };
  return came;
}

async function brought(kind: "registration" | "take-over", rows: readonly (readonly unknown[])[]): Promise<ListAt> {
  const list = await bring(bench, registrar, kind, bookOf(rows));
  if ("refused" in list) throw new Error(JSON.stringify(list.refused));
  return list;
}

/** What the court says of the cases of a list, from what it has written down of them. */
async function says(): Promise<ReadonlyMap<string, Meant>> {
  const rows = await bench.office.sql(
    `select r.number, r.registered_on::text as "registeredOn", r.stage, r.team, r.amount::float8 as amount,
        (select coalesce(array_agg(h->>'person' order by h->>'person'), '{}') from jsonb_array_elements(r.handlers) h) as handlers,
        (select coalesce(array_agg(e.body->'fields'->>'measure.until' order by 1), '{}') from zhiheng.event e
          where e.court = r.court and e.stream = r.stream and e.kind = 'measure.taken') as measures,
        (select count(*)::integer from zhiheng.event e where e.court = r.court and e.stream = r.stream and e.kind = 'paper.served') as papers,
        (select max(e.body->'fields'->>'dossier.place') from zhiheng.event e where e.court = r.court and e.stream = r.stream) as place,
        (select (sum((e.body->'fields'->>'funds.amount')::bigint))::float8 from zhiheng.event e
          where e.court = r.court and e.stream = r.stream and e.kind = 'funds.arrived') as arrived,
        (select max((e.body->'fields'->>'funds.held')::bigint)::float8 from zhiheng.event e where e.court = r.court and e.stream = r.stream) as stated,
        (select coalesce(array_agg(substr(w.id, 8) order by substr(w.id, 8)), '{}') from zhiheng.work_row w
          where w.court = r.court and w.stream = r.stream and w.kind = 'supply') as missing
      from zhiheng.case_row r`,
  );
  return new Map(
    rows.map((row) => {
      const text = (key: string): string => String(row[key]);
      const list = (key: string) => row[key] as readonly string[];
      const number = (key: string) => (row[key] === null ? undefined : Number(row[key]));
      const held = number("arrived") ?? number("stated");
      const amount = number("amount");
      return [
        text("number"),
        {
          number: text("number"),
          registeredOn: civil(text("registeredOn")),
          stage: text("stage"),
          ...(row["team"] === null ? {} : { team: text("team") }),
          handlers: list("handlers"),
          ...(amount === undefined ? {} : { amount }),
          ...(held === undefined ? {} : { held }),
          measures: list("measures"),
          papers: Number(row["papers"]),
          ...(row["place"] === null ? {} : { place: text("place") }),
          missing: list("missing"),
        },
      ] as const;
    }),
  );
}

test("a list of running cases comes in as it was meant, and what is wrong in it stays out", {
  timeout: MINUTES,
}, async () => {
  const made = takeOverList("one", TAKEN, civil("2026-02-20"), "豫0505", teams);
  const list = await timed("take-over: read", () => brought("take-over", made.rows));
  const wrong = await list.rows("wrong");
  expect(wrong.map(({ row, flaws }) => [row, flaws.find(({ weight }) => weight === "wrong")?.zh])).toEqual(
    [...made.wrong.keys()].map((row) => [row, expect.any(String)]),
  );
  await list.run();
  await timed("take-over: register", () => registerWanted(bench, court));
  expect((await list.rows("refused")).slice(0, 3).map(({ flaws }) => flaws.at(-1)?.zh)).toEqual([]);
  const counts = await list.counts();
  expect(counts).toMatchObject({ done: made.meant.length, refused: 0, wanted: 0, wrong: made.wrong.size });
  const said = await says();
  const ids = (names: readonly string[]) =>
    names.map((name) => people.find((one) => one.name === name)?.id ?? name).sort();
  const differing = made.meant.filter(
    (one) =>
      JSON.stringify(sorted({ ...one, handlers: ids(one.handlers) })) !== JSON.stringify(sorted(said.get(one.number))),
  );
  figures["take-over: cases meant, planted wrong, differing"] = [made.meant.length, made.wrong.size, differing.length];
  const [first] = differing.map((one) => ({ ...one, handlers: ids(one.handlers) }));
  expect(first === undefined ? undefined : said.get(first.number)).toEqual(first);
});

const sorted = (one: Meant | undefined) =>
  one === undefined ? undefined : Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1));

test("a list of new cases is registered, each once", { timeout: MINUTES }, async () => {
  const head = [
    "案件类型",
    "申请执行人",
    "被执行人",
    "被执行人类型",
    "执行依据文号",
    "执行标的额",
    "执行标的种类",
    "案由",
  ];
  const rows = Array.from({ length: REGISTERED }, (_, n) => [
    "首次执行",
    `禾${"一二三四五六七八九"[n % 9]}`,
    `鹿${n}商贸有限公司`,
    "企业",
    `（2026）豫0505民初${n + 90_000}号`,
    1000 + n,
    "金钱给付",
    "借款",
  ]);
  const list = await timed("registration: read", () => brought("registration", [head, ...rows]));
  expect(await list.counts()).toMatchObject({ ready: REGISTERED });
  await list.run();
  await timed("registration: register", () => registerWanted(bench, court));
  for (let left = (await list.counts())["wanted"]; left !== 0; left = (await list.counts())["wanted"])
    await registerWanted(bench, court);
  expect(await list.counts()).toMatchObject({ done: REGISTERED, refused: 0 });
});
