import { SaxesParser } from "saxes";
import { Unreadable } from "./problem.ts";
import type { Content } from "./zip.ts";

/** Called with element names free of their namespace prefix. */
export type Listener = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Walks one part of a workbook. Entities other than XML's five are never expanded; malformed XML is refused. */
export async function walkXml(part: string, content: Content, listener: Listener): Promise<void> {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => listener.open?.(local(name), attributes));
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => listener.close?.(local(name)));
  parser.on("error", (error) => {
    throw new Unreadable("xml-broken", part, error.message);
  });
  const decoder = new TextDecoder();
  for await (const piece of content) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode()).close();
}

/** More different texts than this are not remembered: lists repeat few. */
const MOST_KNOWN = 10_000;

/**
 * Texts that stand by themselves. One cut out of a larger text keeps all of that in memory, and a list would hold every piece it was
 * read from; one met before is the same again.
 */
export function textKeeper(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = Buffer.from(text).toString();
    if (known.size < MOST_KNOWN) known.set(own, own);
    return own;
  };
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Characters that XML 1.0 cannot hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
