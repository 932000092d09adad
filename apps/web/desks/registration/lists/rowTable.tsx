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
      title: say("case-made"),
      width: 240,
      narrow: "fill",
      cell: ({ case: made, flaws }) =>
        made === undefined ? (
          <FirstFlaw flaws={flaws} />
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
  ...(reads?.endsWith(".name") === true ? { narrow: "line" } : {}),
  width: 150,
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

/** The gravest thing that is wrong with a row, in words. */
function FirstFlaw({ flaws }: Pick<ImportRow, "flaws">) {
  const tell = useTell();
  const [first] = [...flaws].sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
  if (first === undefined || first.weight === "note") return null;
  return (
    <span className={`list-cell-${first.weight}`} title={tell(first)}>
      {tell(first)}
    </span>
  );
}

const WEIGHTS: readonly string[] = ["wrong", "doubt", "note"];
