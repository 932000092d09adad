import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import { nearestWord } from "#policy/wording.ts";
import { EXIT, Stop } from "./surroundings.ts";
import { say } from "./wording.ts";

/** The options a command takes: `flag` stands alone, `value` takes one, `values` may be given again. */
export type Options = Readonly<Record<string, "flag" | "value" | "values">>;

/** What was written behind a command's name. */
export type Given = {
  readonly words: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  /** An option that is a day; refused if it is none. */
  day(name: string): CivilDate | undefined;
};

/** Options every command takes. */
const COMMON: Options = { help: "flag", lang: "value" };

/** Reads `--name`, `--name=value` and `--name value`; what follows `--` is words. Unknown options stop with the nearest. */
export function readArguments(argv: readonly string[], options: Options): Given {
  const known = { ...COMMON, ...options };
  const words: string[] = [];
  const found = new Map<string, string[]>();
  for (let index = 0; index < argv.length; index++) {
    const one = argv[index] ?? "";
    if (one === "--") {
      words.push(...argv.slice(index + 1));
      break;
    }
    if (!one.startsWith("--")) {
      if (one === "-h") found.set("help", [""]);
      else words.push(one);
      continue;
    }
    const [name = "", ...rest] = one.slice(2).split("=");
    const sort = Object.hasOwn(known, name) ? known[name] : undefined;
    if (sort === undefined)
      throw new Stop(EXIT.usage, say("option-unknown", one, `--${nearestWord(name, Object.keys(known)) ?? "help"}`));
    const value = rest.length > 0 ? rest.join("=") : sort === "flag" ? "" : argv[++index];
    if (value === undefined) throw new Stop(EXIT.usage, say("option-empty", `--${name}`));
    found.set(name, [...(sort === "values" ? (found.get(name) ?? []) : []), value]);
  }
  return {
    words,
    flag: (name) => found.has(name),
    value: (name) => found.get(name)?.at(-1),
    values: (name) => found.get(name) ?? [],
    day: (name) => {
      const written = found.get(name)?.at(-1);
      return written === undefined ? undefined : dayOf(written);
    },
  };
}

/** A day of the command line; stops with the kernel's words if it is none. */
export function dayOf(text: string): CivilDate {
  const read = civilDate(text.normalize("NFKC").trim());
  if ("refused" in read) throw new Stop(EXIT.usage, [read.refused.zh, read.refused.en]);
  return read.ok;
}

/** A word the command cannot do without. */
export function due(word: string | undefined, name: string): string {
  if (word === undefined || word === "") throw new Stop(EXIT.usage, say("argument-missing", name));
  return word;
}
