/** So many first bytes are looked at. */
export const HEAD_BYTES = 8_192;

const SIGNS: readonly (readonly [kind: string, at: number, bytes: string])[] = [
  ["application/pdf", 0, "25504446"],
  ["image/png", 0, "89504e470d0a1a0a"],
  ["image/jpeg", 0, "ffd8ff"],
  ["image/gif", 0, "47494638"],
  ["image/bmp", 0, "424d"],
  ["image/tiff", 0, "49492a00"],
  ["image/tiff", 0, "4d4d002a"],
  ["image/webp", 8, "57454250"],
  ["audio/wav", 8, "57415645"],
  ["video/mp4", 4, "66747970"],
  ["audio/mpeg", 0, "494433"],
  ["application/x-ole-storage", 0, "d0cf11e0a1b11ae1"],
];
const ZIP = "504b0304";
/** What a zip holds, by a name among its first entries. OFD is the national format of fixed-layout documents. */
const ZIPPED: readonly (readonly [kind: string, entry: string])[] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/"],
  ["application/ofd", "OFD.xml"],
];

/** What a file is, by its first bytes: its name and what its sender calls it count for nothing. Text is plain text, markup included. */
export function kindOf(head: Buffer): string {
  const holds = (at: number, bytes: string): boolean => head.toString("hex", at, at + bytes.length / 2) === bytes;
  const sign = SIGNS.find(([, at, bytes]) => holds(at, bytes));
  if (sign !== undefined) return sign[0];
  if (holds(0, ZIP)) return ZIPPED.find(([, entry]) => head.includes(entry))?.[0] ?? "application/zip";
  return isText(head) ? "text/plain" : "application/octet-stream";
}

/** UTF-8 without control characters; the head may end inside a character. */
function isText(head: Buffer): boolean {
  const text = new TextDecoder("utf-8").decode(head, { stream: head.length === HEAD_BYTES });
  return ![...text].some((sign) => sign === "\uFFFD" || (sign < " " && !/[\t\n\r\f]/.test(sign)));
}
