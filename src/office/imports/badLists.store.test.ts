import { deflateRawSync } from "node:zlib";
import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bring } from "../../../test/kit/lists.ts";
import { type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { bookOf } from "../../../test/kit/workbooks.ts";

let bench: Bench;
let registrar: Person;
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
});
afterAll(() => bench.close());

const codeOf = async (content: Buffer | string, name?: string): Promise<unknown> => {
  const list = await bring(bench, registrar, "take-over", content, name);
  return "refused" in list ? [list.refused["code"], list.refused["zh"]] : "read";
};

/** A zip whose one part unpacks to 500 MB of nothing. */
function bomb(): Buffer {
  const name = Buffer.from("xl/workbook.xml");
  const packed = deflateRawSync(Buffer.alloc(500_000_000));
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(500_000_000, 4);
  const common = Buffer.concat([
    Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0, 0, 0, 0, 0]),
    sizes,
    Buffer.from([name.length, 0, 0, 0]),
  ]);
  const local = Buffer.concat([Buffer.from("504b0304", "hex"), common, name, packed]);
  const entry = Buffer.concat([Buffer.from("504b01021400", "hex"), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

test("files that are no list are refused in words a clerk can act on, and nothing is kept of them", async () => {
  expect(await codeOf(bomb())).toEqual(["import-unreadable", expect.stringMatching(/不打开/)]);
  expect(await codeOf(Buffer.from("d0cf11e0a1b11ae1", "hex"), "旧.xls")).toEqual([
    "import-unreadable",
    expect.stringContaining("另存为 .xlsx"),
  ]);
  expect(await codeOf("<html><table></table></html>", "网页.xlsx")).toEqual([
    "import-unreadable",
    expect.stringContaining("网页"),
  ]);
  expect(await codeOf(Buffer.from([0x89, 0x50, 0, 1, 2, 3]))).toEqual(["import-unreadable", expect.any(String)]);
  expect(await codeOf("甲,乙\n1,2\n", "无关.csv")).toEqual([
    "import-unreadable",
    expect.stringContaining("找不到表头"),
  ]);
  expect(await codeOf(Buffer.alloc(50_000_001, 65), "大.csv")).toEqual(["file-too-large", expect.any(String)]);
  expect(await bench.office.sql("select from zhiheng.import")).toEqual([]);
});

const HEAD = [
  "案号",
  "立案日期",
  "申请执行人",
  "被执行人",
  "被执行人类型",
  "被执行人证件号码",
  "执行标的额",
  "当前阶段",
];
const row = (n: number, more: Partial<Record<number, unknown>> = {}): unknown[] => {
  const cells: unknown[] = [`（2025）豫0505执${n}号`, "2025-03-03", "禾一", "鹿甲", "自然人", "", "30000", "办理中"];
  for (const [at, cell] of Object.entries(more)) cells[Number(at)] = cell;
  return cells;
};

test("a list is read up to a hundred thousand rows; one of more is refused and says how many it has", async () => {
  const long = `案号,立案日期\n${"（2025）豫0505执1号,2025-03-03\n".repeat(100_001)}`;
  expect(await codeOf(long, "长.csv")).toEqual(["import-unreadable", expect.stringMatching(/10 万行.*100001/)]);
});

test("content that cannot be is told at its cell, and only there", async () => {
  const list = await bring(
    bench,
    registrar,
    "take-over",
    bookOf([
      HEAD,
      row(1, { 3: "鹿".repeat(300) }),
      row(2, { 3: "𠮷田一郎𠮷" }),
      row(3, { 5: "11010519491231002Y" }),
      row(4, { 6: "1000000000000000" }),
      row(5, { 1: "2025-02-30" }),
      row(6, { 1: "2027-01-01" }),
      row(7, { 5: "11010519491231002Y（证件确载）" }),
      row(8, { 3: "鹿\u202e甲" }),
      row(9, { 3: "鹿".repeat(300), 4: "" }),
    ]),
  );
  if ("refused" in list) throw new Error(JSON.stringify(list.refused));
  const rows = await list.rows();
  const wrong = rows.map(({ state, flaws }) => [
    state,
    flaws.filter(({ weight }) => weight === "wrong").map(({ at }) => at),
  ]);
  expect(wrong).toEqual([
    ["wrong", [3]],
    ["ready", []],
    ["wrong", [5]],
    ["wrong", [6]],
    ["wrong", [1]],
    ["wrong", [1]],
    ["ready", []],
    ["wrong", [3]],
    ["wrong", [4]],
  ]);
  expect(rows[8]?.flaws.at(-1)?.zh.length).toBeLessThan(100);
  expect(JSON.stringify(rows[2]?.flaws)).toContain("证件确载");
});

test("formulas are read as what they came to, merged cells count for each of their rows, GBK text is read", async () => {
  const sheet = utils.aoa_to_sheet([HEAD, row(11), row(12)]);
  sheet["G2"] = { t: "n", v: 41_000, f: "40000+1000" };
  sheet["!merges"] = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }];
  delete sheet["C3"];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "1");
  const list = await bring(
    bench,
    registrar,
    "take-over",
    Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array),
  );
  if ("refused" in list) throw new Error(JSON.stringify(list.refused));
  const [first, second] = await list.rows();
  expect(first?.flaws.map(({ at, weight, code }) => [at, weight, code])).toContainEqual([6, "note", "formula-read"]);
  expect(second).toMatchObject({ state: "ready", cells: expect.arrayContaining(["禾一"]) });
  // 案号,立案日期 … in GBK, as older systems write it.
  const gbk = Buffer.from(
    "b0b8bac52cc1a2b0b8c8d5c6da2cc9eac7ebd6b4d0d0c8cb2cb1bbd6b4d0d0c8cb0aa3a832303235a3a9d4a530353035d6b4393930bac52c323032352d30312d30322c",
    "hex",
  );
  const text = await bring(
    bench,
    registrar,
    "take-over",
    Buffer.concat([gbk, Buffer.from("bacbd2bb2cc2b9bcd70a", "hex")]),
    "旧系统.csv",
  );
  if ("refused" in text) throw new Error(JSON.stringify(text.refused));
  expect((await text.rows())[0]?.cells[0]).toBe("（2025）豫0505执990号");
});
