/** The columns of a table, in order, as COPY takes them. */
export type Columns = Readonly<Record<string, readonly Column[]>>;
export type Column = { readonly name: string; readonly form: "plain" | "json" | "array" };

const SIGNS: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value of COPY's text format. */
export const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => SIGNS[sign] ?? sign);

/** One line of COPY's text format; what a row does not say is null. */
export const copyLine = (row: Readonly<Record<string, unknown>>, columns: readonly Column[]): string =>
  columns.map((column) => cellOf(row[column.name], column)).join("\t");

function cellOf(value: unknown, { form }: Column): string {
  if (value === undefined || value === null) return "\\N";
  if (form === "json") return escaped(JSON.stringify(value));
  if (form === "array" && Array.isArray(value)) return escaped(`{${value.map(member).join(",")}}`);
  return escaped(String(value));
}

const member = (value: unknown): string => `"${String(value).replace(/["\\]/g, "\\$&")}"`;

/** Members of an array that hold nothing to escape, as they stand between the quotes of the first and the last. */
export const members = (plain: readonly string[]): string => plain.join('","');
