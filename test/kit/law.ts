import { type Court, courtAt, readLibrary, vocabulary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { civil } from "#kernel/calendar.ts";
import { textDigest } from "#kernel/sm3.ts";
import type { Document } from "#policy/model.ts";
import { type ReadResult, readDocument } from "#policy/read/document.ts";
import { nationalFiles } from "./nationalFiles.ts";

type Parts = {
  readonly text?: string;
  readonly rules?: string;
  readonly readings?: string;
  readonly examples?: string;
  readonly more?: string;
};

/** The one article most tests need. */
export const TEXT = "案款到账后十日内发放。超期的，予以通报。";

/** A made-up law file of one article, whole enough to be read; give only the part the test is about. */
export function lawFile({ text = TEXT, rules = "", readings = "", examples = "", more = "" }: Parts = {}): string {
  const { sm3, characters } = textDigest(text);
  const block = (kind: string, body: string) => (body === "" ? "" : `\n\`\`\`${kind}\n${body}\n\`\`\`\n`);
  return `---
id: made-up/rules
title: 试验规定
issuer: 试验法院（演示）
level: basic
effective: { from: 2020-01-01, because: made up for a test }
stands-on: []
text: { sm3: ${sm3}, characters: ${characters} }
---
## 第一条 {#1 .title}
> ${text}
${block("rules", rules)}${block("readings", readings)}${block("examples", examples)}${more}`;
}

export const read = (file: string): ReadResult => readDocument(file, "made-up/rules.md", vocabulary);

/** The faults of a made-up file as `line:column code`. */
export const faults = (file: string): readonly string[] =>
  read(file).faults.map(({ place, code }) => `${place.line}:${place.column} ${code}`);

/** The made-up document and the court it gives, over the national calendar. */
export function madeUp(file: string): { readonly document: Document; readonly court: Court } {
  const library = readLibrary([{ file: "made-up/rules.md", text: file }, ...nationalFiles()]);
  const unread = library.faults.filter(({ place }) => place.file === "made-up/rules.md");
  assert(unread.length === 0, unread.map(({ en }) => en).join("; "));
  const { court } = courtAt(library, "made-up", civil("2022-06-01"));
  const document = library.documents[0];
  assert(court !== undefined && document !== undefined, library.faults.map((fault) => fault.en).join("; "));
  return { document, court };
}
