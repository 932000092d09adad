import { readCourtFiles } from "#platform/courts.ts";
import { COURTS } from "./courts.ts";

/** English words spelled with a hyphen, which look like keys and are none. Nothing else is excepted. */
const HYPHENATED: ReadonlySet<string> = new Set([
  "e-commerce",
  "e-mail",
  "land-use",
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

/** What is wrong with one text that is told in both languages; empty if nothing is. */
export function leaksOf({ zh, en }: { readonly zh: string; readonly en: string }): readonly string[] {
  const joined = (en.match(JOINED) ?? []).filter((word) => !HYPHENATED.has(word));
  const foreign = (en.match(HAN) ?? []).filter((words) => !law().includes(words));
  return [
    ...(LATIN.test(zh) ? [`zh: ${zh}`] : []),
    ...(joined.length > 0 ? [`en (${joined.join(", ")}): ${en}`] : []),
    ...(foreign.length > 0 ? [`en (${foreign.join(", ")}): ${en}`] : []),
  ];
}

/** The same of every text in an answer, however deep it lies, each once. */
export function leaksIn(answer: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string")
      for (const leak of leaksOf({ zh: value.zh, en: value.en })) found.add(leak);
    for (const one of Object.values(value)) visit(one);
  };
  visit(answer);
  return [...found];
}
