import type { z } from "zod";
import { tenThousand } from "#cells/wording.ts";
import type { Endpoints, ImportRow, ImportWhole } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { read as readContent } from "#platform/files/content.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { queueJob } from "#platform/postgres/jobs/queue.ts";
import { notify } from "#platform/postgres/live.ts";
import { citeFiles, describeFile } from "../files/keep.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { asking, type Known } from "../queries/known.ts";
import { importWhole, rowViews } from "./answers.ts";
import { headingsFor } from "./headings.ts";
import { judgeRows, twiceIn } from "./judged.ts";
import {
  addImport,
  addLines,
  countsOf,
  firstRows,
  importOf,
  judgeLines,
  type KeptImport,
  linesOf,
  registeredAmong,
  rowOf,
} from "./kept.ts";
import { withList } from "./open.ts";
import { columnsOf, type Heading, type Judged } from "./readList.ts";
import { notHis } from "./right.ts";
import { IMPORT } from "./running.ts";
import { refuse } from "./wording.ts";

/** So many rows are read at once to be judged anew. */
const AT_ONCE = 250;

type Body<Name extends keyof Endpoints> = z.output<Endpoints[Name]["body"]>;

/** Reads a kept file as a list. The same file for the same purpose is the same list, whoever sends it and however often. */
export async function openImport(
  office: Office,
  session: SignedIn,
  { kind, digest }: Body<"importOpen">,
): Promise<Outcome<{ id: string }>> {
  const id = sm3Of(kind, digest).slice(0, 16);
  const before = await asking(office, session, undefined, async (known) => {
    const objection = notHis(kind, known);
    if (objection !== undefined) return objection;
    const file = await describeFile(known.tx, known.courtId, digest);
    if ("refused" in file) return file;
    const kept = await importOf(known.tx, known.courtId, id);
    return ok({ kept, name: file.ok.name, court: known.court, staff: known.staff, today: known.today });
  });
  if ("refused" in before) return before;
  if (before.ok.kept !== undefined) return ok({ id });
  const { name, court, staff, today } = before.ok;
  const file = { name, digest };
  const bytes = await contentOf(office, session.court, digest);
  const judging = { kind, court, staff, today, file, by: session.person.name };
  return withList({ bytes, name }, judging, ({ heading, notes, portions }) =>
    asking(office, session, undefined, async ({ tx, courtId }) => {
      const head: KeptImport = {
        id,
        kind,
        file: digest,
        name,
        came_at: office.now(),
        came_by: session.person.id,
        came_by_name: session.person.name,
        heading,
        notes,
      };
      if (!(await addImport(tx, courtId, head))) return ok({ id });
      const first = new Map<string, number>();
      for await (const some of portions()) {
        const twice = twiceIn(kind, some.cases, await registeredAmong(tx, courtId, some.cases), first);
        await addLines(tx, courtId, id, some, twice);
      }
      return ok({ id });
    }),
  );
}

async function contentOf({ settings }: Office, court: string, digest: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of readContent(settings.files, court, digest)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** What a list is when somebody is about to change it: his, and there. */
async function held(id: string, known: Known): Promise<Outcome<KeptImport>> {
  const kept = await importOf(known.tx, known.courtId, id);
  if (kept === undefined) return refuse("import-unknown", []);
  return notHis(kept.kind, known) ?? ok(kept);
}

/** Reads columns otherwise; every row that is not done is judged anew. */
export async function changeColumns(
  office: Office,
  session: SignedIn,
  id: string,
  { columns }: Body<"importColumns">,
): Promise<Outcome<ImportWhole>> {
  const before = await asking(office, session, undefined, async (known) => {
    const kept = await held(id, known);
    if ("refused" in kept) return kept;
    const heading = mapped(kept.ok, columns, known);
    if ("refused" in heading) return heading;
    const count = (await countsOf(known.tx, known.courtId, [id])).get(id);
    if (count === undefined || count.wanted > 0) return refuse("import-running", []);
    const { court, staff, today } = known;
    return ok({ kept: kept.ok, heading: heading.ok, count: count.rows, court, staff, today });
  });
  if ("refused" in before) return before;
  const { kept, heading, count, court, staff, today } = before.ok;
  const file = { name: kept.name, digest: kept.file };
  const judging = { kind: kept.kind, court, staff, today, file, by: kept.came_by_name };
  const rows = (after: number) =>
    asking(office, session, undefined, async ({ tx, courtId }) =>
      ok((await linesOf(tx, courtId, id, { open: true, after, limit: AT_ONCE })).map(rowOf)),
    );
  return withList({ heading, count, rows }, judging, ({ portions }) =>
    asking(office, session, undefined, async (known) => {
      await known.tx.query("update import set heading = $3 where court = $1 and id = $2", [
        known.courtId,
        id,
        JSON.stringify(heading),
      ]);
      const first = new Map<string, number>();
      for await (const { cases } of portions()) await judgeAnew(known, kept, cases, first);
      return importWhole(known, id);
    }),
  );
}

async function judgeAnew(
  { tx, courtId }: Known,
  { id, kind }: KeptImport,
  cases: readonly Judged[],
  first: Map<string, number>,
): Promise<void> {
  await judgeLines(tx, courtId, id, cases, twiceIn(kind, cases, await registeredAmong(tx, courtId, cases), first));
}

/** The heading with some columns read otherwise; none may be read twice. */
function mapped(
  { heading, kind }: KeptImport,
  wanted: Body<"importColumns">["columns"],
  { court }: Known,
): Outcome<Heading> {
  const { facts, wording } = headingsFor(kind, court);
  const columns = new Map(heading.columns.map((one) => [one.at, one] as const));
  for (const { at, reads } of wanted) {
    const name = heading.names[at];
    if (name === undefined || (reads !== null && facts[reads] === undefined))
      return refuse("column-none", [], reads ?? "");
    if (reads === null) columns.delete(at);
    else
      columns.set(at, { at, fact: reads, tenThousands: facts[reads]?.type.kind === "yuan" && tenThousand.test(name) });
  }
  const all = [...columns.values()].toSorted((a, b) => a.at - b.at);
  const twice = all.find((one, index) => all.findIndex(({ fact }) => fact === one.fact) !== index);
  if (twice !== undefined) return refuse("column-taken", [], wording[twice.fact] ?? twice.fact);
  return ok({ ...heading, columns: all });
}

/** Puts cells of a row right; its case, and one it comes to belong to, are judged anew. */
export async function fixRow(
  known: Known,
  id: string,
  row: number,
  { cells }: Body<"importFix">,
): Promise<Outcome<{ rows: ImportRow[] }>> {
  const { tx, courtId, court, staff, today } = known;
  const kept = await held(id, known);
  if ("refused" in kept) return kept;
  const { rows: found } = await tx.query<{ lead: number; state: string }>(
    "select lead, state from import_line where court = $1 and import = $2 and row = $3 for update",
    [courtId, id, row],
  );
  const line = found[0];
  if (line === undefined || cells.some(({ at }) => at >= kept.ok.heading.names.length))
    return refuse("row-unknown", []);
  if (line.state === "done" || line.state === "wanted") return refuse("row-done", []);
  const before = await linesOf(tx, courtId, id, { leads: [line.lead] });
  const edited = before.map((one) => (one.row === row ? { ...one, cells: written(one.cells, cells) } : one));
  const width = kept.ok.heading.exact ? { width: kept.ok.heading.names.length } : {};
  const columns = columnsOf(kept.ok.heading, headingsFor(kept.ok.kind, court));
  const file = { name: kept.ok.name, digest: kept.ok.file };
  const judging = { kind: kept.ok.kind, columns, court, staff, today, file, by: kept.ok.came_by_name, ...width };
  const alone = judgeRows(edited.map(rowOf), judging);
  const joined = await tx.query<{ lead: number }>(
    `select lead from import_line where court = $1 and import = $2 and row = lead and number = any ($3) and state not in ('wanted', 'done')`,
    [courtId, id, alone.flatMap(({ number }) => (number === undefined ? [] : [number]))],
  );
  const leads = [...new Set([line.lead, ...joined.rows.map(({ lead }) => lead)])];
  const others = await linesOf(tx, courtId, id, { leads: leads.filter((lead) => lead !== line.lead) });
  const all = [...edited, ...others].toSorted((a, b) => a.row - b.row);
  await tx.query(
    `update import_line set cells = $4, edited = (select array_agg(distinct one) from unnest(edited || $5::integer[]) as one)
      where court = $1 and import = $2 and row = $3`,
    [courtId, id, row, JSON.stringify(edited.find((one) => one.row === row)?.cells), cells.map(({ at }) => at)],
  );
  const cases = judgeRows(all.map(rowOf), judging);
  await judgeAnew(known, kept.ok, cases, await firstRows(tx, courtId, id, cases));
  const rows = await linesOf(tx, courtId, id, { leads: all.map(({ row: one }) => one) });
  return ok({ rows: await rowViews(rows, kept.ok, known) });
}

type Cells = Parameters<typeof rowOf>[0]["cells"];

function written(cells: Cells, typed: Body<"importFix">["cells"]): Cells {
  const now = "bad" in cells ? [] : [...cells];
  for (const { at, text } of typed) {
    while (now.length <= at) now.push(null);
    now[at] = text.trim() === "" ? null : text;
  }
  return now;
}

/** Wants cases registered: those chosen by their first row, else all that are ready. A job does it and goes on after a crash. */
export async function runImport(known: Known, id: string, { rows }: Body<"importRun">): Promise<Outcome<ImportWhole>> {
  const { tx, courtId, session } = known;
  const kept = await held(id, known);
  if ("refused" in kept) return kept;
  if (rows !== undefined) {
    const chosen = await linesOf(tx, courtId, id, { leads: rows });
    const unfit = chosen.find(({ state }) => state === "wrong");
    if (unfit !== undefined) return refuse("row-unfit", [], String(unfit.row));
  }
  const { rowCount } = await tx.query(
    `update import_line set state = 'wanted', wanted_by = $4, wanted_by_name = $5
      where court = $1 and import = $2 and (case when $3::integer[] is null then state = 'ready'
        else state in ('ready', 'doubt', 'refused') and lead = any ($3) end)`,
    [courtId, id, rows ?? null, session.person.id, session.person.name],
  );
  if ((rowCount ?? 0) === 0) return refuse("nothing-ready", []);
  // What is told of cases rests on the file, so it stays for good.
  const cited = await citeFiles(tx, courtId, [kept.ok.file]);
  if ("refused" in cited) return cited;
  await queueJob(tx, courtId, { task: IMPORT, payload: {}, key: id });
  await notify(tx, courtId, `import/${id}`, 1);
  return importWhole(known, id);
}

/** Leaves what is not done yet; the case under way is finished. */
export async function stopImport(known: Known, id: string): Promise<Outcome<ImportWhole>> {
  const { tx, courtId } = known;
  const kept = await held(id, known);
  if ("refused" in kept) return kept;
  await tx.query(
    `update import_line set state = case when flaws @> '[{"weight": "doubt"}]' then 'doubt' else 'ready' end
      where court = $1 and import = $2 and state = 'wanted'`,
    [courtId, id],
  );
  await notify(tx, courtId, `import/${id}`, 1);
  return importWhole(known, id);
}

/** Forgets a list that is not being registered. */
export async function dropImport(known: Known, id: string): Promise<Outcome<Record<string, never>>> {
  const { tx, courtId } = known;
  const kept = await held(id, known);
  if ("refused" in kept) return kept;
  const lines = await linesOf(tx, courtId, id, { state: "wanted", limit: 1 });
  if (lines.length > 0) return refuse("import-running", []);
  await tx.query("delete from import_line where court = $1 and import = $2", [courtId, id]);
  await tx.query("delete from import where court = $1 and id = $2", [courtId, id]);
  return ok({});
}
