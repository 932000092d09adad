import { SaxesParser } from "saxes";
import { Unreadable } from "./problem.ts";

/** Called with element names free of their namespace prefix. */
export type Listener = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

const CHUNK = 1 << 20;

/** Walks one part of a workbook. Entities other than XML's five are never expanded; malformed XML is refused. */
export function walkXml(part: string, content: Uint8Array, listener: Listener): void {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => listener.open?.(local(name), attributes));
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => listener.close?.(local(name)));
  parser.on("error", (error) => {
    throw new Unreadable("xml-broken", part, error.message);
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < content.length; at += CHUNK)
    parser.write(decoder.decode(content.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
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
