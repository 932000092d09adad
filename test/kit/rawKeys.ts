import { readCourtFiles } from "#platform/courts.ts";
import { COURTS } from "./courts.ts";

/** English words spelled with a hyphen, which look like keys and are none. Nothing else is excepted. */
const HYPHENATED: ReadonlySet<string> = new Set([
  "e-commerce",
  "e-mail",
  "land-use",
  "political-legal",
  "ring-back",
  "sealing-up",
  "third-party",
]);

const LATIN = /[a-z]/;
/** `command-centre`, `case.kind`, `paper.kind=report`: words joined as in a law file. */
const JOINED = /(?<![\w-])[a-z][a-z0-9]*(?:[-.=][a-z0-9]+)+(?![\w-])/g;
const HAN = /[\p{Script=Han}〇]+/gu;

let lawText: string | undefined;
/** Everything the courts wrote, in which any Chinese of an English sentence must stand: it is law then, and law is not translated. */
const law = (): string =>
  (lawText ??= readCourtFiles(COURTS)
    .map(({ text }) => text)
    .join("\n"));

/**
 * What an event keeps for machines: what a decision read and matched, in the words of the law file, and who by his number. The
 * screens leave the first out and call people by their names.
 */
const NOT_SHOWN: ReadonlySet<string> = new Set([
  ...["triage.read", "triage.matched", "triage.possible", "triage.precedence", "lot.seed"],
  ...["handler.person", "handler.leaving", "lot.candidates"],
]);

/** What is wrong with one text that is told in both languages; empty if nothing is. `written` is what people wrote themselves. */
export function leaksOf({ zh, en }: { readonly zh: string; readonly en: string }, written = ""): readonly string[] {
  const joined = (en.match(JOINED) ?? []).filter((word) => !HYPHENATED.has(word));
  const foreign = (en.match(HAN) ?? []).filter((words) => !law().includes(words) && !written.includes(words));
  return [
    ...(LATIN.test(zh) ? [`zh: ${zh}`] : []),
    ...(joined.length > 0 ? [`en (${joined.join(", ")}): ${en}`] : []),
    ...(foreign.length > 0 ? [`en (${foreign.join(", ")}): ${en}`] : []),
  ];
}

/**
 * The same of every text in an answer, however deep it lies, each once. What stands beside the texts in one language only was
 * written by somebody, and so was what is given, such as the names of people.
 */
export function leaksIn(answer: unknown, given: readonly string[] = []): readonly string[] {
  const texts: { readonly zh: string; readonly en: string }[] = [];
  const written = [...given];
  const visit = (value: unknown): void => {
    if (typeof value === "string") written.push(value);
    if (typeof value !== "object" || value === null) return;
    const told = "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string";
    if (told) texts.push({ zh: String(value.zh), en: String(value.en) });
    const hidden = "word" in value && NOT_SHOWN.has(keyOf(value.word));
    for (const [key, one] of Object.entries(value))
      if (!(told && (key === "zh" || key === "en")) && !(hidden && key === "text")) visit(one);
  };
  visit(answer);
  const known = written.join("\n");
  return [...new Set(texts.flatMap((text) => leaksOf(text, known)))];
}

const keyOf = (word: unknown): string =>
  typeof word === "object" && word !== null && "key" in word ? String(word.key) : "";
