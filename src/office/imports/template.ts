import type { Court } from "#casework/index.ts";
import { membersIn, namesIn } from "#cells/value.ts";
import type { ImportKind } from "#contract/index.ts";
import { writtenWorkbook } from "#platform/sheet/write.ts";
import { headingsFor, SEAT } from "./headings.ts";
import { example, sheetNames, stageNames } from "./wording.ts";

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
  const columns = [...COLUMNS[kind], ...(kind === "take-over" ? seats : [])].filter((key) => facts[key] !== undefined);
  const called = (key: string): string => wording[key]?.[0] ?? key;
  const members = membersIn(court.vocabulary, namesIn(court));
  const values = columns.flatMap((key): readonly (readonly [string, readonly string[]])[] => {
    if (key === "stage") return [[called(key), stageNames.map(([name]) => name)]];
    const type = court.vocabulary.facts[KINDS_OF[key] ?? key]?.type;
    if (type === undefined || !("of" in type) || type.of === "open") return [];
    const names = new Map([...members(KINDS_OF[key] ?? key)].toReversed().map(([name, value]) => [value, name]));
    return [[called(key), type.of.map((member) => names.get(member) ?? member)]];
  });
  const longest = Math.max(0, ...values.map(([, list]) => list.length));
  return writtenWorkbook([
    { name: sheetNames[0], rows: [columns.map(called), columns.map((key) => example[key] ?? "")] },
    {
      name: sheetNames[1],
      rows: [
        values.map(([name]) => name),
        ...Array.from({ length: longest }, (_, row) => values.map(([, list]) => list[row] ?? "")),
      ],
    },
  ]);
}

/** Kinds of a side's parties are those of any party. */
const KINDS_OF: Readonly<Record<string, string>> = {
  "applicant.kind": "party.kind",
  "debtor.kind": "party.kind",
  "closed.mode": "closing.mode",
};
