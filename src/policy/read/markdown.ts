import type { Place } from "../model.ts";

/** A fenced block as written; `line` is the file line of its first content line. */
export type Block = { readonly kind: string; readonly text: string; readonly line: number };
export type Section = {
  readonly key: string;
  readonly heading: string;
  readonly classes: readonly string[];
  readonly depth: number;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly Block[];
  readonly place: Place;
};
export type Outline = {
  readonly front: Block | undefined;
  readonly sections: readonly Section[];
  readonly strays: readonly { readonly place: Place; readonly code: string; readonly text: string }[];
};

const HEADING = /^(#{2,4})\s+(.*?)\s*\{#([^\s}]+)((?:\s+\.[a-z-]+)*)\s*\}\s*$/;
const KINDS = new Set(["rules", "readings", "examples"]);

type Draft = { -readonly [K in keyof Section]: Section[K] } & { paragraphs: string[]; blocks: Block[] };

/**
 * Cuts a law file into front matter and sections without understanding either.
 * What belongs nowhere is returned as strays: text outside `>` is not the court's and must not pass silently.
 */
export function outline(text: string, file: string): Outline {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const strays: { place: Place; code: string; text: string }[] = [];
  const sections: Draft[] = [];
  const stray = (index: number, code: string) =>
    strays.push({ place: { file, line: index + 1, column: 1 }, code, text: (lines[index] ?? "").slice(0, 40) });
  const [front, first] = frontMatter(lines);
  let quoting = false;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const section = sections.at(-1);
    if (line.startsWith("```")) {
      const end = lines.indexOf("```", i + 1);
      const kind = line.slice(3).trim();
      if (end < 0) stray(i, "fence-open");
      else if (!KINDS.has(kind)) stray(i, "block-unknown");
      else if (section === undefined) stray(i, "block-homeless");
      else section.blocks.push({ kind, text: `${lines.slice(i + 1, end).join("\n")}\n`, line: i + 2 });
      i = end < 0 ? lines.length : end;
      quoting = false;
    } else if (/^#{1,6}\s/.test(line)) {
      const match = HEADING.exec(line);
      if (match === null) stray(i, "heading-key");
      else sections.push(section_(match, { file, line: i + 1, column: 1 }));
      quoting = false;
    } else if (line.startsWith(">")) {
      const content = line.replace(/^>\s?/, "");
      if (section === undefined) stray(i, "text-homeless");
      else if (content.trim() === "") quoting = false;
      else if (quoting) section.paragraphs[section.paragraphs.length - 1] += content;
      else section.paragraphs.push(content);
      quoting = content.trim() !== "" && section !== undefined;
    } else if (line.trim() !== "" && !/^<!--.*-->$/.test(line.trim())) {
      stray(i, "text-stray");
      quoting = false;
    } else quoting = false;
  }
  return { front, sections, strays };
}

function section_(match: RegExpExecArray, place: Place): Draft {
  const [, hashes = "", heading = "", key = "", classes = ""] = match;
  return {
    key,
    heading,
    classes: classes.split(/\s+\.?/).filter((name) => name !== ""),
    depth: hashes.length,
    paragraphs: [],
    blocks: [],
    place,
  };
}

function frontMatter(lines: readonly string[]): [Block | undefined, number] {
  if (lines[0] !== "---") return [undefined, 0];
  const end = lines.indexOf("---", 1);
  if (end < 0) return [undefined, 0];
  return [{ kind: "front", text: `${lines.slice(1, end).join("\n")}\n`, line: 2 }, end + 1];
}
