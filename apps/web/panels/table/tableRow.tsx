import type { MouseEvent } from "react";
import type { Column } from "./column.ts";

type One<Row> = {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly active: boolean;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onPick: (index: number) => void;
};

/** A click on a link or button in a row means that, not the row. */
const isOwn = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("a, button, input, label, .ant-dropdown, .ant-select") !== null;

/** One row. For hands with a mouse the whole row opens; a link in it does the same for everybody else, keys for the quick. */
export function TableRow<Row>({ id, row, index, columns, active, onOpen, onPick }: One<Row>) {
  const pick = (event: MouseEvent): void => {
    if (isOwn(event.target)) return;
    onPick(index);
    onOpen?.(row);
  };
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-current={active ? "true" : undefined}
      className={onOpen === undefined ? undefined : "table-opens"}
      onClick={pick}
    >
      {columns.map(({ key, title, right = false, screenOnly = false, narrow, cell }) => (
        <td
          key={key}
          className={`${right ? "right " : ""}${screenOnly ? "no-print " : ""}at-${narrow ?? "hide"}`}
          data-title={title}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
