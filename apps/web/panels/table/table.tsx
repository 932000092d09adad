import "./table.css";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { Column, TableOf } from "./column.ts";
import { TableHead } from "./tableHead.tsx";
import { TableRow } from "./tableRow.tsx";
import { useMedia } from "./useMedia.ts";
import { useRowKeys } from "./useRowKeys.ts";

const WIDE_ROW = 32;
const NARROW_ROW = 64;
const LEAST_COLUMN = 160;
/** Rows from the end at which the next page is asked for. */
const AHEAD = 30;
/** So many rows go on paper; more are cut off rather than freezing the browser. */
const MOST_PRINTED = 2_000;

/** A dense table for any number of rows: only those in sight exist, j and k move, Enter opens, more is read on the way. */
export function Table<Row>(table: TableOf<Row>) {
  const { rows, columns, label, keyOf, onOpen, hasMore = false, more, total, empty } = table;
  const box = useRef<HTMLDivElement>(null);
  const narrow = useMedia("screen and (max-width: 720px)");
  const printing = useMedia("print");
  const id = useId();
  const size = narrow ? NARROW_ROW : WIDE_ROW;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => size,
    overscan: 12,
    getItemKey: (index) => at(rows, index, keyOf),
  });
  // Row heights are fixed, but not the same on a phone.
  useEffect(() => void (size > 0 && virtual.measure()), [size, virtual]);
  const [active, setActive] = useRowKeys(table, (index) => virtual.scrollToIndex(index));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) more?.();
  }, [hasMore, last, rows.length, more]);
  if (rows.length === 0 && empty !== undefined) return empty;
  const shown = printing ? rows.slice(0, MOST_PRINTED).map((_, index) => index) : items.map(({ index }) => index);
  const before = printing ? 0 : (items[0]?.start ?? 0);
  const after = printing ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="table-box" ref={box}>
      <table
        {...(narrow || printing ? {} : { style: { minWidth: leastOf(columns) } })}
        className={narrow ? "table table-narrow" : "table"}
        aria-label={label}
        aria-rowcount={total ?? (hasMore ? -1 : rows.length + 1)}
      >
        <TableHead columns={columns} />
        <tbody>
          <Spacer height={before} />
          {shown.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TableRow
                key={keyOf(row)}
                id={`${id}${index}`}
                row={row}
                index={index}
                columns={columns}
                active={index === active}
                onOpen={onOpen}
                onPick={setActive}
              />
            );
          })}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** Between phone and desk a table scrolls inside its own box rather than squeezing its columns. */
const leastOf = (columns: readonly Pick<Column<never>, "width">[]): number =>
  columns.reduce((sum, { width = LEAST_COLUMN }) => sum + width, 0);

/** The key of a row that is being measured; rows may have gone in between. */
function at<Row>(rows: readonly Row[], index: number, keyOf: (row: Row) => string): string | number {
  const row = rows[index];
  return row === undefined ? index : keyOf(row);
}

/** Stands for rows out of sight. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="table-space">
      <td style={{ height }} />
    </tr>
  );
}
