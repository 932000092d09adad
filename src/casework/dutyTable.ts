import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import { isMap, readYaml } from "#kernel/yamlText.ts";
import { say } from "./wording.ts";

/** Act → the words of which somebody has to answer to one, where the court's document names nobody. */
export type Duties = Readonly<Record<string, readonly string[]>>;

const refuse = (code: string, ...args: readonly string[]): Outcome<never> => refused(code, ...say(code, ...args));

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string" && word !== "");

/** Reads the table of default duties; `file` names the place in refusals. */
export function readDuties(text: string, file: string): Outcome<Duties> {
  const parsed = readYaml(text, file);
  if ("refused" in parsed) return parsed;
  const given = isMap(parsed.ok) ? parsed.ok["duties"] : undefined;
  if (!isMap(given)) return refuse("duties-shape", file);
  const duties: Record<string, readonly string[]> = {};
  for (const [act, words] of Object.entries(given)) {
    if (!isWords(words)) return refuse("duties-words", file, act);
    duties[act] = words;
  }
  return ok(duties);
}
