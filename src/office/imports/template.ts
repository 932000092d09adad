import type { Court } from "#casework/index.ts";
import { membersIn, namesIn } from "#cells/value.ts";
import type { ImportKind } from "#contract/index.ts";
import { writtenWorkbook } from "#platform/sheet/write.ts";
import { headingsFor, SEAT } from "./headings.ts";
import { measureNames } from "./names/wording.ts";
import { requiredFor } from "./required.ts";
import { TRACK, teamsIn, tracksIn } from "./teams.ts";
import { example, sheetNames } from "./wording.ts";

/** Columns of the empty list, in the order a clerk fills them. */
const COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = {
  registration: [
    "row.group",
    "case.number",
    "case.kind",
    "applicant.name",
    "applicant.kind",
    "applicant.identity",
    "applicant.phone",
    "applicant.address",
    "debtor.name",
    "debtor.kind",
    "debtor.identity",
    "debtor.phone",
    "debtor.address",
    "instrument.kind",
    "instrument.number",
    "instrument.amount",
    "application.amount",
    "claim.amount",
    "claim.kinds",
    "claim.cause",
    "case.registered-online",
    "preservation.taken",
  ],
  "take-over": [
    "case.number",
    "registered.on",
    "case.kind",
    "applicant.name",
    "applicant.kind",
    "applicant.identity",
    "debtor.name",
    "debtor.kind",
    "debtor.identity",
    "claim.cause",
    "claim.amount",
    "instrument.number",
    "handler",
    "case.team",
    TRACK,
    "assigned.on",
    "stage",
    "reception.on",
    "inquiry.on",
    "measures",
    "funds.amount",
    "funds.on",
    "funds.paid",
    "funds.paid-on",
    "funds.held",
    "papers",
    "dossier.place",
    "suspended.on",
    "terminated.on",
    "closed.on",
    "closed.mode",
  ],
};

/** The empty list as a workbook: headings in the court's words, a row that shows how, and a sheet of what may be filled in. */
export function importTemplate(kind: ImportKind, court: Court): Uint8Array {
  const { wording, facts } = headingsFor(kind, court);
  const seats = Object.keys(facts).filter((key) => key.startsWith(SEAT));
  const further = kind === "take-over" ? seats : requiredFor(court);
  const columns = [...new Set([...COLUMNS[kind], ...further])].filter((key) => facts[key] !== undefined);
  const called = (key: string): string => wording[key]?.[0] ?? key;
  const values = columns.flatMap((key): readonly (readonly [string, readonly string[]])[] => {
    const list = valuesOf(key, court);
    return list.length === 0 ? [] : [[called(key), list]];
  });
  const longest = Math.max(0, ...values.map(([, list]) => list.length));
  return writtenWorkbook([
    {
      name: sheetNames[0],
      rows: [columns.map(called), columns.map((key) => ownExample(key, court) ?? example[key] ?? "")],
    },
    {
      name: sheetNames[1],
      rows: [
        values.map(([name]) => name),
        ...Array.from({ length: longest }, (_, row) => values.map(([, list]) => list[row] ?? "")),
      ],
    },
  ]);
}

/** What may be filled into a column, in the court's own words; none where anything may. */
function valuesOf(key: string, court: Court): readonly string[] {
  const { vocabulary, law } = court;
  const fact = KINDS_OF[key] ?? key;
  const type = vocabulary.facts[fact]?.type;
  switch (key) {
    case "case.team":
      return teamsIn(court).map(({ name }) => name);
    case TRACK:
      return tracksIn(court).map(({ name }) => name);
    case "measures":
      return [...new Map(measureNames.map(([name, kind]) => [kind, name])).values()];
    case "papers":
      return law.rules.words.flatMap(({ sort, key: paper, name }) =>
        sort === "paper" && name !== undefined && !paper.startsWith(CLASS) ? [name] : [],
      );
    default: {
      if (type === undefined || !("of" in type) || type.of === "open") return [];
      const names = new Map(
        [...membersIn(vocabulary, namesIn(court))(fact)].toReversed().map(([name, value]) => [value, name]),
      );
      return type.of.map((member) => names.get(member) ?? member);
    }
  }
}

/** Papers of a kind, which nobody serves as such. */
const CLASS = "class.";

/** A team of the court, and what it takes. */
function ownExample(key: string, court: Court): string | undefined {
  if (key === "case.team") return teamsIn(court)[0]?.name;
  return key === TRACK ? tracksIn(court)[0]?.name : undefined;
}

/** Kinds of a side's parties are those of any party. */
const KINDS_OF: Readonly<Record<string, string>> = {
  "applicant.kind": "party.kind",
  "debtor.kind": "party.kind",
  "closed.mode": "closing.mode",
  stage: "take-over.stage",
};
