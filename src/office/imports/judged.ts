import type { Court } from "#casework/index.ts";
import type { Column } from "#cells/columns.ts";
import { clashesIn } from "#cells/consistent.ts";
import { membersIn, namesIn } from "#cells/value.ts";
import type { ImportFlaw, ImportKind } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { formatCaseNumber, parseCaseNumber } from "#kernel/caseNumber.ts";
import type { Value } from "#kernel/event.ts";
import type { Staff } from "#staff/index.ts";
import { causeIn } from "./cause.ts";
import { headingsFor } from "./headings.ts";
import { partiesIn } from "./parties.ts";
import { type Deeds, registrationDeeds, registrationFlaws, together } from "./registration.ts";
import { grouped, type KeptRow, plainNumber, type ReadRow, rowReader, TELL_APART } from "./rows.ts";
import { takeOver } from "./takeOver.ts";
import { say, source } from "./wording.ts";

/** All a list is judged by. */
export type Judging = {
  readonly kind: ImportKind;
  readonly columns: readonly Column[];
  /** So many columns the heading has, where a row with more cells has fallen apart. */
  readonly width?: number;
  readonly court: Court;
  readonly staff: Staff;
  readonly today: CivilDate;
  readonly file: { readonly name: string; readonly digest: string };
  /** Whoever brings it: what is told of a running case is told by him. */
  readonly by: string;
};

/** A case of a list: its rows, what is wrong in each, what tells it apart, and the deeds it becomes. */
export type JudgedCase = {
  readonly lead: number;
  readonly rows: readonly number[];
  readonly flaws: ReadonlyMap<number, readonly ImportFlaw[]>;
  readonly number?: string;
  readonly instrument?: string;
  readonly numberAt?: number | undefined;
  readonly instrumentAt?: number | undefined;
  readonly deeds: Deeds;
};

/** Cases out of rows. One that is wrong has deeds too, but is not to be sent. */
export function judgeRows(kept: readonly KeptRow[], judging: Judging): readonly JudgedCase[] {
  const { groups, judge } = judged(kept, judging);
  return groups.map(judge);
}

/** Which rows are one case, and what judges the rows of one: of a long list not all need be judged at once. */
export function judged(kept: readonly KeptRow[], judging: Judging) {
  const headings = headingsFor(judging.kind, judging.court);
  const members = membersIn({ ...judging.court.vocabulary, facts: headings.facts }, namesIn(judging.court));
  const reader = (columns: readonly Column[]) => rowReader(columns, members, judging.width);
  const groups = grouped(kept, reader(judging.columns.filter(({ fact }) => TELL_APART.has(fact))));
  const read = reader(judging.columns);
  const clashes = clashesIn(judging.court.vocabulary);
  const judge = (rows: readonly KeptRow[]): JudgedCase => judgeCase(rows.map(read), judging, clashes);
  return { groups, judge };
}

type Clashes = ReturnType<typeof clashesIn>;

function judgeCase(rows: readonly ReadRow[], judging: Judging, clashes: Clashes): JudgedCase {
  const { kind, court, staff, today, file, by } = judging;
  const lead = rows[0];
  if (lead === undefined) return { lead: 0, rows: [], flaws: new Map(), deeds: [] };
  const flaws = new Map<number, ImportFlaw[]>(rows.map(({ row, flaws: own }) => [row, [...own]]));
  const tell = (row: number, found: readonly ImportFlaw[]): void => {
    flaws.set(row, [...(flaws.get(row) ?? []), ...found]);
  };
  const one = together(rows, court);
  const parties = partiesIn(rows, court, today);
  for (const found of [one.flaws, parties.flaws]) for (const [row, list] of found) tell(row, list);
  const number = numbered(one.values, lead, court);
  if ("flaw" in number) tell(lead.row, [number.flaw]);
  const from = source[0]
    .replace("$1", file.name)
    .replace("$2", String(lead.row))
    .replace("$3", file.digest.slice(0, 12));
  for (const clash of clashes(lawFacts(one.values, court))) {
    const { zh, en } = clash.problem(
      lead.row,
      clash.facts.map((fact) => court.vocabulary.wording[fact]?.[0] ?? fact).join("、"),
    );
    const at = lead.at[clash.facts[0] ?? ""];
    tell(lead.row, [{ ...(at === undefined ? {} : { at }), weight: "wrong", code: "facts-clash", zh, en }]);
  }
  const said: Readonly<Record<string, Value>> = {
    ...one.values,
    ...("is" in number ? { "case.number": number.is } : {}),
  };
  const { listed } = parties;
  let deeds: Deeds;
  if (kind === "registration") {
    tell(lead.row, registrationFlaws(said, parties.sides, lead, court));
    const { "claim.cause": _, ...rest } = said;
    const cause = causeIn(said, court, lead, (one) => tell(lead.row, [one]));
    deeds = registrationDeeds(cause === undefined ? rest : { ...rest, "claim.cause": cause }, listed, from, court);
  } else {
    const taken = takeOver({ rows, said, listed, sides: parties.sides, court, staff, today, from, by });
    for (const [row, found] of taken.flaws) tell(row, [found]);
    deeds = taken.deeds;
  }
  const instrument = said["instrument.number"];
  return {
    lead: lead.row,
    rows: rows.map(({ row }) => row),
    flaws,
    ...("is" in number ? { number: number.is } : {}),
    ...(typeof instrument === "string" ? { instrument } : {}),
    numberAt: lead.at["case.number"],
    instrumentAt: lead.at["instrument.number"],
    deeds,
  };
}

const lawFacts = (said: Readonly<Record<string, Value>>, { vocabulary }: Court) =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([key]) => vocabulary.facts[key]?.field === undefined && vocabulary.facts[key] !== undefined,
    ),
  );

type Numbered = { readonly is: string } | { readonly flaw: ImportFlaw } | { readonly none: true };

/** The number as papers bear it; one that cannot be is told in the words of the door. */
function numbered(said: Readonly<Record<string, Value>>, lead: ReadRow, { caseKinds }: Court): Numbered {
  const written = said["case.number"];
  if (typeof written !== "string") return { none: true };
  if (caseKinds === undefined) return { is: written };
  const parsed = parseCaseNumber(written, caseKinds);
  if ("ok" in parsed) return { is: formatCaseNumber(parsed.ok) };
  const { code, zh, en } = parsed.refused;
  const at = lead.at["case.number"];
  return { flaw: { ...(at === undefined ? {} : { at }), weight: "wrong", code, zh, en } };
}

/** Cases already registered, by number and by instrument. */
export type Registered = {
  readonly numbers: ReadonlyMap<string, { readonly id: string; readonly number: string }>;
  readonly instruments: ReadonlyMap<string, { readonly id: string; readonly number: string }>;
};

/**
 * What speaks for a case being there already: its number is taken, or its instrument stands in another case or another row.
 * `first` has the first row of each instrument met so far, and comes to have those of these cases.
 */
export function twiceIn(
  kind: ImportKind,
  cases: readonly Omit<JudgedCase, "deeds">[],
  known: Registered,
  first: Map<string, number>,
): ReadonlyMap<number, readonly ImportFlaw[]> {
  // A running case has its own number; that it shares its instrument with another is only worth knowing.
  const weight = kind === "take-over" ? "note" : "doubt";
  const found = new Map<number, ImportFlaw[]>();
  for (const { lead, number, instrument, numberAt, instrumentAt } of cases) {
    const flaws: ImportFlaw[] = [];
    const taken = number === undefined ? undefined : known.numbers.get(number);
    if (taken !== undefined) flaws.push(about("wrong", numberAt, "number-registered", taken, taken.number));
    const key = plainNumber(instrument);
    const there = key === "" ? undefined : known.instruments.get(instrument ?? "");
    if (there !== undefined && there.number !== number)
      flaws.push(about(weight, instrumentAt, "instrument-registered", there, instrument ?? "", there.number));
    const before = key === "" ? undefined : first.get(key);
    if (before !== undefined && before < lead)
      flaws.push(about(weight, instrumentAt, "instrument-twice", undefined, String(before)));
    else if (key !== "") first.set(key, lead);
    if (flaws.length > 0) found.set(lead, flaws);
  }
  return found;
}

function about(
  weight: ImportFlaw["weight"],
  at: number | undefined,
  code: Parameters<typeof say>[0],
  there: { readonly id: string; readonly number: string } | undefined,
  ...args: readonly string[]
): ImportFlaw {
  const [zh, en] = say(code, ...args);
  return { ...(at === undefined ? {} : { at }), weight, code, zh, en, ...(there === undefined ? {} : { case: there }) };
}

/** Where a case stands by what was found wrong in it. */
export const stateOf = (flaws: readonly ImportFlaw[]): "wrong" | "doubt" | "ready" =>
  flaws.some(({ weight }) => weight === "wrong")
    ? "wrong"
    : flaws.some(({ weight }) => weight === "doubt")
      ? "doubt"
      : "ready";
