import type { Front } from "../model.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { front } from "./front.ts";
import { type Desk, parseBlock } from "./yaml.ts";

/** Reads no more of a law file than who issued it and on what it stands; undefined where that cannot be read. */
export function readHeader(text: string, file: string, vocabulary: Vocabulary): Front | undefined {
  const end = text.indexOf("\n---", 3);
  if (!text.startsWith("---\n") || end < 0) return undefined;
  const desk: Desk = { file, vocabulary, faults: [] };
  const cell = parseBlock({ kind: "front", text: text.slice(4, end + 1), line: 2 }, desk);
  return cell === undefined ? undefined : front(cell);
}
