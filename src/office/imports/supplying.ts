import { handlerSeats, THE_HANDLER } from "#assignment/index.ts";
import { membersIn, namesIn } from "#cells/value.ts";
import type { FieldValue, TakenOver } from "#contract/index.ts";
import { lackIn } from "#intake/index.ts";
import { assert } from "#kernel/assert.ts";
import type { Event } from "#kernel/event.ts";
import type { Known } from "../queries/known.ts";
import { headingsFor } from "./headings.ts";
import { type KeptImport, type KeptLine, rowOf } from "./kept.ts";
import type { Item } from "./reading.ts";
import { columnsOf } from "./readList.ts";
import { type ReadRow, rowReader } from "./rows.ts";

/** The list a case came from and the rows that are this case. */
export type Behind = { readonly kept: KeptImport; readonly lines: readonly KeptLine[] };

type Does = TakenOver["missing"][number]["does"];

/** Columns that speak of what a case may come without, by what they are read as. */
const COLUMNS: Readonly<Record<Item, readonly RegExp[]>> = {
  "assignment.received": [/^assigned\.on$/],
  "handler.named": [/^handler$/, /^seat\./],
  "case.team": [/^case\.team$/],
  "case.track": [/^case\.track$/],
  "claim.amount": [/^claim\.amount$/],
  "claim.cause": [/^claim\.cause$/],
  "instrument.number": [/^instrument\.number$/],
  "party.identity": [/^(applicant|debtor|third-party)\.(name|identity)$/, /^parties\.all$/],
  "take-over.stage": [/^stage$/],
  "inquiry.completed": [/^inquiry\./],
  "measure.taken": [/^measures?(\.|$)/],
  "measure.until": [/^measures?(\.|$)/],
  "paper.served": [/^papers$/],
  "funds.held": [/^funds\./],
  "funds.arrived": [/^funds\./],
  "funds.disbursed-in-full": [/^funds\./],
  "enforcement.suspended": [/^suspended\.on$/, /^stage$/],
  "dossier.place": [/^dossier\.place$/],
  "dossier.archived": [/^stage$/, /^dossier\.place$/],
};

/** Columns that speak of an item; none for one that lists did not know of when it came. */
export const columnsFor = (item: string): readonly RegExp[] => COLUMNS[lackIn(item).word as Item] ?? [];

/** How an item is supplied, with what the list and the case already say of it. */
export function supplying(
  item: string,
  taken: Event,
  log: readonly Event[],
  behind: Behind | undefined,
  { court }: Pick<Known, "court">,
): Does {
  if (item === "party.identity") return { how: "party" };
  if (item === "take-over.stage") return { how: "correct", version: taken.version };
  const { word, thing } = lackIn(item);
  if (word === "measure.until") {
    const measure = log.find(({ kind, of }) => kind === "measure.taken" && of?.["measure"] === thing);
    assert(measure !== undefined, `${item} is of a measure that came with the case`);
    return { how: "correct", version: measure.version };
  }
  if (court.vocabulary.events[word] === undefined) return { how: "state", word };
  if (word === "paper.served")
    return { how: "tell", event: word, fields: thing === undefined ? {} : { "paper.kind": thing } };
  return {
    how: "tell",
    event: word,
    fields: knownOf(word, log, behind === undefined ? [] : rowsOf(behind, court), court),
  };
}

/** The rows of a case as they read. */
function rowsOf({ kept, lines }: Behind, court: Known["court"]): readonly ReadRow[] {
  const headings = headingsFor("take-over", court);
  const members = membersIn({ ...court.vocabulary, facts: headings.facts }, namesIn(court));
  return lines.map(rowOf).map(rowReader(columnsOf(kept.heading, headings), members));
}

type Fields = Record<string, FieldValue>;

/** What a late entry can begin with. */
function knownOf(item: string, log: readonly Event[], rows: readonly ReadRow[], court: Known["court"]): Fields {
  const said = (word: string) => log.findLast(({ fields }) => fields[word] !== undefined)?.fields[word];
  const amount = (key: string): Fields => {
    const found = rows.map(({ values }) => values[key]).find((value) => typeof value === "number");
    return typeof found === "number" ? { "funds.amount": found } : {};
  };
  switch (item) {
    case "assignment.received": {
      const team = said("case.team");
      return typeof team === "string" ? { "case.team": team } : {};
    }
    case "handler.named": {
      const taken = new Set(log.flatMap(({ kind, fields }) => (kind === item ? [fields["handler.seat"]] : [])));
      const named = handlerSeats(court.law).map(({ key }) => key);
      const free = (named.length === 0 ? [THE_HANDLER] : named).find((seat) => !taken.has(seat));
      return free === undefined ? {} : { "handler.seat": free };
    }
    case "funds.arrived":
      return { "funds.identified": true, ...amount("funds.amount") };
    case "funds.disbursed-in-full":
      return amount("funds.paid");
    default:
      return {};
  }
}
