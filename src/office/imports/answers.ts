import type { z } from "zod";
import type { Endpoints, ImportHead, ImportKind, ImportRow, ImportWhole } from "#contract/index.ts";
import { maskIdentifier } from "#kernel/masking.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Known } from "../queries/known.ts";
import { headingsFor, hides } from "./headings.ts";
import { type Counts, countsOf, importOf, importsOf, type KeptImport, type KeptLine, linesOf, rowOf } from "./kept.ts";
import { notHis } from "./right.ts";
import { textOf } from "./rows.ts";
import { refuse } from "./wording.ts";

const PAGE = 100;

/** Lists of a kind that were brought, newest first. */
export async function importList({ tx, courtId }: Known, kind: ImportKind) {
  const lists = await importsOf(tx, courtId, kind);
  const counts = await countsOf(
    tx,
    courtId,
    lists.map(({ id }) => id),
  );
  return { rows: lists.map((one) => headOf(one, counts.get(one.id))) };
}

const headOf = (
  { id, kind, name, came_at, came_by, came_by_name }: KeptImport,
  counts: Counts = { cases: 0, rows: 0, wrong: 0, doubt: 0, ready: 0, wanted: 0, done: 0, refused: 0 },
): ImportHead => ({ id, kind, name, cameAt: came_at, cameBy: { id: came_by, name: came_by_name }, counts });

/** A list with its columns and how far it is. */
export async function importWhole(known: Known, id: string): Promise<Outcome<ImportWhole>> {
  const { tx, courtId, court } = known;
  const kept = await importOf(tx, courtId, id);
  if (kept === undefined) return refuse("import-unknown", []);
  const counts = await countsOf(tx, courtId, [id]);
  const { facts, wording } = headingsFor(kept.kind, court);
  const reads = new Map(kept.heading.columns.map(({ at, fact }) => [at, fact] as const));
  const choices = Object.keys(facts).map((key) => {
    const [zh, en] = wording[key] ?? [key, key];
    return { key, zh, en };
  });
  return ok({
    ...headOf(kept, counts.get(id)),
    columns: kept.heading.names.map((heading, at) => {
      const fact = reads.get(at);
      return {
        at,
        heading,
        hidden: hides(fact),
        ...(fact === undefined || facts[fact] === undefined ? {} : { reads: fact }),
      };
    }),
    choices,
    notes: [...kept.notes],
    may: notHis(kept.kind, known) === undefined,
  });
}

type Asked = z.output<Endpoints["importRows"]["query"]>;

/** A page of rows; numbers and addresses of people are masked for whoever does not register. */
export async function importRows(known: Known, id: string, { state, cursor, limit = PAGE }: Asked) {
  const { tx, courtId } = known;
  const kept = await importOf(tx, courtId, id);
  if (kept === undefined) return refuse("import-unknown", []);
  const after = /^\d{1,7}$/.test(cursor ?? "") ? Number(cursor) : 0;
  const lines = await linesOf(tx, courtId, id, { state, after, limit: limit + 1 });
  const shown = lines.slice(0, limit);
  const last = shown.at(-1);
  const next = lines.length > limit && last !== undefined ? { next: String(last.row) } : {};
  return ok({ rows: await rowViews(shown, kept, known), ...next });
}

/** Rows as screens show them. */
export async function rowViews(lines: readonly KeptLine[], kept: KeptImport, known: Known): Promise<ImportRow[]> {
  const { tx, courtId } = known;
  const masked = notHis(kept.kind, known) !== undefined;
  const hidden = new Set(kept.heading.columns.flatMap(({ at, fact }) => (hides(fact) ? [at] : [])));
  const streams = [...new Set(lines.flatMap(({ stream }) => (stream === null ? [] : [stream])))];
  const { rows } = await tx.query<{ stream: string; id: string; number: string }>(
    "select stream, id, number from case_row where court = $1 and stream = any ($2)",
    [courtId, streams],
  );
  const cases = new Map(rows.map(({ stream, id, number }) => [stream, { id, number }] as const));
  return lines.map((line) => {
    const texts = rowOf(line).cells.map(textOf);
    const found = line.stream === null ? undefined : cases.get(line.stream);
    return {
      row: line.row,
      lead: line.lead,
      state: line.state,
      cells: Array.from({ length: kept.heading.names.length }, (_, at) =>
        shownCell(texts[at] ?? "", masked && hidden.has(at)),
      ),
      edited: [...line.edited],
      flaws: masked ? [] : [...line.flaws],
      ...(found === undefined ? {} : { case: found }),
    };
  });
}

const shownCell = (text: string, masked: boolean): string => (masked && text !== "" ? maskIdentifier(text) : text);
