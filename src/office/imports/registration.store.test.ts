import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bring, countIn, type ListAt, registerWanted } from "../../../test/kit/lists.ts";
import { type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { bookOf } from "../../../test/kit/workbooks.ts";

const HEAD = [
  "案件类型",
  "申请执行人",
  "被执行人",
  "被执行人类型",
  "执行依据文号",
  "执行标的额",
  "执行标的种类",
  "被执行人证件号码",
  "备注",
];
const row = (n: number, more: Partial<Record<number, unknown>> = {}): unknown[] => {
  const cells: unknown[] = [
    "首次执行",
    "禾一",
    `鹿${n}商贸有限公司`,
    "企业",
    `（2026）豫0505民初${n}号`,
    30_000.05,
    "金钱给付",
    "",
    "不读",
  ];
  for (const [at, cell] of Object.entries(more)) cells[Number(at)] = cell;
  return cells;
};

let bench: Bench;
let registrar: Person;
let court: string;
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  court = String((await bench.office.sql("select id from zhiheng.court limit 1"))[0]?.["id"]);
});
afterAll(() => bench.close());

async function listed(rows: readonly (readonly unknown[])[], name?: string): Promise<ListAt> {
  const list = await bring(bench, registrar, "registration", bookOf(rows), name);
  if ("refused" in list) throw new Error(JSON.stringify(list.refused));
  return list;
}
const cases = () => countIn(bench, court, "select count(*) as n from case_row");

describe("registration by spreadsheet", () => {
  test("columns are found by their headings, and one that stands for nothing is told, not dropped", async () => {
    const list = await listed([["2026年3月立案清单"], HEAD, row(1)]);
    const whole = await list.whole();
    expect(whole["columns"]).toMatchObject([
      { heading: "案件类型", reads: "case.kind" },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      { heading: "备注" },
    ]);
    expect(JSON.stringify(whole["notes"])).toContain("“备注”列没有对应的项目");
    expect(await list.counts()).toMatchObject({ cases: 1, ready: 1 });
  });

  test("what is wrong is told at its cell, put right in place, and only then registered", async () => {
    const list = await listed([HEAD, row(11, { 5: "约三万" }), row(12, { 7: "91410100MA3X00000X" }), row(13)]);
    expect(await list.counts()).toMatchObject({ cases: 3, wrong: 2, ready: 1 });
    const [amount, code] = await list.rows("wrong");
    expect(amount?.flaws[0]).toMatchObject({ at: 5, weight: "wrong", code: "amount-vague" });
    expect(code?.flaws.at(-1)).toMatchObject({ at: 7, weight: "wrong" });
    expect(await list.run([2])).toMatchObject({ code: "row-unfit" });
    expect(await list.fix(2, 5, "30000")).toMatchObject({ rows: [{ row: 2, state: "ready", edited: [5] }] });
    expect(await list.fix(3, 7, "")).toMatchObject({ rows: [{ row: 3, state: "ready" }] });
    const before = await cases();
    await list.run();
    await registerWanted(bench, court);
    expect(await list.counts()).toMatchObject({ done: 3, wanted: 0, wrong: 0 });
    expect((await cases()) - before).toBe(3);
    const [first] = await list.rows("done");
    const page = await registrar.get(`/api/cases/${first?.case?.id}`);
    expect(page.body["line"]).toMatchObject({ amount: 3_000_000, applicants: "禾一", debtors: "鹿11商贸有限公司" });
    expect(await list.fix(2, 5, "1")).toMatchObject({ code: "row-done" });
  });

  test("the same file again is the same list, and registers nothing twice", async () => {
    const rows = [HEAD, row(21), row(22)];
    const list = await listed(rows);
    await list.run();
    await registerWanted(bench, court);
    const before = await cases();
    const again = await listed(rows, "另一个名字.xlsx");
    expect(again.id).toBe(list.id);
    expect(await again.run()).toMatchObject({ code: "nothing-ready" });
    await registerWanted(bench, court);
    expect(await cases()).toBe(before);
  });

  test("a cause is read by its full name as papers have it; one that says nothing to the law counts as unknown, and is told", async () => {
    const head = [...HEAD.slice(0, 8), "案由"];
    const causes = ["民间借贷纠纷", "机动车交通事故责任纠纷", "借款", "特许经营合同纠纷"];
    const list = await listed([head, ...causes.map((cause, n) => row(51 + n, { 8: cause }))], "案由.xlsx");
    expect(await list.counts()).toMatchObject({ ready: 4 });
    const told = (await list.rows()).map(({ flaws }) => flaws.filter(({ at }) => at === 8).map(({ code }) => code));
    expect(told).toEqual([[], [], [], ["cause-unknown"]]);
    await list.run();
    await registerWanted(bench, court);
    const known = await bench.office.sql(
      `select body->'fields'->>'claim.cause' as cause from zhiheng.event
        where kind = 'case.registered' and body->'fields'->>'instrument.number' ~ '民初5[1-4]号$'
        order by body->'fields'->>'instrument.number'`,
    );
    expect(known.map(({ cause }) => cause)).toEqual(["loan", "traffic", "loan", null]);
  });

  test("the same instrument in another row stays in doubt whatever else of the row is put right", async () => {
    const list = await listed([HEAD, row(41), row(41, { 5: "约三万" }), row(41, { 5: "约三万" })]);
    const [second, third] = await list.rows("wrong");
    await list.fix(third?.row ?? 0, 5, "30000");
    await list.fix(second?.row ?? 0, 5, "30000");
    await list.fix(2, 5, "30000");
    expect((await list.rows()).map(({ state, flaws }) => [state, flaws.at(-1)?.code])).toEqual([
      ["ready", "kind-guessed"],
      ["doubt", "instrument-twice"],
      ["doubt", "instrument-twice"],
    ]);
    await list.fix(2, 4, "（2026）豫0505民初99号");
    await list.fix(3, 5, "40000");
    expect(await list.counts()).toMatchObject({ ready: 2, doubt: 1 });
  });

  test("the same instrument in another row or in a case already there is doubted, and done only when chosen", async () => {
    const list = await listed([HEAD, row(31), row(32, { 4: "(2026)豫0505民初31号" })]);
    expect((await list.rows("doubt"))[0]?.flaws.slice(-1)).toMatchObject([
      { code: "instrument-twice", zh: expect.stringContaining("第 2 行") },
    ]);
    await list.run();
    await registerWanted(bench, court);
    expect(await list.counts()).toMatchObject({ done: 1, doubt: 1 });
    const other = await listed([HEAD, row(31, { 1: "禾二" })]);
    expect((await other.rows("doubt"))[0]?.flaws.at(-1)).toMatchObject({ code: "instrument-registered" });
    await other.run([2]);
    await registerWanted(bench, court);
    expect(await other.counts()).toMatchObject({ done: 1 });
  });

  test("several parties stand in one cell or in rows of the same number, and one case comes of them", async () => {
    const head = ["案号", ...HEAD.slice(1, 4), "被执行人证件号码"];
    const number = "（2026）豫0505执9001号";
    const list = await listed([
      head,
      [number, "禾一", "鹿甲、鹿乙", "自然人", "11010519491231002X、不详"],
      [number, "禾一", "鹿丙商贸有限公司", "", ""],
      ["（2026）豫0505执9002号", "禾一、禾二", "鹿丁", "自然人、企业", ""],
    ]);
    const [uneven] = await list.rows("wrong");
    expect(uneven).toMatchObject({
      row: 4,
      flaws: expect.arrayContaining([expect.objectContaining({ at: 3, code: "parties-uneven" })]),
    });
    await list.run();
    await registerWanted(bench, court);
    const [first, second] = await list.rows("done");
    expect([first?.lead, second?.lead]).toEqual([2, 2]);
    const page = await registrar.get(`/api/cases/${first?.case?.id}`);
    expect(page.body["line"]).toMatchObject({ number, applicants: "禾一", debtors: "鹿甲、鹿乙、鹿丙商贸有限公司" });
  });

  test("a column is read otherwise by hand, and every row is judged anew", async () => {
    const list = await listed([["类别", ...HEAD.slice(1)], row(41)]);
    expect(await list.rows("wrong")).toMatchObject([
      { flaws: [{ code: "kind-guessed" }, { code: "kind-of-case-due" }] },
    ]);
    const changed = await registrar.post(`/api/imports/${list.id}/columns`, {
      columns: [{ at: 0, reads: "case.kind" }],
    });
    expect(changed.body["counts"]).toMatchObject({ ready: 1, wrong: 0 });
    const twice = await registrar.post(`/api/imports/${list.id}/columns`, { columns: [{ at: 8, reads: "case.kind" }] });
    expect(twice.body).toMatchObject({ code: "column-taken" });
  });

  test("whoever may not register sees no numbers of people, changes nothing, and is told who could", async () => {
    const list = await listed([HEAD, row(51, { 7: "91110000100006602Q", 3: "企业" })]);
    const officer = await bench.as("officer1-fast");
    const seen = await officer.get(`/api/imports/${list.id}/rows`);
    expect(JSON.stringify(seen.body)).not.toContain("91110000100006602Q");
    expect((await officer.post(`/api/imports/${list.id}/run`, {})).body).toMatchObject({ code: "not-your-duty" });
    expect(
      (await officer.post(`/api/imports/${list.id}/rows/2`, { cells: [{ at: 0, text: "x" }] })).body,
    ).toMatchObject({
      code: "not-your-duty",
    });
  });
});

describe("a list broken off and gone on with", () => {
  test("a crash between the door and the mark loses no case and doubles none", async () => {
    const list = await listed([HEAD, ...Array.from({ length: 60 }, (_, n) => row(6_000 + n))]);
    await list.run();
    const before = await cases();
    // The process dies after a portion was kept and before it was marked: the marks are lost, the cases are there.
    await registerWanted(bench, court);
    await bench.office.sql(
      "update zhiheng.import_line set state = 'wanted', stream = null where import = $1 and row between 10 and 40",
      list.id,
    );
    expect(await list.counts()).toMatchObject({ wanted: 31 });
    bench.days(1);
    await registerWanted(bench, court);
    expect(await list.counts()).toMatchObject({ done: 60, wanted: 0, refused: 0 });
    expect((await cases()) - before).toBe(60);
    const streams = (await list.rows("done")).map((one) => one.case?.id);
    expect(new Set(streams).size).toBe(60);
  });

  test("stopping leaves what is not done, and what the door refuses says why at its row", async () => {
    const list = await listed([HEAD, row(7_001), row(7_002)]);
    await list.run();
    expect((await registrar.post(`/api/imports/${list.id}/stop`, {})).body["counts"]).toMatchObject({
      ready: 2,
      wanted: 0,
    });
    const number = "（2026）豫0505执9001号";
    const taken = await listed([
      ["案号", ...HEAD],
      [number, ...row(7_003)],
    ]);
    expect(await taken.rows("wrong")).toMatchObject([
      { flaws: [{ code: "kind-guessed" }, { at: 0, code: "number-registered" }] },
    ]);
  });
});
