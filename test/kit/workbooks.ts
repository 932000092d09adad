import { utils, write } from "@e965/xlsx";

/** Rows of cells as a workbook. */
export function bookOf(rows: readonly (readonly unknown[])[]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "1");
  return Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}
