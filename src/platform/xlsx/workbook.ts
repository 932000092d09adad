import { archive, type Part } from "./archive.ts";
import { type Cell, type Column, cellXml, escaped, headingCell } from "./cells.ts";
import { columnLetters } from "./letters.ts";

export type Row = readonly Cell[];

export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Pages of rows, as they come. */
  readonly pages: AsyncIterable<readonly Row[]>;
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PARTS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** A sheet has no more rows than this; what is over goes to a sheet of its own, never lost. */
const MOST_ROWS = 1_048_576;

/** An Excel workbook in pieces: heading kept in view, columns as wide as said, a filter on every column. */
export const workbook = (sheet: Sheet | readonly Sheet[], mostRows = MOST_ROWS): AsyncGenerator<Buffer> =>
  archive(partsOf("name" in sheet ? [sheet] : sheet, mostRows));

async function* partsOf(sheets: readonly Sheet[], mostRows: number): AsyncGenerator<Part> {
  const names: string[] = [];
  for (const { name, columns, pages } of sheets) {
    const rows = rowsOf(pages);
    let next = await rows.next();
    const first = names.length;
    do {
      names.push(names.length === first ? name : `${name} ${names.length - first + 1}`);
      const text = sheetText(columns, next, rows, mostRows, (left) => {
        next = left;
      });
      yield { name: `xl/worksheets/sheet${names.length}.xml`, text };
    } while (next.done !== true);
  }
  yield { name: "xl/styles.xml", text: [STYLES] };
  yield { name: "xl/workbook.xml", text: [workbookXml(names)] };
  yield { name: "xl/_rels/workbook.xml.rels", text: [relationsXml(names.length)] };
  yield { name: "_rels/.rels", text: [ROOT] };
  yield { name: "[Content_Types].xml", text: [typesXml(names.length)] };
}

async function* rowsOf(pages: Sheet["pages"]): AsyncGenerator<Row, undefined> {
  for await (const page of pages) yield* page;
  return undefined;
}

type Next = IteratorResult<Row, undefined>;
/** Rows are written out in pieces of about this many letters. */
const PIECE = 65_536;

async function* sheetText(
  columns: readonly Column[],
  first: Next,
  rows: AsyncGenerator<Row, undefined>,
  mostRows: number,
  leave: (next: Next) => void,
): AsyncGenerator<string> {
  yield sheetHead(columns);
  let next = first;
  let [row, piece] = [1, ""];
  while (next.done !== true && row < mostRows) {
    row++;
    piece += rowXml(next.value, columns, row);
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
    next = await rows.next();
  }
  leave(next);
  const range = `A1:${columnLetters(columns.length - 1)}${row}`;
  yield `${piece}</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

function sheetHead(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const heading = columns.map(({ title }, at) => headingCell(title, 1, at)).join("");
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${heading}</row>`;
}

const rowXml = (cells: Row, columns: readonly Column[], row: number): string =>
  `<row r="${row}">${columns.map(({ sort }, at) => cellXml(cells[at], sort, row, at)).join("")}</row>`;

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="1" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`;

const ROOT = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const numbers = (sheets: number): readonly number[] => Array.from({ length: sheets }, (_, at) => at + 1);

function workbookXml(names: readonly string[]): string {
  const list = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join("")}</sheets></workbook>`;
}

function relationsXml(sheets: number): string {
  const list = numbers(sheets).map(
    (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

function typesXml(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${PARTS}.${type}+xml"/>`;
  const list = numbers(sheets).map((n) => part(`worksheets/sheet${n}.xml`, "worksheet"));
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${list.join("")}</Types>`;
}
