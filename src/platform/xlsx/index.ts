export type { Cell, Column } from "./cells.ts";
export { type Row, type Sheet, workbook } from "./workbook.ts";
