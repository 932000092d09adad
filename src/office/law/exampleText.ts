import { type Court, readFields } from "#casework/index.ts";
import type { Text } from "#contract/index.ts";
import type { Example, Rule } from "#policy/model.ts";
import { titleOf } from "#policy/tell/names.ts";
import { readable, resultOf, wordOf } from "../queries/said.ts";
import { lawExpected } from "./lawExpected.ts";
import { textOf, words } from "./wording.ts";

/** An example of a document in words: given this, after that, if somebody does so, then this must follow. */
export function exampleText(example: Example, court: Court): Text {
  const { given, log, act, by, at, expect } = example;
  const names = by.map((one) => wordOf(one, court));
  const parts = [
    some("example-given", fieldsText(given, court)),
    some(
      "example-log",
      log.map((line) => happened(line, court)),
    ),
    at === undefined || act !== undefined ? undefined : textOf("example-at", at),
    act === undefined ? undefined : acted(act, names, at, court),
    some(
      "example-expect",
      Object.entries(expect).flatMap(([key, value]) => expected(key, value, court)),
    ),
  ];
  return joined(
    parts.flatMap((one) => one ?? []),
    "；",
    "; ",
  );
}

const joined = (all: readonly Text[], zh: string, en: string): Text => ({
  zh: all.map((one) => one.zh).join(zh),
  en: all.map((one) => one.en).join(en),
});

const list = (all: readonly Text[]): Text => joined(all, "、", ", ");

const within = (code: string, ...args: readonly Text[]): Text => ({
  zh: words(code, ...args.map(({ zh }) => zh))[0],
  en: words(code, ...args.map(({ en }) => en))[1],
});

const plain = (text: string): Text => ({ zh: text, en: text });

const some = (code: string, all: readonly Text[]): Text | undefined =>
  all.length === 0 ? undefined : within(code, joined(all, "，", ", "));

/** Facts as written in an example; what cannot be read stands as it was written. */
function fieldsText(given: Readonly<Record<string, unknown>>, court: Court): readonly Text[] {
  return Object.entries(given).flatMap(([key, value]) => {
    if (court.vocabulary.facts[key] === undefined) return [];
    const read = readFields({ [key]: value }, court.vocabulary);
    const known = "ok" in read ? read.ok[key] : undefined;
    const text = known === undefined ? plain(String(value)) : readable(key, known, court);
    return [within("example-known", wordOf(key, court), text)];
  });
}

function happened({ kind, date, fields }: Example["log"][number], court: Court): Text {
  const name = within("example-on", plain(date), wordOf(kind, court));
  const said = fieldsText(fields, court);
  return said.length === 0 ? name : within("example-with", name, list(said));
}

type Act = NonNullable<Example["act"]>;

function acted({ kind, fields }: Act, names: readonly Text[], at: string | undefined, court: Court): Text {
  const said = fieldsText(fields, court);
  const name = wordOf(kind, court);
  const what = said.length === 0 ? name : within("example-with", name, list(said));
  const who = names.length === 0 ? plain("") : within("example-by", list(names));
  return within("example-do", who, at === undefined ? plain("") : textOf("example-day", at), what);
}

const WORDS_OF = new Set(["to", "proposal", "asks", "pushed", "held", "published", "waits-on", "establish", "missing"]);

function expected(key: string, value: unknown, court: Court): readonly Text[] {
  const all = (Array.isArray(value) ? value : [value]).map(String);
  const names = list(all.map((one) => named(one, court)));
  if (WORDS_OF.has(key)) return [within(`expect-${key}`, names)];
  if (key === "outcome") return [within("expect-outcome", textOf(`state-${String(value)}`))];
  if (key === "conflict") return [within("expect-conflict", textOf(`state-${String(value)}`))];
  if (key === "allowed") return [textOf(value === true ? "expect-allowed" : "expect-not-allowed")];
  if (key === "refused") return [within("expect-refused", names)];
  if (key === "law")
    return typeof value !== "object" || value === null
      ? []
      : Object.entries(value).map(([path, wanted]) => lawExpected(path, wanted, court));
  if (key.startsWith("clock."))
    return [within("expect-clock", named(key.slice(6), court), clockExpected(value, court))];
  if (key.startsWith("affair."))
    return [within("expect-affair", named(key.slice(7), court), textOf(`state-${String(value)}`))];
  const fact = fieldsText({ [key]: value }, court)[0];
  if (fact !== undefined) return [fact];
  const results = list(all.map((one) => resultOf(key, one, court)));
  return [within("expect-fact", wordOf(`case.${key}`, court), all.length === 0 ? textOf("state-none") : results)];
}

/** What a key of the law is called: a time limit, a gate, an affair, a word. */
function named(key: string, court: Court): Text {
  const { clocks, guards, affairs } = court.law.rules;
  const rule: Rule | undefined = [...clocks, ...guards, ...affairs].find((one) => one.key === key);
  if (/^\d/.test(key)) return plain(key);
  if (rule === undefined) return wordOf(key, court);
  const [zh, en] = titleOf(rule, "", court.vocabulary);
  return { zh, en };
}

function clockExpected(value: unknown, court: Court): Text {
  if (typeof value !== "object" || value === null) return textOf(`state-${String(value)}`);
  const parts = Object.entries(value).flatMap(([part, one]) => {
    if (part === "because") return [plain(String(one))];
    const all = (Array.isArray(one) ? one : [one]).map(String);
    const said =
      part === "state" ? all.map((state) => textOf(`state-${state}`)) : all.map((word) => named(word, court));
    return [within(`clock-${part}`, list(said))];
  });
  return joined(parts, "，", ", ");
}
