import { handlerSeats } from "#assignment/index.ts";
import type { Court } from "#casework/index.ts";
import type { Headings } from "#cells/columns.ts";
import type { ImportKind } from "#contract/index.ts";
import type { FactType, FactWord } from "#policy/vocabulary.ts";
import { otherNames } from "./names/wording.ts";
import { TRACK, tracksIn } from "./teams.ts";
import { columnWording } from "./wording.ts";

/** What a column holds, where it is no word of the law. Texts that list several things are taken apart later. */
const KINDS: Readonly<Record<string, FactType["kind"]>> = {
  "registered.on": "date",
  "assigned.on": "date",
  "reception.on": "date",
  "inquiry.asked-on": "date",
  "inquiry.on": "date",
  "measure.from": "date",
  "measure.until": "date",
  "funds.amount": "yuan",
  "funds.on": "date",
  "funds.paid": "yuan",
  "funds.paid-on": "date",
  "funds.held": "yuan",
  "suspended.on": "date",
  "settled.on": "date",
  "terminated.on": "date",
  "closed.on": "date",
};

/** Columns of a list of running cases only. */
const RUNNING: ReadonlySet<string> = new Set([
  ...Object.keys(KINDS),
  "stage",
  "handler",
  "measures",
  "measure.kind",
  "measure.object",
  "papers",
  "dossier.place",
  "closed.mode",
]);

/** Facts that follow from others, or that columns of the same name as a party's are read for. */
const DERIVED: ReadonlySet<string> = new Set([
  "applicants.count",
  "parties.count",
  "applicant.kinds",
  "debtor.kinds",
  "case.age",
  "case.is-old",
  "case.overdue",
  "case.region",
  "closing.mode",
  "funds.held",
  "funds.unpaid",
  "funds.identified",
  "dossier.place",
  "detention.ends-on",
]);

/** Facts that are told of a running case and of none that only begins. */
const BEGUN: ReadonlySet<string> = new Set(["case.team", "case.track"]);

/** The prefix of a column that names who sits in a seat of the court's law. */
export const SEAT = "seat.";

const columnType = (key: string): FactType => {
  const kind = KINDS[key];
  return kind === "date" || kind === "yuan" ? { kind } : { kind: "text" };
};

/** Every column a list may have in a court, by key, with its type and all its names. */
export function headingsFor(kind: ImportKind, { vocabulary, law }: Pick<Court, "vocabulary" | "law">): Headings {
  const facts: Record<string, FactWord> = {};
  const wording: Record<string, readonly [string, string]> = {};
  const add = (key: string, word: FactWord, name: readonly [string, string]): void => {
    facts[key] = word;
    wording[key] = name;
  };
  for (const [key, name] of Object.entries(columnWording))
    if (kind === "take-over" || !RUNNING.has(key)) add(key, { type: columnType(key), from: [], none: true }, name);
  const tracked = tracksIn({ vocabulary, law }).length > 0;
  for (const [key, word] of Object.entries(vocabulary.facts)) {
    if (word.field === true || DERIVED.has(key) || (kind === "registration" && BEGUN.has(key))) continue;
    if (key === TRACK && !tracked) continue;
    // A list in words of its own (案由, 团队, 繁简类型) is read against the court's later, where it says something else.
    const type: FactType = OWN_WORDS.has(key) ? { kind: "text" } : word.type;
    add(key, { ...word, type }, vocabulary.wording[key] ?? [key, key]);
  }
  if (kind === "take-over")
    for (const { key, name } of handlerSeats(law))
      add(`${SEAT}${key}`, { type: { kind: "text" }, from: [], none: true }, [name ?? key, key]);
  return { facts, wording, names: otherNames };
}

const OWN_WORDS: ReadonlySet<string> = new Set(["claim.cause", "case.team", "case.track"]);

/** Columns that hold what tells a person apart: masked for whoever does not register. */
export const hides = (key: string | undefined): boolean =>
  key !== undefined && (key.endsWith(".identity") || key.endsWith(".phone") || key.endsWith(".address"));
