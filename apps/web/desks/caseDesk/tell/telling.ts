import type { Entry, Tell } from "#contract/index.ts";
import type { Values } from "../../../panels/fieldForm/vocabulary.ts";

/** A file that was kept. */
export type Paper = { readonly digest: string; readonly name: string; readonly size: number };

/** A late entry as it is typed. */
export type Telling = {
  readonly event: string;
  readonly values: Values;
  readonly on: string;
  readonly by: string;
  readonly source: string;
  readonly reason: string;
  readonly paper?: Paper | undefined;
};

/** Words every late entry carries, asked for in fields of their own. */
export const STATED: ReadonlySet<string> = new Set(["stated.by", "stated.source", "stated.paper", "stated.on"]);

/** What a late entry begins with, where it is known what is to be told. */
export type Beginning = Pick<Telling, "event" | "values">;

/** A new late entry, or the one to be put right with what it says now. */
export function firstTelling(teller: string, entry: Entry | undefined, beginning?: Beginning): Telling {
  if (entry === undefined) return { event: "", values: {}, on: "", by: teller, source: "", reason: "", ...beginning };
  const said = new Map(entry.fields.map(({ word, value }) => [word.key, value]));
  const text = (word: string): string => String(said.get(word) ?? "");
  return {
    event: entry.kind.key,
    values: Object.fromEntries([...said].filter(([word]) => !STATED.has(word))),
    on: entry.on,
    by: text("stated.by") || teller,
    source: text("stated.source"),
    reason: "",
  };
}

export type Due = "due-event" | "due-on" | "due-by" | "due-source" | "due-reason";

/** The first thing a late entry lacks. */
export function lacks({ event, on, by, source, reason }: Telling, corrects: boolean): Due | undefined {
  if (event === "") return "due-event";
  if (on === "") return "due-on";
  if (by.trim() === "") return "due-by";
  if (source.trim() === "") return "due-source";
  return corrects && reason.trim() === "" ? "due-reason" : undefined;
}

/** What is sent. A correction names the entry it puts right and is about the same thing. */
export function tellOf(telling: Telling, entry: Entry | undefined): Tell {
  const { event, values, on, by, source, reason, paper } = telling;
  return {
    event,
    fields: { ...values },
    on,
    by: by.trim(),
    source: source.trim(),
    ...(paper === undefined ? {} : { paper: paper.digest }),
    ...(entry?.of === undefined ? {} : { of: entry.of }),
    ...(entry === undefined ? {} : { corrects: { version: entry.version, reason: reason.trim() } }),
  };
}
