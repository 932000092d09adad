import { utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { zhiheng } from "../../../test/kit/commandLine.ts";
import { openSheet } from "./open.ts";
import { packArchive } from "./zip.ts";

const HEAD = [
  "案件类型",
  "执行标的种类",
  "执行标的额",
  "申请执行人类型",
  "被执行人类型",
  "财产足额",
  "有财产需要处置",
  "已采取保全措施",
];
const ROW = ["首次执行", "金钱给付", 50000, "自然人", "自然人", "否", "否", "否"];

/** A workbook written by another library than the one that reads it. */
function workbook(
  rows: readonly (readonly unknown[])[],
  change: (sheet: WorkSheet, book: WorkBook) => void = () => {},
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "案件");
  change(sheet, book);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true }));
}

async function answered(bytes: Uint8Array, name = "cases.xlsx", court = "yindu") {
  const ran = await zhiheng(["triage", "--court", court, name, "--json"], { [name]: bytes });
  return { ...ran, rows: ran.out === "" ? [] : ran.json() };
}

test("a workbook of another program is read: text, numbers, truths", async () => {
  const { rows, code } = await answered(workbook([HEAD, ROW, [...ROW.slice(0, 5), true, false, false]]));
  expect(code).toBe(0);
  expect(rows).toMatchObject([
    { row: 2, result: "fast" },
    { row: 3, outcome: "decided" },
  ]);
});

test("a heading under a merged title and over merged groups is found", async () => {
  const rows = [
    ["2022年执行案件登记表"],
    ["案件类型", "执行标的", "", "申请执行人类型", "被执行人类型", "财产足额", "有财产需要处置", "已采取保全措施"],
    ["", "种类", "额"],
    ROW,
  ];
  const bytes = workbook(rows, (sheet) => {
    sheet["!merges"] = [
      utils.decode_range("A1:H1"),
      utils.decode_range("B2:C2"),
      ...["A2:A3", "D2:D3", "E2:E3", "F2:F3", "G2:G3", "H2:H3"].map((one) => utils.decode_range(one)),
    ];
  });
  expect((await answered(bytes)).rows).toMatchObject([{ row: 4, outcome: "decided", result: "fast" }]);
});

test("a heading merged over two columns names only the first, and says so", async () => {
  const bytes = workbook(
    [
      ["执行标的额", "", "执行标的种类"],
      [50000, 1, "金钱给付"],
    ],
    (sheet) => {
      sheet["!merges"] = [utils.decode_range("A1:B1")];
    },
  );
  const { complaints, rows } = await answered(bytes);
  expect(complaints.join("\n")).toContain("表头“执行标的额”合并了 A:B，只有 A 列算作这一列");
  expect(complaints.join("\n")).toContain("第 B 列没有列名，没有读");
  expect(rows).toHaveLength(1);
});

test("a value merged down a column counts for every row, each saying so", async () => {
  const bytes = workbook([HEAD, ROW, ["", ...ROW.slice(1)]], (sheet) => {
    sheet["!merges"] = [utils.decode_range("A2:A3")];
  });
  const { rows } = await answered(bytes);
  expect(rows[1]).toMatchObject({
    row: 3,
    outcome: "decided",
    flags: [{ code: "cell-merged", cell: "A3", column: "案件类型" }],
  });
});

test("a formula is read as it was last worked out, flagged; without a value, or in error, its row is not answered", async () => {
  const rows = [HEAD, ROW, ROW, ROW, ROW];
  const bytes = workbook(rows, (sheet) => {
    sheet["C2"] = { t: "n", v: 30000, f: "10000*3" };
    sheet["C3"] = { t: "e", v: 0x17, f: "A1/0" };
    sheet["C4"] = { t: "z", f: "SUM(X:X)" };
  });
  const { rows: read, code } = await answered(bytes);
  expect(code).toBe(1);
  expect(read[0]).toMatchObject({ outcome: "decided", flags: [{ code: "formula-read", cell: "C2" }] });
  expect(read[1]).toMatchObject({ row: 3, error: { code: "cell-error", column: "执行标的额", cell: "C3" } });
  expect(read[2]).toMatchObject({ row: 4, error: { code: "formula-blank", cell: "C4" } });
  expect(read[3]).toMatchObject({ row: 5, outcome: "decided" });
});

test("an amount shown as a date of 1900 is refused at its cell, whichever year the workbook counts from", async () => {
  for (const date1904 of [false, true]) {
    const bytes = workbook([HEAD, ROW, ROW], (sheet, book) => {
      sheet["C2"] = { t: "n", v: 45, z: "yyyy-mm-dd" };
      book.Workbook = { WBProps: { date1904 } };
    });
    const { rows } = await answered(bytes);
    expect(rows[0]).toMatchObject({ error: { code: "amount-as-date", cell: "C2" } });
    expect(rows[1]).toMatchObject({ outcome: "decided" });
  }
});

test("days count from 1900 or 1904 as the workbook says; days of 1900 itself are doubted", async () => {
  const days = async (date1904: boolean, serial: number) => {
    const bytes = workbook([["拘留期满日"], [serial]], (sheet, book) => {
      sheet["A2"] = { t: "n", v: serial, z: "yyyy/m/d" };
      book.Workbook = { WBProps: { date1904 } };
    });
    const opened = await openSheet(bytes, "days.xlsx");
    const [, row] = "sheet" in opened ? opened.sheet.rows : [];
    return row !== undefined && "cells" in row ? row.cells[0] : undefined;
  };
  expect(await days(false, 44_713)).toEqual({ value: "2022-06-01", date: true });
  expect(await days(true, 44_713 - 1_462)).toEqual({ value: "2022-06-01", date: true });
  expect(await days(false, 60)).toEqual({ value: undefined, date: true });
  expect(await days(false, 61)).toEqual({ value: "1900-03-01", date: true });
});

test("only the first visible sheet is read, and the others are named", async () => {
  const bytes = workbook([HEAD, ROW], (_, book) =>
    utils.book_append_sheet(book, utils.aoa_to_sheet([["别的"]]), "旧表"),
  );
  const { complaints, rows } = await answered(bytes);
  expect(complaints.join()).toContain("没有读：旧表");
  expect(rows).toHaveLength(1);
});

test("an old .xls, a web page or a text named .xlsx is known by what it holds", async () => {
  const old = utils.book_new();
  utils.book_append_sheet(old, utils.aoa_to_sheet([HEAD, ROW]), "案件");
  const ole = new Uint8Array(write(old, { type: "buffer", bookType: "biff8" }));
  const refused = await answered(ole);
  expect(refused).toMatchObject({ code: 3, out: "" });
  expect(refused.complaints.join()).toContain("旧版 .xls");
  const page = new TextEncoder().encode(`<html><table><tr><td>案件类型</td></tr></table></html>`);
  expect((await answered(page)).complaints.join()).toContain("网页");
  const text = new TextEncoder().encode(`${HEAD.join(",")}\n${ROW.join(",")}\n`);
  const flagged = await answered(text);
  expect(flagged.complaints.join()).toContain("文件名写的是 .xlsx，内容是 .csv");
  expect(flagged.rows).toMatchObject([{ outcome: "decided" }]);
  const renamed = await answered(workbook([HEAD, ROW]), "cases.csv");
  expect(renamed.rows).toMatchObject([{ outcome: "decided" }]);
});

test("an archive bomb is refused by what it declares, before anything is unpacked", async () => {
  const zeros = "0".repeat(90_000_000);
  const bomb = packArchive({ "xl/workbook.xml": zeros });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await openSheet(bomb, "bomb.xlsx")).toMatchObject({ refused: { code: "archive-bomb" } });
});

test("an archive that declares less than it holds is stopped while unpacking", async () => {
  const honest = packArchive({
    "xl/workbook.xml": `<workbook>${"x".repeat(5_000_000)}</workbook>`,
    "xl/_rels/workbook.xml.rels": "<Relationships/>",
  });
  const bytes = honest.slice();
  const view = new DataView(bytes.buffer);
  const central = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(central + 24, 1_000, true);
  expect(await openSheet(bytes, "lying.xlsx")).toMatchObject({ refused: { code: "archive-lies" } });
  view.setUint32(central + 24, 6_000_000, true);
  expect(await openSheet(bytes, "lying.xlsx")).toMatchObject({ refused: { code: "archive-lies" } });
});

test("too many parts, a locked part, no workbook, or damage is refused in words", async () => {
  const many = packArchive(Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`p${n}`, ""])));
  expect(await openSheet(many, "a.xlsx")).toMatchObject({ refused: { code: "archive-entries" } });
  expect(await openSheet(packArchive({ "word/document.xml": "<a/>" }), "a.xlsx")).toMatchObject({
    refused: { code: "not-workbook" },
  });
  const locked = packArchive({ "xl/workbook.xml": "<a/>" });
  const view = new DataView(locked.buffer);
  view.setUint16(view.getUint32(locked.length - 6, true) + 8, 1, true);
  expect(await openSheet(locked, "a.xlsx")).toMatchObject({ refused: { code: "archive-locked" } });
  expect(await openSheet(workbook([HEAD, ROW]).slice(0, -40), "a.xlsx")).toMatchObject({
    refused: { code: "archive-broken" },
  });
  const entity = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>`;
  const parts = { "xl/workbook.xml": entity, "xl/_rels/workbook.xml.rels": "<Relationships/>" };
  expect(await openSheet(packArchive(parts), "a.xlsx")).toMatchObject({ refused: { code: "xml-broken" } });
});
