import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, readCsv } from "./csv.ts";
import { openSheet } from "./open.ts";
import type { Sheet } from "./sheet.ts";
import { columnOf, isMarked, letters } from "./sheet.ts";
import { writtenWorkbook } from "./write.ts";

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."金钱a1,;\"\n\r\t<&'_x000D_ 　".split("")), maxLength: 8 }),
  fc.string({ maxLength: 6 }),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

const texts = (sheet: Sheet): readonly (readonly string[])[] =>
  sheet.rows.map((row) =>
    "cells" in row ? Array.from(row.cells, (one) => String((isMarked(one) ? one.value : one) ?? "")) : ["bad"],
  );
/** Rows without the blanks at their ends, which no spreadsheet keeps. */
const visible = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => {
    const kept = row.map((one) => (one.trim() === "" ? "" : one));
    return kept.slice(0, kept.findLastIndex((one) => one !== "") + 1);
  });

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test("any table written as quoted CSV is read back", () => {
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, end) => {
      const text = rows.map((row) => row.map(quoted).join(",")).join(end) + end;
      expect(visible(texts(readCsv(text, [])))).toEqual(visible(rows));
    }),
  );
});

test("any workbook of ours is read back, by us and by another library's reader", async () => {
  const plain = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom(..."金钱a1,;\"<&' ".split("")), minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(plain, async (rows) => {
      const opened = await openSheet(writtenWorkbook([{ name: "案件", rows }]), "a.xlsx");
      expect("sheet" in opened && visible(texts(opened.sheet))).toEqual(visible(rows));
    }),
    { numRuns: 60 },
  );
});

test("any table written by another library is read back", async () => {
  const plain = fc.array(
    fc.array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(..."金钱a1,;\"<&' \n".split("")), maxLength: 8 }),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((one) => Number(one.toFixed(2))),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(plain, async (rows) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "案件");
      const opened = await openSheet(
        new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true })),
        "a.xlsx",
      );
      expect("sheet" in opened && visible(texts(opened.sheet))).toEqual(
        visible(rows.map((row) => row.map((one) => String(one === 0 ? 0 : one)))),
      );
    }),
    { numRuns: 60 },
  );
});

test("a file cut, or with any byte changed, is read or refused in words, never a crash", async () => {
  const good = writtenWorkbook([
    {
      name: "案件",
      rows: [
        ["执行标的额", "案由"],
        ["1", "借款"],
      ],
    },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), async (at, byte, cut) => {
      const bytes = cut ? good.slice(0, at) : good.slice();
      if (!cut) bytes[at] = byte;
      const opened = await openSheet(bytes, "a.xlsx");
      expect("sheet" in opened || opened.refused.zh.length > 0).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("any bytes at all are read or refused in words", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom("a.xlsx", "a.csv", "a.jsonl", "a"),
      async (bytes, name) => {
        const opened = await openSheet(bytes, name);
        expect("sheet" in opened || opened.refused.en.length > 0).toBe(true);
      },
    ),
  );
});

test("text is decoded by its mark, as UTF-8, else as GB18030", () => {
  expect(decode(new Uint8Array([0xfe, 0xff, 0x6c, 0x49]), [])).toBe("汉");
  const notes: never[] = [];
  expect(decode(new Uint8Array([0xba, 0xba]), notes)).toBe("汉");
  expect(notes).toHaveLength(1);
});

test("column letters and numbers are each other's inverse", () => {
  fc.assert(fc.property(fc.nat(20_000), (column) => columnOf(letters(column)) === column));
  expect([letters(0), letters(25), letters(26), letters(701), letters(702)]).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});
