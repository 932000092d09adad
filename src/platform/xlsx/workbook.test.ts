import { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { openSheet } from "../sheet/open.ts";
import { openArchive } from "../sheet/zip.ts";
import { type Cell, type Column, type Row, workbook } from "./index.ts";

const COLUMNS: readonly Column[] = [
  { title: "案号", sort: "text", width: 24 },
  { title: "立案日", sort: "day", width: 12 },
  { title: "标的额", sort: "amount", width: 14 },
  { title: "超期", sort: "count", width: 8 },
];

async function* paged(rows: readonly Row[], size = 2): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

async function written(rows: readonly Row[], mostRows?: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of workbook({ name: "案件", columns: COLUMNS, pages: paged(rows) }, mostRows))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The rows our own reader finds. */
async function rowsOf(bytes: Buffer): Promise<readonly unknown[]> {
  const opened = await openSheet(bytes, "案件.xlsx");
  if ("refused" in opened) throw new Error(opened.refused.code);
  return opened.sheet.rows.map((row) => ("cells" in row ? row.cells : row));
}

const xml = async (bytes: Buffer, name: string): Promise<string> =>
  textOf(Readable.from(openArchive(bytes).read(name) ?? []));

describe("an Excel workbook written row by row", () => {
  test("is read back as it was given by another library and by our own reader", async () => {
    const bytes = await written([
      ["（2022）豫0505执1号", "2022-03-01", 9_999_999_999_99, 2],
      ["（2022）豫0505执2号", "1900-03-01", undefined, 0],
    ]);
    const book = read(bytes, { cellDates: false });
    const first = book.Sheets["案件"];
    expect(utils.sheet_to_json(first ?? {}, { header: 1, raw: true })).toEqual([
      ["案号", "立案日", "标的额", "超期"],
      ["（2022）豫0505执1号", 44621, 9_999_999_999.99, 2],
      ["（2022）豫0505执2号", 61, undefined, 0],
    ]);
    expect((await rowsOf(bytes)).at(1)).toEqual([
      "（2022）豫0505执1号",
      { value: "2022-03-01", date: true },
      9_999_999_999.99,
      2,
    ]);
  });

  test("keeps its heading in view, its columns as wide as said, and a filter over all rows", async () => {
    const sheet = await xml(await written([["a"], ["b"], ["c"]]), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="1" max="1" width="24" customWidth="1"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D4"/>');
  });

  test.each(["=1+1", "+86 10", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\t=1"])(
    "writes %j as text that no spreadsheet calculates",
    async (text) => {
      const bytes = await written([[text]]);
      const cell = read(bytes, { cellStyles: true, cellFormula: true }).Sheets["案件"]?.["A2"] as Record<
        string,
        unknown
      >;
      expect([cell["t"], cell["v"], cell["f"]]).toEqual(["s", text, undefined]);
      expect(await xml(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="A2" s="5" t="inlineStr">');
    },
  );

  test.each([
    ["<script>&amp;\"'"],
    ["𠮷野家"],
    ["a\u0000b\u001f"],
    ["lone \ud800 half"],
    ["_x0041_ as typed"],
    ["x".repeat(40_000)],
  ])("carries %j, whatever letters it has", async (text) => {
    const bytes = await written([[text]]);
    const wanted = text.toWellFormed().slice(0, 32_767);
    expect((await rowsOf(bytes)).at(1)).toEqual([wanted]);
  });

  test("of no rows is a workbook with its heading", async () => {
    expect(await rowsOf(await written([]))).toEqual([["案号", "立案日", "标的额", "超期"]]);
  });

  test("goes on in a further sheet where one is full, and loses no row", async () => {
    const book = read(await written([["a"], ["b"], ["c"], ["d"], ["e"]], 3));
    const cells = book.SheetNames.map((name) =>
      utils.sheet_to_json<readonly Cell[]>(book.Sheets[name] ?? {}, { header: 1 }).map((row) => row[0]),
    );
    expect(book.SheetNames).toEqual(["案件", "案件 2", "案件 3"]);
    expect(cells).toEqual([
      ["案号", "a", "b"],
      ["案号", "c", "d"],
      ["案号", "e"],
    ]);
  });

  test("may have sheets of several kinds, each with its own heading, and goes on within the one that is full", async () => {
    const pieces: Buffer[] = [];
    const other: readonly Column[] = [{ title: "口径", sort: "text", width: 40 }];
    const sheets = [
      { name: "期限", columns: COLUMNS, pages: paged([["a"], ["b"], ["c"]]) },
      { name: "口径", columns: other, pages: paged([["one"]]) },
    ];
    for await (const piece of workbook(sheets, 3)) pieces.push(piece);
    const book = read(Buffer.concat(pieces));
    expect(book.SheetNames).toEqual(["期限", "期限 2", "口径"]);
    expect(utils.sheet_to_json(book.Sheets["口径"] ?? {}, { header: 1 })).toEqual([["口径"], ["one"]]);
  });

  test("breaks off where its rows do, so that half a list never looks whole", async () => {
    async function* broken(): AsyncGenerator<readonly Row[]> {
      yield [["a"]];
      throw new Error("the database went away");
    }
    const reading = async () => {
      for await (const _ of workbook({ name: "案件", columns: COLUMNS, pages: broken() }));
    };
    await expect(reading()).rejects.toThrow("the database went away");
  });

  test("of 100,000 rows is given out in pieces, none of them large, while rows are still to come", async () => {
    let [made, ahead, largest] = [0, 0, 0];
    async function* many(): AsyncGenerator<readonly Row[]> {
      for (let page = 0; page < 200; page++) {
        made = page + 1;
        yield Array.from(
          { length: 500 },
          (_, at): Row => [`（2022）豫0505执${page * 500 + at}号`, "2022-03-01", page * 777 + at, at],
        );
      }
    }
    let taken = 0;
    for await (const piece of workbook({ name: "案件", columns: COLUMNS, pages: many() })) {
      taken += piece.length;
      largest = Math.max(largest, piece.length);
      if (ahead === 0 && taken > 100_000) ahead = made;
    }
    expect(largest).toBeLessThan(200_000);
    expect(ahead).toBeLessThan(60);
    expect(made).toBe(200);
  });
});
