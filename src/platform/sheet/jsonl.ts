import { type Problem, problem } from "./problem.ts";
import type { Cell, Plain, Sheet, SheetRow } from "./sheet.ts";

/** Reads one JSON object a line; keys are column names. A line that is none is refused in its place. */
export function readJsonl(text: string, notes: readonly Problem[]): Sheet {
  const names = new Map<string, number>();
  const rows: SheetRow[] = [];
  for (const [index, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const row = index + 1;
    const read = objectOf(written);
    if (read === undefined) rows.push({ row, bad: problem("line-json", [], { row }) });
    else rows.push({ row, cells: cellsOf(read, names) });
  }
  return { rows, merges: [], notes, names: [...names.keys()] };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const whole = typeof value === "object" && value !== null && !Array.isArray(value);
    return whole ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function cellsOf(read: Readonly<Record<string, unknown>>, names: Map<string, number>): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [name, value] of Object.entries(read)) {
    let column = names.get(name);
    if (column === undefined) {
      column = names.size;
      names.set(name, column);
    }
    cells[column] = plain(value);
  }
  return cells;
}

/** Objects inside are no value of a fact: their text is shown to whoever must mend it. */
function plain(value: unknown): Plain {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  return JSON.stringify(value);
}
