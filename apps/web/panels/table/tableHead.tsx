import type { Column } from "./column.ts";

/** Names and widths of the columns; it stays in sight. */
export function TableHead<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <>
      <colgroup>
        {columns.map(({ key, width, screenOnly }) => (
          <col
            key={key}
            className={screenOnly ? "no-print" : undefined}
            {...(width === undefined ? {} : { style: { width } })}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title, right = false, screenOnly = false }) => (
            <th key={key} scope="col" className={`${right ? "right " : ""}${screenOnly ? "no-print" : ""}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
