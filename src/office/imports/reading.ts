import type { Court } from "#casework/index.ts";
import type { ImportFlaw } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Value } from "#kernel/event.ts";
import type { Staff } from "#staff/index.ts";
import type { Listed } from "./parties.ts";
import type { Deeds } from "./registration.ts";
import { flaw, type ReadRow } from "./rows.ts";

export type Said = Readonly<Record<string, Value>>;
export type Told = Deeds[number];
export type Fields = Extract<Told, { event: string }>["fields"];

/** All there is to know when a running case is read from its rows. */
export type Taking = {
  readonly rows: readonly ReadRow[];
  readonly said: Said;
  readonly listed: readonly Listed[];
  readonly sides: ReadonlySet<string>;
  readonly court: Court;
  readonly staff: Staff;
  readonly today: CivilDate;
  /** The list and the row, as the source of all that is told. */
  readonly from: string;
  /** Who brings it. */
  readonly by: string;
};

export type Taken = { readonly deeds: Deeds; readonly flaws: readonly (readonly [row: number, flaw: ImportFlaw])[] };

export type Reading = Taking & {
  readonly lead: ReadRow;
  readonly tell: (one: ImportFlaw, row?: number) => void;
  /** `thing`: which of several lacks it. */
  readonly lacks: (item: Item, thing?: string) => void;
  readonly event: (kind: string, on: CivilDate, fields?: Fields, of?: Record<string, string>) => void;
  /** The day a column says, if it is a day that can be. */
  readonly day: (key: string) => CivilDate | undefined;
};

/** Reads the days of a case: one still to come is wrong, one before it was registered is worth a word, each said once. */
export function dayReader(said: Said, lead: ReadRow, today: CivilDate, tell: Reading["tell"]) {
  const registered = said["registered.on"];
  const doubted = new Set<string>();
  return (key: string): CivilDate | undefined => {
    const day = said[key];
    if (typeof day !== "string") return undefined;
    const once = !doubted.has(key);
    doubted.add(key);
    if (day > today) {
      if (once) tell(flaw("wrong", lead.at[key], "day-to-come", day));
      return undefined;
    }
    if (once && key !== "registered.on" && typeof registered === "string" && day < registered)
      tell(flaw("note", lead.at[key], "day-before", day, registered));
    return day as CivilDate;
  };
}

/** Everything a case taken over may come without, as words of the law. */
export const ITEMS = [
  "assignment.received",
  "handler.named",
  "case.team",
  "case.track",
  "claim.amount",
  "claim.cause",
  "instrument.number",
  "party.identity",
  "take-over.stage",
  "inquiry.completed",
  "measure.taken",
  "measure.until",
  "paper.served",
  "funds.held",
  "funds.arrived",
  "funds.disbursed-in-full",
  "enforcement.suspended",
  "dossier.place",
  "dossier.archived",
] as const;

export type Item = (typeof ITEMS)[number];

/** Stages in which somebody handles the case, and in which it has ended. */
export const HANDLED: ReadonlySet<string> = new Set(["handling", "suspended", "closing-reported"]);
export const ENDED: ReadonlySet<string> = new Set(["closed", "archived"]);
