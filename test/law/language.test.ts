import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { courtAt, readLibrary, vocabulary } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { COMMON, FRONT, PARTS, RULES, SETTINGS, TABLES, WORDS } from "#policy/read/keys.ts";
import { wording } from "#policy/wording.ts";
import { verifyDocument } from "#verify/index.ts";
import { wording as findings } from "#verify/wording.ts";
import { COURTS } from "../kit/courts.ts";
import { faults, lawFile } from "../kit/law.ts";

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), "utf8");
const PAGES = ["LANGUAGE.md", "LANGUAGE.zh-CN.md"];

const blocks = (text: string) =>
  [...text.replace(/^````[\s\S]*?^````$/gm, "").matchAll(/^```(rules|readings|examples)\n([\s\S]*?)^```$/gm)].map(
    ([, kind = "", body = ""]) => ({ kind, body }),
  );

/** What the page shows in code: spans and blocks. */
const code = (text: string): string =>
  [...text.matchAll(/^(`{3,})[\s\S]*?^\1$|`[^`\n]+`/gm)].map(([span]) => span).join("\n");

const keys = (): readonly string[] => [
  ...new Set([
    ...COMMON,
    ...Object.entries(WORDS).flat(2),
    ...Object.entries(RULES).flat(2),
    ...Object.entries(PARTS).flat(2),
    ...SETTINGS,
    ...TABLES,
    ...FRONT,
  ]),
];

describe.each(PAGES)("%s", (name) => {
  const text = page(name);
  it("shows nothing the reader refuses", () => {
    expect(blocks(text).length).toBeGreaterThan(10);
    for (const { kind, body } of blocks(text)) {
      const config = `\n## 本院配置 {#config .config}\n\`\`\`rules\n${body}\`\`\`\n`;
      const file = body.startsWith("# 本院配置") ? lawFile({ more: config }) : lawFile({ [kind]: body.trimEnd() });
      expect(faults(file), body).toEqual([]);
    }
  });

  it("shows a whole file that may be adopted", () => {
    const file = /^````markdown\n([\s\S]*?)^````$/m.exec(text)?.[1] ?? "";
    const library = readLibrary([{ file: "qinghe/payout.md", text: file }, ...readCourtFiles(COURTS)]);
    expect(library.faults).toEqual([]);
    const { court } = courtAt(library, "qinghe", civil("2024-06-01"));
    const document = library.documents.find((one) => one.front.id === "qinghe/payout");
    const found = court && document && verifyDocument({ document, court }).findings;
    expect(found?.filter(({ level }) => level !== "note").map(({ zh }) => zh)).toEqual([]);
  });

  it("mentions every key of the language", () => {
    const shown = new Set(code(text).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
    expect(keys().filter((key) => !shown.has(key))).toEqual([]);
  });

  it("names only facts, events and acts that exist", () => {
    const words = [...code(text).matchAll(/(?<![\w./#-])[a-z-]+\.[a-z-]+(?![\w./#-])/g)].map(([word]) => word);
    const nouns = new Set([...Object.keys(vocabulary.facts), ...Object.keys(vocabulary.events)].map(noun));
    const known = { ...vocabulary.facts, ...vocabulary.events, ...vocabulary.acts };
    const wrong = words.filter((word) => nouns.has(noun(word)) && known[word] === undefined);
    expect(wrong.filter((word) => !word.startsWith("clock."))).toEqual([]);
  });

  it("quotes faults and findings as they are said", () => {
    const said = [...Object.values(wording), ...Object.values(findings)].flatMap(([zh]) => zh);
    const table = text.slice(text.lastIndexOf("\n## 15"));
    const quoted = [...table.matchAll(/^\| .*? \| ([^|`]*?) \| .*\|$/gm)].map(([, zh = ""]) => zh);
    const plain = (zh: string) => zh.replace(/“[^”]*”/g, "“$1”");
    const texts = said.map((zh) => zh.replace(/\$\d/g, "$1"));
    expect(quoted.length).toBeGreaterThan(15);
    expect(quoted.slice(1).filter((zh) => !texts.some((one) => one.includes(plain(zh))))).toEqual([]);
  });
});

const noun = (word: string): string => word.split(".")[0] ?? word;

it("both pages are short enough to be read", () => {
  for (const name of PAGES) expect(page(name).split("\n").length).toBeLessThanOrEqual(450);
});
