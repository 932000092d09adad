import { decode, readCsv } from "./csv.ts";
import { readJsonl } from "./jsonl.ts";
import { type Problem, problem, Unreadable } from "./problem.ts";
import type { Sheet } from "./sheet.ts";
import { readXlsx } from "./xlsx.ts";

const MOST_BYTES = 200_000_000;

/**
 * Opens a list of cases by what it holds, whatever it is called. Refused with words a clerk understands: old or locked
 * workbooks, web pages named as spreadsheets, archive bombs, what is no text.
 */
export async function openSheet(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly sheet: Sheet } | { readonly refused: Problem }> {
  try {
    return { sheet: await read(bytes, name) };
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.problem };
    throw error;
  }
}

async function read(bytes: Uint8Array, name: string): Promise<Sheet> {
  if (bytes.length > MOST_BYTES)
    throw new Unreadable("file-large", (bytes.length / 1e6).toFixed(0), String(MOST_BYTES / 1e6));
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const sort = sortOf(bytes, ending);
  const notes: Problem[] = [];
  if (ending !== sort && KNOWN.has(ending) && !(ending === "xlsm" && sort === "xlsx"))
    notes.push(problem("named-otherwise", [`.${ending}`, `.${sort}`]));
  if (sort === "xlsx") {
    const sheet = await readXlsx(bytes);
    return { ...sheet, notes: [...notes, ...sheet.notes] };
  }
  const text = decode(bytes, notes);
  return sort === "jsonl" ? readJsonl(text, notes) : readCsv(text, notes);
}

const KNOWN = new Set(["xlsx", "xlsm", "xls", "csv", "jsonl"]);

function sortOf(bytes: Uint8Array, ending: string): "xlsx" | "csv" | "jsonl" {
  if (starts(bytes, [0x50, 0x4b, 3, 4]) || starts(bytes, [0x50, 0x4b, 5, 6])) return "xlsx";
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable("old-excel");
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^<(!doctype|html|\?xml|table|head|meta|body|div|style)/i.test(head)) throw new Unreadable("web-page");
  if (starts(bytes, [0x09, 0x08]) || starts(bytes, [0x09, 0x04]) || starts(bytes, [0x09, 0x02]))
    throw new Unreadable("old-excel");
  const wide = starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff]);
  if (!wide && bytes.subarray(0, 4096).includes(0)) throw new Unreadable("not-text");
  if (bytes.length === 0) throw new Unreadable("sheet-empty");
  return ending === "jsonl" || head.startsWith("{") ? "jsonl" : "csv";
}

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);
