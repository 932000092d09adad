import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar, visit } from "yaml";
import type { Fault, Place } from "../model.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { nearestWord, say, wording } from "../wording.ts";
import type { Block } from "./markdown.ts";

/** A YAML value that knows where it stands and complains in place. */
export type Cell = {
  readonly node: Node | null;
  readonly place: Place;
  readonly at: (offset: number) => Place;
  readonly desk: Desk;
};

/** What every reading function needs: the vocabulary, the file, and where faults go. */
export type Desk = {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly faults: Fault[];
};

export function complain(desk: Desk, place: Place, code: string, ...args: readonly string[]): undefined {
  const [zh, en] = say(code, ...args);
  desk.faults.push({ place, code, zh, en });
  return undefined;
}

const QUOTE_REMEDY = new Set(["BLOCK_FOLDED", "BLOCK_LITERAL"]);

/** Parses one block as YAML 1.2 core; anchors, aliases, tags, merge keys and duplicate keys are refused in place. */
export function parseBlock(block: Block, desk: Desk): Cell | undefined {
  const counter = new LineCounter();
  const doc = parseDocument(block.text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: true,
    merge: false,
    lineCounter: counter,
    keepSourceTokens: true,
    logLevel: "silent",
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file: desk.file, line: block.line + line - 1, column: col };
  };
  for (const [index, error] of doc.errors.entries()) {
    const place = at(error.pos[0]);
    const before = doc.errors[index - 1];
    if (before !== undefined && at(before.pos[0]).line === place.line) continue;
    complain(desk, place, "yaml", yamlRemedy(error.code), firstLine(error.message));
  }
  if (doc.errors.length > 0) return undefined;
  let clean = true;
  visit(doc, {
    Node(_, node) {
      const place = at(node.range?.[0] ?? 0);
      if (isAlias(node)) clean = complain(desk, place, "yaml-alias") ?? false;
      else if (node.anchor !== undefined) clean = complain(desk, place, "yaml-anchor") ?? false;
      else if (node.tag !== undefined && !node.tag.startsWith("tag:yaml.org,2002:"))
        clean = complain(desk, place, "yaml-tag", node.tag) ?? false;
      else if (isScalar(node) && node.value === "<<") clean = complain(desk, place, "yaml-merge") ?? false;
    },
  });
  if (!clean) return undefined;
  return wrap(doc.contents, at, desk);
}

function wrap(node: unknown, at: (offset: number) => Place, desk: Desk): Cell {
  const known = isMap(node) || isSeq(node) || isScalar(node) ? node : null;
  return { node: known, place: at(known?.range?.[0] ?? 0), at, desk };
}

/** What a clerk should look for, in Chinese; the English text is the parser's own. */
const yamlRemedy = (code: string): string =>
  say(wording[`yaml-${code}`] === undefined ? "yaml-other" : `yaml-${code}`)[0];

const firstLine = (text: string): string => text.split("\n")[0] ?? text;

const child = (cell: Cell, node: unknown): Cell => wrap(node, cell.at, cell.desk);

export type Entry = { readonly key: string; readonly place: Place; readonly value: Cell };

/** The pairs of a map; anything else is a fault and no pairs. */
export function entries(cell: Cell, what: string): readonly Entry[] {
  const { node, desk } = cell;
  if (!isMap(node)) {
    complain(desk, cell.place, "map-due", what);
    return [];
  }
  return node.items.flatMap((pair) => {
    const key = child(cell, pair.key);
    if (!isScalar(pair.key)) {
      complain(desk, key.place, "key-plain", what);
      return [];
    }
    const name = pair.key.source ?? String(pair.key.value);
    return [
      { key: name, place: key.place, value: pair.value === null ? { ...key, node: null } : child(cell, pair.value) },
    ];
  });
}

/** Reads a map whose keys are closed; unknown keys are refused with the nearest known one. */
export function fields(cell: Cell, what: string, known: readonly string[]): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const { key, place, value } of entries(cell, what)) {
    if (/[：，]|^[a-z-]+:\S/.test(key)) complain(cell.desk, place, "key-colon", key);
    else if (!known.includes(key))
      complain(cell.desk, place, "key-unknown", key, what, nearestWord(key, known) ?? "", known.join(" "));
    else found.set(key, value);
  }
  return found;
}

export const isMapCell = (cell: Cell): boolean => isMap(cell.node);
export const isListCell = (cell: Cell): boolean => isSeq(cell.node);

/** The members of a list; a single value counts as a list of one. */
export function items(cell: Cell): readonly Cell[] {
  return isSeq(cell.node) ? cell.node.items.map((item) => child(cell, item)) : cell.node === null ? [] : [cell];
}

/** Plain text as written in the source, never through a number. */
export function text(cell: Cell | undefined, what: string): string | undefined {
  if (cell === undefined) return undefined;
  if (!isScalar(cell.node) || cell.node.value === null) return complain(cell.desk, cell.place, "text-due", what);
  return typeof cell.node.value === "string" ? cell.node.value : (cell.node.source ?? String(cell.node.value));
}

export function texts(cell: Cell | undefined, what: string): readonly string[] {
  if (cell === undefined) return [];
  return items(cell).flatMap((item) => text(item, what) ?? []);
}

export function truth(cell: Cell | undefined, what: string): boolean | undefined {
  if (cell === undefined) return undefined;
  if (isScalar(cell.node) && typeof cell.node.value === "boolean") return cell.node.value;
  return complain(cell.desk, cell.place, "truth-due", what);
}

/** A whole number from 0 up. */
export function whole(cell: Cell | undefined, what: string): number | undefined {
  const written = text(cell, what);
  if (cell === undefined || written === undefined) return undefined;
  return /^\d{1,9}$/.test(written) ? Number(written) : complain(cell.desk, cell.place, "number-due", what, written);
}

/** One of a closed set of words. */
export function oneOf<T extends string>(cell: Cell | undefined, what: string, known: readonly T[]): T | undefined {
  const word = text(cell, what);
  if (cell === undefined || word === undefined) return undefined;
  const found = known.find((one) => one === word);
  return found ?? complain(cell.desk, cell.place, "word-due", word, what, known.join(" · "));
}

/**
 * The text of a test cell. Unquoted brackets, comparison signs and lists mean something else in YAML,
 * so only quoted strings, plain words, true and false pass.
 */
export function testText(cell: Cell, fact: string): string | undefined {
  const { node, desk, place } = cell;
  if (!isScalar(node) || node.value === null) return complain(desk, place, "quote-cell", fact);
  if (typeof node.value === "boolean") return String(node.value);
  const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  if (QUOTE_REMEDY.has(node.type ?? "")) return complain(desk, place, "quote-cell", fact);
  if (!quoted && (typeof node.value !== "string" || /[\s,<>=[\]]/.test(node.value)))
    return complain(desk, place, "quote-cell", fact);
  return String(node.value);
}

/** The plain value (for examples, settings): numbers keep their source text as `{ token }` under `exact`. */
export function plain(cell: Cell): unknown {
  const { node } = cell;
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return items(cell).map(plain);
  if (isMap(node)) return Object.fromEntries(entries(cell, "").map(({ key, value }) => [key, plain(value)]));
  return null;
}

/** As `plain`, but numbers stay the token they were written as, so that amounts never pass a float. */
export function tokens(cell: Cell): unknown {
  const { node } = cell;
  if (isScalar(node)) return typeof node.value === "number" ? (node.source ?? String(node.value)) : node.value;
  if (isSeq(node)) return items(cell).map(tokens);
  if (isMap(node)) return Object.fromEntries(entries(cell, "").map(({ key, value }) => [key, tokens(value)]));
  return null;
}
