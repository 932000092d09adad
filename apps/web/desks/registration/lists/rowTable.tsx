import { Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import type { ImportRow, ImportState, ImportWhole } from "#contract/index.ts";
import type { Column } from "../../../panels/table/column.ts";
import { Table } from "../../../panels/table/table.tsx";
import { Tag, type Tone } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

const TONES: Readonly<Record<ImportState, Tone>> = {
  wrong: "red",
  doubt: "amber",
  ready: "blue",
  wanted: "plain",
  done: "green",
  refused: "red",
};
/** Cases of these states may be picked one by one. */
const PICKABLE: ReadonlySet<ImportState> = new Set(["ready", "doubt", "refused"]);
/** So many columns of the file stand in the table; all of them stand beside the row once it is opened. */
const MOST_COLUMNS = 8;

type Props = {
  readonly list: ImportWhole;
  readonly rows: readonly ImportRow[];
  readonly picked: ReadonlySet<number>;
  readonly pick: (picked: ReadonlySet<number>) => void;
  readonly open: (row: ImportRow) => void;
  readonly hasMore: boolean;
  readonly more: () => void;
};

/** Rows of a list, with what is wrong at its cell. */
export function RowTable({ list, rows, picked, pick, open, hasMore, more }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const toggle = (lead: number): void => {
    pick(new Set(picked.has(lead) ? [...picked].filter((one) => one !== lead) : [...picked, lead]));
  };
  const read = list.columns.filter(({ reads }) => reads !== undefined).slice(0, MOST_COLUMNS);
  const columns: readonly Column<ImportRow>[] = [
    {
      key: "pick",
      title: say("chosen"),
      width: 44,
      screenOnly: true,
      cell: ({ row, lead, state }) =>
        row === lead && list.may && PICKABLE.has(state) ? (
          <Checkbox aria-label={say("choose-row", row)} checked={picked.has(lead)} onChange={() => toggle(lead)} />
        ) : null,
    },
    {
      key: "row",
      title: say("row"),
      width: 60,
      narrow: "lead",
      cell: (one) => (
        <button type="button" className="as-link" aria-label={say("row-title", one.row)} onClick={() => open(one)}>
          {one.row}
        </button>
      ),
    },
    {
      key: "state",
      title: say("state"),
      width: 110,
      narrow: "end",
      cell: ({ row, lead, state }) =>
        row === lead ? (
          <Tag tone={TONES[state]}>{say(state)}</Tag>
        ) : (
          <span className="quiet">{say("with-lead", lead)}</span>
        ),
    },
    {
      key: "what",
      title: say("what"),
      width: widthOfWhat(rows),
      narrow: "fill",
      cell: ({ case: made, flaws }) =>
        made === undefined ? (
          <Flaws flaws={flaws} />
        ) : (
          <Link to="/cases/$id" params={{ id: made.id }}>
            {made.number}
          </Link>
        ),
    },
    ...read.map((column) => readColumn(column, tell)),
  ];
  return (
    <Table
      label={list.name}
      columns={columns}
      rows={rows}
      keyOf={({ row }) => String(row)}
      onOpen={open}
      hasMore={hasMore}
      more={more}
    />
  );
}

/** A column of the file, with what is wrong in a cell marked there. */
const readColumn = (
  { at, heading, reads }: ImportWhole["columns"][number],
  tell: ReturnType<typeof useTell>,
): Column<ImportRow> => ({
  key: String(at),
  title: heading,
  ...(reads === "case.number" || reads?.endsWith(".name") === true ? { narrow: "line" } : {}),
  width: widthOf(reads),
  cell: ({ cells, flaws }) => {
    const found = flaws.find((flaw) => flaw.at === at && flaw.weight !== "note");
    if (found === undefined) return cells[at] ?? "";
    return (
      <span className={`list-cell-${found.weight}`} title={tell(found)}>
        {found.weight === "wrong" ? "✕ " : "! "}
        {cells[at] === "" ? "—" : cells[at]}
      </span>
    );
  },
});

/** What is wrong with a row in words, the gravest first, and how many things more. */
function Flaws({ flaws }: Pick<ImportRow, "flaws">) {
  const say = useWords(wording);
  const tell = useTell();
  const graver = flaws
    .filter(({ weight }) => weight !== "note")
    .sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
  const [first] = graver;
  if (first === undefined) return null;
  return (
    <span className={`list-cell-${first.weight}`} title={graver.map(tell).join("\n")}>
      {graver.length > 1 && `${say("flaws", graver.length)} `}
      {tell(first)}
    </span>
  );
}

const WEIGHTS: readonly string[] = ["wrong", "doubt", "note"];

/** As wide as what there is to say: a reason needs room, a number little, nothing least. */
const widthOfWhat = (rows: readonly ImportRow[]): number =>
  rows.some((row) => row.case === undefined && row.flaws.some(({ weight }) => weight !== "note"))
    ? 380
    : rows.some((row) => row.case !== undefined)
      ? 220
      : 100;

/** Columns whose content is told apart by its end, or that a phone shows beside the row. */
const WIDE: Readonly<Record<string, number>> = { "case.number": 210 };
const widthOf = (reads: string | undefined): number =>
  reads === undefined ? 150 : (WIDE[reads] ?? (reads.endsWith(".identity") ? 190 : 150));
