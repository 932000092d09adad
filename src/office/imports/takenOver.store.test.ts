import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bring, type ListAt, registerWanted } from "../../../test/kit/lists.ts";
import { type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { bookOf } from "../../../test/kit/workbooks.ts";

type Cell = { readonly row: number; readonly heading: string; readonly text: string };
type Lack = {
  readonly item: { readonly key: string };
  readonly cells: readonly Cell[];
  readonly notes: readonly { readonly zh: string }[];
  readonly does: Readonly<Record<string, unknown>>;
};
type From = {
  readonly source: string;
  readonly list?: { readonly id: string; readonly name: string; readonly row: number };
  readonly cells: readonly (Cell & { readonly reads: { readonly key: string } })[];
  readonly missing: readonly Lack[];
};

const HEAD = [
  "案号",
  "立案日期",
  "申请执行人",
  "申请执行人证件号码",
  "被执行人",
  "被执行人类型",
  "案由",
  "承办团队",
  "分案日期",
  "当前阶段",
  "到账款项",
  "到账日期",
  "已送达文书",
  "查封/冻结措施",
  "备注",
];
const ROW = [
  "（2025）豫0505执501号",
  "2025-03-03",
  "禾一",
  "11010519491231002X",
  "鹿甲商贸有限公司",
  "企业",
  "承揽合同纠纷",
  "快执团队",
  "",
  "办理中",
  "10000",
  "",
  "执行通知书；报告财产令",
  "冻结 某银行存款 2025-03-12；查封 某小区房屋 2025-03-14",
  "不读",
];

let bench: Bench;
let registrar: Person;
let list: ListAt;
let stream: string;
let id: string;
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  const court = String((await bench.office.sql("select id from zhiheng.court limit 1"))[0]?.["id"]);
  const brought = await bring(bench, registrar, "take-over", bookOf([HEAD, ROW]), "存量.xlsx");
  if ("refused" in brought) throw new Error(JSON.stringify(brought.refused));
  list = brought;
  await list.run();
  await registerWanted(bench, court);
  const [row] = await list.rows("done");
  id = row?.case?.id ?? "";
  stream = `case/${id}`;
});
afterAll(() => bench.close());

const whole = async () => (await registrar.get(`/api/cases/${id}`)).body;
const from = async () => (await whole())["takenOver"] as From;
const lackOf = async (item: string) => (await from()).missing.find((one) => one.item.key === item);

describe("the page of a case taken over", () => {
  test("says list and row, what each cell was read as, and hides what tells a person apart", async () => {
    const { source, list: kept, cells } = await from();
    expect(source).toContain("表格《存量.xlsx》第 2 行");
    expect(kept).toEqual({ id: list.id, name: "存量.xlsx", row: 2 });
    expect(cells.map(({ heading, reads }) => [heading, reads.key])).toEqual([
      ["案号", "case.number"],
      ["立案日期", "registered.on"],
      ["申请执行人", "applicant.name"],
      ["申请执行人证件号码", "applicant.identity"],
      ["被执行人", "debtor.name"],
      ["被执行人类型", "debtor.kind"],
      ["案由", "claim.cause"],
      ["承办团队", "case.team"],
      ["当前阶段", "stage"],
      ["到账款项", "funds.amount"],
      ["已送达文书", "papers"],
      ["查封/冻结措施", "measures"],
    ]);
    expect(JSON.stringify(cells)).not.toContain("11010519491231002X");
  });

  test("begins each form with what the list says, and shows the cells that say it or are empty", async () => {
    expect(await lackOf("funds.arrived")).toMatchObject({
      cells: [{ row: 2, heading: "到账款项", text: "10000" }],
      does: { how: "tell", event: "funds.arrived", fields: { "funds.amount": 1_000_000, "funds.identified": true } },
    });
    expect(await lackOf("paper.served@enforcement-notice")).toMatchObject({
      item: { zh: "文书已送达（执行通知书）" },
      cells: [{ row: 2, heading: "已送达文书", text: "执行通知书；报告财产令" }],
      notes: [{ zh: expect.stringContaining("没有送达日期") }, { zh: expect.stringContaining("报告财产令") }],
      does: { how: "tell", fields: { "paper.kind": "enforcement-notice" } },
    });
    expect(await lackOf("assignment.received")).toMatchObject({
      cells: [{ heading: "分案日期", text: "" }],
      does: { how: "tell", event: "assignment.received", fields: { "case.team": "fast" } },
    });
    expect(await lackOf("handler.named")).toMatchObject({
      cells: [],
      does: { fields: { "handler.seat": "handling-judge" } },
    });
    expect(await lackOf("claim.amount")).toMatchObject({ cells: [], does: { how: "state", word: "claim.amount" } });
    expect(await lackOf("party.identity")).toMatchObject({ does: { how: "party" } });
  });

  test("what is supplied by these forms is missing no more", async () => {
    bench.days(1);
    const told = async (item: string, on: string) => {
      const { does } = (await lackOf(item)) ?? {};
      const { version } = await whole();
      const deed = { event: does?.["event"], fields: does?.["fields"], on, by: "禾远", source: "卷内材料" };
      const { body } = await registrar.sends(stream, Number(version), [deed]);
      expect(body["zh"]).toBeUndefined();
      expect(await lackOf(item)).toBeUndefined();
    };
    await told("funds.arrived", "2025-05-06");
    await told("paper.served@enforcement-notice", "2025-03-05");
    expect(await lackOf("paper.served@reporting-order")).toBeDefined();
    await told("assignment.received", "2025-03-04");
    const until = await lackOf("measure.until@m1");
    expect(until).toMatchObject({ cells: [{ heading: "查封/冻结措施" }], does: { how: "correct" } });
    const version = Number(until?.does["version"]);
    const timeline = (await whole())["timeline"] as readonly {
      readonly version: number;
      readonly on: string;
      readonly of?: object;
      readonly fields: readonly { readonly word: { readonly key: string }; readonly value: unknown }[];
    }[];
    const entry = timeline.find((one) => one.version === version);
    const said = Object.fromEntries(
      (entry?.fields ?? []).flatMap(({ word, value }) => (word.key.startsWith("stated.") ? [] : [[word.key, value]])),
    );
    const corrected = {
      event: "measure.taken",
      fields: { ...said, "measure.until": "2026-03-11" },
      on: entry?.on,
      by: "禾远",
      source: "协助执行通知书回执",
      of: entry?.of,
      corrects: { version, reason: "补期限" },
    };
    const answer = await registrar.sends(stream, Number((await whole())["version"]), [corrected]);
    expect(answer.body["zh"]).toBeUndefined();
    expect(await lackOf("measure.until@m1")).toBeUndefined();
    // The end of one freeze says nothing of another's.
    expect(await lackOf("measure.until@m2")).toMatchObject({ item: { zh: expect.stringContaining("第2项措施") } });
  });

  test("still says list and row once the list was removed from the desk", async () => {
    const { statusCode } = await bench.app.inject({
      method: "DELETE",
      url: `/api/imports/${list.id}`,
      cookies: registrar.cookies,
    });
    expect(statusCode).toBe(200);
    const { source, list: kept, cells, missing } = await from();
    expect(source).toContain("第 2 行");
    expect([kept, cells]).toEqual([undefined, []]);
    expect(missing.map(({ item }) => item.key)).toContain("claim.amount");
  });
});
