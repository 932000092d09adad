import type { Report } from "#contract/index.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Definition } from "./definitions.tsx";
import { Figure } from "./figure.tsx";
import type { Line } from "./numbers.ts";
import { wording } from "./wording.ts";

export type Chosen = { readonly column: string; readonly line: string | undefined };

export type Gridded = {
  readonly report: Report;
  readonly compares: boolean;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
};

/** A line for each team, person or whatever it is laid out by, a column for each number, the total below. */
export function Grid(grid: Gridded) {
  const say = useWords(wording);
  const tell = useTell();
  const { by, columns, lines, total, name } = grid.report;
  return (
    <table className="report-table" aria-label={tell(name)}>
      <thead>
        <tr>
          <th scope="col">{tell(by)}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className="right" title={tell(column.means)}>
              {column.unit === "days" ? say("in-days", tell(column.name)) : tell(column.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <GridLine key={line.key} {...grid} line={line} named={line.key} />
        ))}
      </tbody>
      <tfoot>
        <GridLine {...grid} line={total} named={undefined} />
      </tfoot>
    </table>
  );
}

/** A line; `named` says which, and none is the total. */
function GridLine({ line, named, ...grid }: Gridded & { readonly line: Line; readonly named: string | undefined }) {
  const tell = useTell();
  return (
    <tr>
      <th scope="row">{tell(line.name)}</th>
      {grid.report.columns.map((column, at) => (
        <td key={column.key} className="right" data-name={tell(column.name)}>
          <Cell {...grid} line={line} named={named} at={at} />
        </td>
      ))}
    </tr>
  );
}

type Celled = Gridded & { readonly line: Line; readonly named: string | undefined; readonly at: number };

function Cell({ report, compares, chosen, onChoose, line, named, at }: Celled) {
  const tell = useTell();
  const column = report.columns[at];
  if (column === undefined) return null;
  const isChosen = chosen !== undefined && chosen.column === column.key && chosen.line === named;
  return (
    <Figure
      column={column}
      figure={line.figures[at]}
      {...(compares && !report.now ? { before: line.before[at] } : {})}
      line={tell(line.name)}
      pressed={isChosen}
      onPress={() => onChoose({ column: column.key, line: named })}
    />
  );
}

/** The same turned round, where there are many numbers and few lines: one line a number, with how it is counted. */
export function TurnedGrid(grid: Gridded) {
  const say = useWords(wording);
  const tell = useTell();
  const { columns, lines, total, name, by } = grid.report;
  const named = by.key === "all" ? [] : lines;
  return (
    <table className="report-table report-turned" aria-label={tell(name)}>
      <thead>
        <tr>
          <th scope="col">{say("figure")}</th>
          {[...named, total].map((line, at) => (
            <th key={at < named.length ? `line ${line.key}` : "total"} scope="col" className="right">
              {tell(line.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => (
          <tr key={column.key}>
            <th scope="row">
              <Definition column={column} />
            </th>
            {named.map((line) => (
              <td key={line.key} className="right" data-name={tell(line.name)}>
                <Cell {...grid} line={line} named={line.key} at={at} />
              </td>
            ))}
            <td className="right" data-name={tell(total.name)}>
              <Cell {...grid} line={total} named={undefined} at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
