import type { ListRow, Row, Table, ViewRow } from "../model.ts";
import { condition, eventForm } from "./condition.ts";
import { type Bench, common, present, source } from "./desk.ts";
import { COMMON, PARTS, RULES, TABLES } from "./keys.ts";
import {
  type Cell,
  complain,
  entries,
  fields,
  isListCell,
  isMapCell,
  items,
  oneOf,
  text,
  texts,
  truth,
} from "./yaml.ts";

const FORCE = ["must", "mainly", "may"] as const;

/** `triage`: one table a result. Rows add up over articles; there is no hit policy in rows. */
export function triage(cell: Cell, bench: Bench): { tables: readonly Table[]; rows: readonly Row[] } {
  const tables: Table[] = [];
  const rows: Row[] = [];
  for (const { key: table, place, value } of entries(cell, "triage")) {
    if (!TABLES.some((one) => one === table))
      complain(bench.desk, place, "word-due", table, "triage", TABLES.join(" · "));
    const keys = fields(value, `triage.${table}`, RULES.triage);
    const force = oneOf(keys.get("force"), `triage.${table}.force`, FORCE) ?? "must";
    const after = keys.get("runs-after");
    const chained = after === undefined ? undefined : entries(after, `triage.${table}.runs-after`)[0];
    const runsAfter = chained && { table: chained.key, results: texts(chained.value, "runs-after").flatMap(words) };
    const quote = text(keys.get("quote"), "quote");
    if (quote !== undefined)
      bench.quotes.push({ quote, rule: `${bench.document}#${table}`, word: false, place: value.place });
    tables.push({ name: table, force, source: source(bench, value, quote), ...present({ runsAfter }) });
    const listed = keys.get("rows");
    for (const item of listed === undefined ? [] : items(listed)) {
      const row = readRow(table, force, item, bench);
      if (row !== undefined) rows.push(row);
    }
  }
  return { tables, rows };
}

function readRow(table: string, force: Row["force"], cell: Cell, bench: Bench): Row | undefined {
  const keys = fields(cell, `triage.${table}`, [...COMMON, ...RULES.rows]);
  const id = text(keys.get("id"), `${table}.id`);
  const then = text(keys.get("then"), `${table}.then`);
  if (id === undefined) return complain(bench.desk, cell.place, "key-missing", table, "id");
  if (then === undefined) return complain(bench.desk, cell.place, "key-missing", `${table}.${id}`, "then");
  const otherwise = truth(keys.get("otherwise"), `${table}.${id}.otherwise`) ?? false;
  const when = condition(keys.get("when"), bench.desk);
  if (when === undefined && !otherwise) complain(bench.desk, cell.place, "key-missing", `${table}.${id}`, "when");
  const rule = common(bench, id, keys, cell, { id: `${table}.${id}` });
  return { ...rule, force: keys.has("force") ? rule.force : force, table, when: when ?? [[]], then, otherwise };
}

/** `disclosure` and `sight`: who may see what, pushed, on request or published. */
export function views(sort: ViewRow["sort"], cell: Cell, bench: Bench, from: number): readonly ViewRow[] {
  return items(cell).flatMap((item, index): readonly ViewRow[] => {
    const keys = fields(item, sort, [...COMMON, ...RULES.disclosure]);
    const what = keys.get("what");
    if (what === undefined) return complain(bench.desk, item.place, "key-missing", sort, "what") ?? [];
    const id = text(keys.get("id"), `${sort}.id`) ?? String(from + index + 1);
    const hold = keys.get("hold");
    const held = hold === undefined ? undefined : fields(hold, `${sort}.hold`, PARTS.hold);
    return [
      {
        ...common(bench, id, keys, item, { id: `${sort}.${id}` }),
        sort,
        to: texts(keys.get("to"), `${sort}.to`),
        what: seen(what, bench),
        ...present({
          how: oneOf(keys.get("how"), `${sort}.how`, ["push", "on-request", "publish", "no"] as const),
          hold:
            held === undefined
              ? undefined
              : present({
                  until: eventForm(held.get("until"), bench.desk),
                  approval: held.has("approval") ? texts(held.get("approval"), "approval") : undefined,
                }),
        }),
      },
    ];
  });
}

function seen(cell: Cell, bench: Bench): ViewRow["what"] {
  if (isMapCell(cell)) return eventForm(cell, bench.desk) ?? "";
  const word = text(cell, "what") ?? "";
  return bench.desk.vocabulary.events[word] === undefined ? word : { on: word };
}

/** `lists`: which open cases belong on a list; rows under a list's name, or one row with an id. */
export function lists(cell: Cell, bench: Bench): readonly ListRow[] {
  const named = isListCell(cell) ? [{ key: "", value: cell }] : entries(cell, "lists");
  return named.flatMap(({ key, value }) => {
    const rows = isListCell(value) ? items(value) : [value];
    return rows.map((item, index) => {
      const keys = fields(item, "lists", [...COMMON, ...RULES.lists]);
      const id = text(keys.get("id"), "lists.id") ?? (rows.length === 1 ? key : `${key}.${index + 1}`);
      const list = key === "" ? id : key;
      const when = condition(keys.get("when"), bench.desk) ?? [[]];
      return { ...common(bench, id, keys, item, { id: `lists.${id}` }), when, list };
    });
  });
}

/** Several results may be written as a list or in one quoted text, `"initial, fast"`. */
const words = (written: string): readonly string[] => written.split(/\s*,\s*/).filter((word) => word !== "");
