export type { Cell, Column } from "./cells.ts";
export { type Row, workbook } from "./workbook.ts";
