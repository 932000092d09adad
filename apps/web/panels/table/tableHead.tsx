import type { Column } from "./column.ts";

/** Names and widths of the columns; it stays in sight. */
export function TableHead<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} {...(width === undefined ? {} : { style: { width } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title, right = false }) => (
            <th key={key} scope="col" className={right ? "right" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
