import { vocabulary } from "#casework/index.ts";
import type { FactWord } from "#policy/vocabulary.ts";
import type { Command } from "../command.ts";
import { aligned } from "../layout.ts";
import { EXIT, type Surroundings } from "../surroundings.ts";
import { sayIn } from "../wording.ts";

const SORTS = ["facts", "events", "acts"] as const;
type Sort = (typeof SORTS)[number];

/** One word of the law, with its names in both languages. */
type Entry = {
  readonly sort: "fact" | "event" | "act";
  readonly word: string;
  readonly zh: string;
  readonly en: string;
  readonly type?: string;
  readonly values?: readonly { readonly word: string; readonly zh: string; readonly en: string }[];
  readonly none?: boolean;
  readonly field?: true;
  readonly from?: readonly string[];
  readonly fields?: readonly string[];
  readonly makes?: string;
};

/** `words`: every fact, event and act a law file or a list may use. */
export const words: Command = {
  options: { facts: "flag", events: "flag", acts: "flag", json: "flag" },
  run(given, around) {
    const asked = SORTS.filter((sort) => given.flag(sort));
    const sorts = asked.length === 0 ? SORTS : asked;
    const wanted = (one: Entry) =>
      given.words.every((part) => [one.word, one.zh, one.en].some((name) => name.includes(part)));
    const found = sorts.map((sort) => [sort, entries[sort]().filter(wanted)] as const);
    if (found.every(([, some]) => some.length === 0)) {
      around.complain(sayIn(around.language, "words-none", given.words.join(" ")));
      return EXIT.found;
    }
    if (given.flag("json"))
      for (const [, some] of found) for (const one of some) around.out(`${JSON.stringify(one)}\n`);
    else
      for (const [sort, some] of found)
        if (some.length > 0) around.out(`${listing(sort, some, around).join("\n")}\n\n`);
    return EXIT.done;
  },
};

const named = (word: string): { readonly zh: string; readonly en: string } => {
  const [zh, en] = vocabulary.wording[word] ?? [word, word];
  return { zh, en };
};

const entries: Readonly<Record<Sort, () => readonly Entry[]>> = {
  facts: () => Object.entries(vocabulary.facts).map(([word, fact]) => factEntry(word, fact)),
  events: () =>
    Object.entries(vocabulary.events).map(([word, fields]) => ({ sort: "event", word, ...named(word), fields })),
  acts: () =>
    Object.entries(vocabulary.acts).map(([word, { makes, fields }]) => ({
      sort: "act",
      word,
      ...named(word),
      makes,
      fields,
    })),
};

function factEntry(word: string, { type, none, field, from }: FactWord): Entry {
  const of = "of" in type && type.of !== "open" ? type.of : [];
  return {
    sort: "fact",
    word,
    ...named(word),
    type: type.kind,
    ...(of.length === 0 ? {} : { values: of.map((one) => ({ word: one, ...named(`${word}=${one}`) })) }),
    none: none === true,
    ...(field === true ? { field } : {}),
    from,
  };
}

function listing(sort: Sort, some: readonly Entry[], { language }: Surroundings): readonly string[] {
  const text = (code: string, ...args: readonly string[]) => sayIn(language, code, ...args);
  const heading = [
    text(`words-${sort}`, String(some.length)),
    text("words-name"),
    text(sort === "facts" ? "words-type" : sort === "acts" ? "words-makes" : "words-fields"),
  ];
  const rows = some.map((one) => [one.word, one[language], detail(one, language)]);
  return aligned(heading, rows);
}

function detail(one: Entry, language: "zh" | "en"): string {
  if (one.sort === "act") return one.makes ?? "";
  if (one.sort === "event")
    return (one.fields ?? []).length > 12 ? `${one.fields?.length}…` : (one.fields ?? []).join(" ");
  const values = (one.values ?? []).map((value) => `${value.word} ${value[language]}`).join(" · ");
  const kind = sayIn(language, `kind-${one.type ?? "text"}`) + (one.none ? sayIn(language, "kind-or-none") : "");
  return [kind, values, one.field ? sayIn(language, "words-field") : ""]
    .filter((part) => part !== "")
    .join(sayIn(language, "colon"));
}
