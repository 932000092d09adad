import type { Article, Document, Fault, Front, LowerCourts, Rules } from "../model.ts";
import { allRules } from "../rules.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { type Bench, present } from "./desk.ts";
import { affairs, clocks } from "./duties.ts";
import { examples } from "./examples.ts";
import { front } from "./front.ts";
import { guards } from "./gates.ts";
import { RULES } from "./keys.ts";
import { type Block, outline, type Section } from "./markdown.ts";
import { filled, fills, grounds, ladders, noRules, precedence, readings, settings } from "./notes.ts";
import { lists, triage, views } from "./tables.ts";
import { mergeWords, WORD_SECTIONS, words } from "./words.ts";
import { complain, type Desk, fields, isMapCell, oneOf, parseBlock } from "./yaml.ts";

/** A law file longer than this is refused unread. */
const MAX_CHARACTERS = 2_000_000;

/** What came of reading a file: the document if there is enough of one, and everything wrong with it. */
export type ReadResult = { readonly document?: Document; readonly faults: readonly Fault[] };

type Collected = { -readonly [K in keyof Rules]: Rules[K][number][] };

const empty = (): Collected => ({
  words: [],
  tables: [],
  rows: [],
  views: [],
  lists: [],
  clocks: [],
  guards: [],
  affairs: [],
  settings: [],
  precedence: [],
  grounds: [],
  ladders: [],
  fills: [],
  filled: [],
});

/**
 * Reads one law file. Faults carry file, line, column and remedy; reading goes on after each,
 * so that a court sees everything at once.
 */
export function readDocument(text: string, file: string, vocabulary: Vocabulary): ReadResult {
  const faults: Fault[] = [];
  const desk: Desk = { file, vocabulary, faults };
  const top = { file, line: 1, column: 1 };
  if (text.length > MAX_CHARACTERS) {
    complain(desk, top, "file-large", String(text.length), String(MAX_CHARACTERS));
    return { faults };
  }
  const { front: header, sections, strays } = outline(text, file);
  for (const stray of strays) complain(desk, stray.place, stray.code, stray.text);
  const heading = header === undefined ? undefined : parseBlock(header, desk);
  const head = heading === undefined ? complain(desk, top, "front-missing") : front(heading);
  if (head === undefined) return { faults };
  const rules = empty();
  const articles = sections.map((section) => article(section, head, desk, rules));
  reportTwice(desk, sections, articles, rules);
  return {
    document: { file, front: head, articles, rules: { ...rules, words: mergeWords(rules.words, { desk }) } },
    faults,
  };
}

function article(section: Section, head: Front, desk: Desk, rules: Collected): Article {
  const config = section.classes.includes("config");
  const quotes: Bench["quotes"] = [];
  const bench: Bench = { desk, document: head.id, article: section.key, config, lower: head.lowerCourts, quotes };
  const notes = { noRules: [] as Article["noRules"][number][], readings: [] as Article["readings"][number][] };
  const shown: Article["examples"][number][] = [];
  for (const block of section.blocks) {
    if (block.text.trim() === "") continue;
    if (block.kind === "rules") ruleBlock(block, bench, rules, notes);
    else {
      const cell = parseBlock(block, desk);
      if (cell === undefined) continue;
      if (block.kind === "readings") notes.readings.push(...readings(cell, bench));
      else shown.push(...examples(cell, bench));
    }
  }
  const verified = section.classes.includes("verified")
    ? true
    : section.classes.includes("unverified")
      ? false
      : undefined;
  return {
    key: section.key,
    heading: section.heading,
    ours: config || section.classes.includes("title"),
    config,
    depth: section.depth,
    paragraphs: section.paragraphs,
    ...notes,
    quotes,
    examples: shown,
    ...present({ verified }),
    place: section.place,
  };
}

type Notes = { noRules: Article["noRules"][number][]; readings: Article["readings"][number][] };

const SECTIONS = [
  ...WORD_SECTIONS,
  "triage",
  "settings",
  "disclosure",
  "sight",
  "lists",
  "affairs",
  "clocks",
  "guards",
  "no-rule",
  "readings",
  "fill",
  "fills",
  "precedence",
  "grounds",
  "ladders",
  "defaults",
  "lower-courts",
] as const;

function ruleBlock(block: Block, outer: Bench, rules: Collected, notes: Notes): void {
  const cell = parseBlock(block, outer.desk);
  if (cell === undefined) return;
  const parts = fields(cell, "rules", SECTIONS);
  const lower: LowerCourts | undefined = oneOf(parts.get("lower-courts"), "lower-courts", [
    "keep",
    "fill",
    "replace",
  ] as const);
  const bench = lower === undefined ? outer : { ...outer, lower };
  const given = parts.get("defaults");
  const defaults = given !== undefined && isMapCell(given) ? fields(given, "defaults", RULES.defaults) : new Map();
  for (const [name, part] of parts) {
    const section = WORD_SECTIONS.find((one) => one === name);
    if (section !== undefined) rules.words.push(...words(section, part, bench));
    else if (name === "triage") {
      const { tables, rows } = triage(part, bench);
      rules.tables.push(...tables);
      rules.rows.push(...rows);
    } else if (name === "disclosure" || name === "sight")
      rules.views.push(...views(name, part, bench, rules.views.length));
    else if (name === "lists") rules.lists.push(...lists(part, bench));
    else if (name === "affairs") rules.affairs.push(...affairs(part, bench, defaults));
    else if (name === "clocks") rules.clocks.push(...clocks(part, bench, defaults));
    else if (name === "guards") rules.guards.push(...guards(part, bench));
    else if (name === "settings") rules.settings.push(...settings(part, bench));
    else if (name === "precedence") rules.precedence.push(...precedence(part, bench));
    else if (name === "grounds") rules.grounds.push(...grounds(part, bench));
    else if (name === "ladders") rules.ladders.push(...ladders(part, bench));
    else if (name === "fill") rules.fills.push(...fills(part, bench));
    else if (name === "fills") rules.filled.push(...filled(part, bench));
    else if (name === "no-rule") notes.noRules.push(...noRules(part, bench));
    else if (name === "readings") notes.readings.push(...readings(part, bench));
  }
}

function reportTwice(desk: Desk, sections: readonly Section[], articles: readonly Article[], rules: Collected): void {
  const keys = new Set<string>();
  for (const { key, place } of sections) {
    if (keys.has(key)) complain(desk, place, "article-twice", key);
    keys.add(key);
  }
  const shown = new Set<string>();
  for (const { id, place } of articles.flatMap(({ examples: all }) => all)) {
    if (shown.has(id)) complain(desk, place, "example-twice", id);
    shown.add(id);
  }
  const ids = new Set<string>();
  for (const { id, source } of allRules({ ...rules, words: [] })) {
    if (ids.has(id)) complain(desk, source.place, "rule-twice", id);
    ids.add(id);
  }
}
