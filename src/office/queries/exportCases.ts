import type { CaseLine } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Language } from "#kernel/phrase.ts";
import { type Column, type Row, workbook } from "#platform/xlsx/index.ts";
import { recordAccess } from "../identity/access.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { type CaseFilter, casePage } from "./cases.ts";
import { asking, type Known } from "./known.ts";
import { words } from "./wording.ts";

/** Lines of one page: each is read in a transaction of its own, so that a slow reader holds no connection. */
const PAGE = 1000;

type Exported = Readonly<{ key: Parameters<typeof words>[0]; width: number; sort: Column["sort"] }> & {
  readonly cell: (line: CaseLine, language: Language) => Row[number];
};

const COLUMNS: readonly Exported[] = [
  { key: "list-number", width: 28, sort: "text", cell: ({ number }) => number },
  { key: "list-kind", width: 14, sort: "text", cell: ({ kind }, language) => kind[language] },
  { key: "list-applicants", width: 28, sort: "text", cell: ({ applicants }) => applicants },
  { key: "list-debtors", width: 28, sort: "text", cell: ({ debtors }) => debtors },
  { key: "list-amount", width: 18, sort: "amount", cell: ({ amount }) => amount },
  { key: "list-registered", width: 12, sort: "day", cell: ({ registeredOn }) => registeredOn },
  { key: "list-closed", width: 12, sort: "day", cell: ({ closedOn }) => closedOn },
  { key: "list-stage", width: 12, sort: "text", cell: ({ stage }, language) => stage[language] },
  { key: "list-team", width: 14, sort: "text", cell: ({ team }, language) => team?.[language] },
  { key: "list-region", width: 10, sort: "text", cell: ({ region }, language) => region?.[language] },
  { key: "list-handlers", width: 20, sort: "text", cell: ({ handlers }) => handlersOf(handlers) },
  { key: "list-limit", width: 24, sort: "text", cell: ({ nearest }) => nearest?.name },
  { key: "list-due", width: 12, sort: "day", cell: ({ nearest }) => nearest?.due },
  { key: "list-day", width: 8, sort: "count", cell: ({ nearest }) => nearest?.day },
  { key: "list-of", width: 8, sort: "count", cell: ({ nearest }) => nearest?.of },
  { key: "list-state", width: 12, sort: "text", cell: ({ nearest }, language) => stateOf(nearest, language) },
  { key: "list-overdue", width: 10, sort: "count", cell: ({ overdue }) => overdue },
];

const handlersOf = (handlers: CaseLine["handlers"]): string => handlers.map(({ person }) => person.name).join("、");

function stateOf(nearest: CaseLine["nearest"], language: Language): string | undefined {
  return nearest === undefined ? undefined : words(`limit-${nearest.state}`)[language === "zh" ? 0 : 1];
}

/**
 * The filtered list of cases as an Excel workbook in pieces, with what the list on screen shows and no more: identity
 * numbers are never in it. Refused before anything is given out; broken off if the session ends on the way.
 */
export async function exportCases(
  office: Office,
  session: SignedIn,
  filter: CaseFilter,
  language: Language,
): Promise<Outcome<AsyncGenerator<Buffer>>> {
  const first = await asking(office, session, filter.court, async (known) => {
    await recordAccess(known.tx, known.courtId, "list/cases", "export");
    return ok({ page: await casePage(known, filter, undefined, PAGE), shown: columnsOf(known) });
  });
  if ("refused" in first) return first;
  const { page, shown } = first.ok;
  const at = language === "zh" ? 0 : 1;
  const columns = shown.map(({ key, width, sort }) => ({ title: words(key)[at], width, sort }));
  const rows = ({ rows: lines }: Page) => lines.map((line): Row => shown.map(({ cell }) => cell(line, language)));
  const pages = pagesFrom(page, rows, office, session, filter);
  return ok(workbook({ name: words("list-cases")[at], columns, pages }));
}

/** A court that knows no regions has no column for them. */
const columnsOf = ({ court }: Pick<Known, "court">): readonly Exported[] =>
  court.law.rules.rows.some(({ table }) => table === "region")
    ? COLUMNS
    : COLUMNS.filter(({ key }) => key !== "list-region");

type Page = Awaited<ReturnType<typeof casePage>>;

async function* pagesFrom(
  first: Page,
  rowsOf: (page: Page) => Row[],
  office: Office,
  session: SignedIn,
  filter: CaseFilter,
) {
  for (let page = first; ; ) {
    yield rowsOf(page);
    const { next } = page;
    if (next === undefined) return;
    const read = await asking(office, session, filter.court, async (known) =>
      ok(await casePage(known, filter, next, PAGE)),
    );
    if ("refused" in read) throw new Error(`the export ended early: ${read.refused.code}`);
    page = read.ok;
  }
}
