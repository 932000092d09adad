import type { TakenOver } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import { maskIdentifier } from "#kernel/masking.ts";
import type { Known } from "../queries/known.ts";
import { wordOf } from "../queries/said.ts";
import { headingsFor, hides } from "./headings.ts";
import { type KeptImport, linesOf, rowOf } from "./kept.ts";
import { columnsOf } from "./readList.ts";
import { textOf } from "./rows.ts";
import { type Behind, columnsFor, supplying } from "./supplying.ts";
import { read } from "./wording.ts";

/** What was taken for granted was registered: it is nothing that is missing. */
const GUESSED = "kind-guessed";

/** What a case taken over came from; undefined where it was registered here. `log` as it truly happened. */
export async function originOf(
  stream: string,
  log: readonly Event[],
  missing: readonly string[],
  known: Known,
): Promise<TakenOver | undefined> {
  const taken = log.findLast(({ kind }) => kind === "case.taken-over");
  if (taken === undefined) return undefined;
  const source = String(taken.fields["stated.source"] ?? "");
  const behind = known.own ? await listBehind(stream, source, known) : undefined;
  const cells = behind === undefined ? [] : cellsOf(behind, known);
  return {
    on: taken.happenedOn,
    by: { id: taken.by.id, name: taken.by.name },
    source,
    ...(behind === undefined
      ? {}
      : { list: { id: behind.kept.id, name: behind.kept.name, row: behind.lines[0]?.lead ?? 0 } }),
    cells: cells.filter(({ text }) => text !== "").map(({ at: _, flaws: __, ...cell }) => cell),
    missing: missing.map((item) => {
      const about = cells.filter(({ reads }) => columnsFor(item).some((column) => column.test(reads.key)));
      const filled = about.filter(({ text }) => text !== "");
      const shown = filled.length > 0 ? filled : about.filter(({ row }) => row === about[0]?.row);
      return {
        item: wordOf(item, known.court),
        cells: shown.map(({ row, heading, text, edited }) => ({ row, heading, text, edited })),
        notes: shown.flatMap(({ flaws }) => flaws),
        does: supplying(item, taken, log, behind, known),
      };
    }),
  };
}

/** The list by the digest its entries name, and the rows of this case, if they are still kept. */
async function listBehind(
  stream: string,
  source: string,
  { tx, courtId }: Pick<Known, "tx" | "courtId">,
): Promise<Behind | undefined> {
  const [, row, digest] = read.source.exec(source) ?? [];
  if (row === undefined || digest === undefined) return undefined;
  const { rows } = await tx.query<KeptImport>(
    `select id, kind, file, name, came_at, came_by, came_by_name, heading, notes from import
      where court = $1 and kind = 'take-over' and starts_with(file, $2)`,
    [courtId, digest],
  );
  for (const kept of rows) {
    const lines = await linesOf(tx, courtId, kept.id, { leads: [Number(row)] });
    if (lines[0]?.stream === stream) return { kept, lines };
  }
  return undefined;
}

type CellAt = TakenOver["cells"][number] & {
  readonly at: number;
  readonly flaws: readonly { readonly zh: string; readonly en: string }[];
};

/** Every cell that was read, row by row; what tells a person apart is masked. */
function cellsOf({ kept, lines }: Behind, { court }: Pick<Known, "court">): readonly CellAt[] {
  const headings = headingsFor("take-over", court);
  const columns = columnsOf(kept.heading, headings);
  return lines.flatMap((line) => {
    const { cells } = rowOf(line);
    return columns.map(({ at, fact, heading }) => {
      const [zh, en] = headings.wording[fact] ?? [fact, fact];
      const text = textOf(cells[at]);
      return {
        row: line.row,
        heading,
        reads: { key: fact, zh, en },
        text: hides(fact) && text !== "" ? maskIdentifier(text) : text,
        edited: line.edited.includes(at),
        at,
        flaws: line.flaws.flatMap((flaw) =>
          flaw.at === at && flaw.code !== GUESSED ? [{ zh: flaw.zh, en: flaw.en }] : [],
        ),
      };
    });
  });
}
