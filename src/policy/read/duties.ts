import type { Limit } from "#kernel/limit.ts";
import { fillLimit, limitDay, parseLimit } from "#kernel/limit.ts";
import type { Affair, Clock } from "../model.ts";
import { eventForm } from "./condition.ts";
import { type Bench, common, type Keys, present } from "./desk.ts";
import { COMMON, PARTS, RULES } from "./keys.ts";
import { type Cell, complain, entries, fields, isMapCell, oneOf, text, texts, truth, whole } from "./yaml.ts";

/** A time limit in any form of the language; `fill` may be bounded. */
export function limit(cell: Cell | undefined, bench: Bench, what: string): Limit | undefined {
  if (cell === undefined) return undefined;
  if (isMapCell(cell)) {
    const keys = fields(cell, what, PARTS.limit);
    const bounds = keys.get("fill");
    const inner = bounds !== undefined && isMapCell(bounds) ? fields(bounds, what, ["at-most", "shorter-than"]) : keys;
    const bounded = fillLimit(
      present({ atMost: text(inner.get("at-most"), what), shorterThan: text(inner.get("shorter-than"), what) }),
    );
    return "ok" in bounded ? bounded.ok : complain(bench.desk, cell.place, "limit-form", what);
  }
  const written = text(cell, what);
  if (written === undefined) return undefined;
  const parsed = parseLimit(written);
  if (!("ok" in parsed)) return complain(bench.desk, cell.place, "limit-form", written);
  const day = limitDay(parsed.ok);
  if (day !== undefined && "fact" in day && bench.desk.vocabulary.facts[day.fact]?.type.kind !== "date")
    return complain(bench.desk, cell.place, "limit-day", day.fact, dateFacts(bench).join("、"));
  return parsed.ok;
}

const dateFacts = ({ desk }: Bench): readonly string[] =>
  Object.entries(desk.vocabulary.facts).flatMap(([fact, { type }]) => (type.kind === "date" ? [fact] : []));

/** Keys an article gives to every clock and affair it holds. */
function withDefaults(keys: Map<string, Cell>, defaults: Keys, known: readonly string[]): Map<string, Cell> {
  for (const [key, cell] of defaults) if (known.includes(key) && !keys.has(key)) keys.set(key, cell);
  return keys;
}

export function clocks(cell: Cell, bench: Bench, defaults: Keys): readonly Clock[] {
  return entries(cell, "clocks").flatMap(({ key, value }) => {
    const what = `clocks.${key}`;
    const keys = withDefaults(fields(value, what, [...COMMON, ...RULES.clocks]), defaults, RULES.clocks);
    const span = limit(keys.get("limit"), bench, what);
    if (!keys.has("limit")) complain(bench.desk, value.place, "key-missing", what, "limit");
    if (span === undefined) return [];
    const breach = !["no", "false"].includes(text(keys.get("breach"), `${what}.breach`) ?? "yes");
    const affair = text(keys.get("affair"), `${what}.affair`);
    const starts = eventForm(keys.get("starts"), bench.desk);
    const stops = eventForm(keys.get("stops"), bench.desk);
    const owner = texts(keys.get("owner"), `${what}.owner`);
    if (affair === undefined && (!keys.has("starts") || !keys.has("stops")))
      complain(bench.desk, value.place, "clock-events", key);
    if (affair === undefined && breach && owner.length === 0) complain(bench.desk, value.place, "owner-missing", key);
    const clock: Clock = {
      ...common(bench, key, keys, value, { id: key }),
      limit: span,
      owner,
      pauses: texts(keys.get("pauses"), `${what}.pauses`),
      breach,
      ...present({
        starts,
        stops,
        affair,
        watch: keys.has("watch") ? texts(keys.get("watch"), `${what}.watch`) : undefined,
        overdue: text(keys.get("overdue"), `${what}.overdue`),
        node: text(keys.get("node"), `${what}.node`),
        extend: extension(keys.get("extend"), bench, what),
      }),
    };
    return [clock];
  });
}

function extension(cell: Cell | undefined, bench: Bench, what: string): Clock["extend"] {
  if (cell === undefined) return undefined;
  const keys = fields(cell, `${what}.extend`, PARTS.extend);
  const by = limit(keys.get("by"), bench, `${what}.extend.by`);
  if (by === undefined) return complain(bench.desk, cell.place, "key-missing", `${what}.extend`, "by");
  const times = whole(keys.get("times"), `${what}.extend.times`);
  return {
    approval: texts(keys.get("approval"), `${what}.extend.approval`),
    by,
    ...present({
      decided: keys.has("decided") ? limit(keys.get("decided"), bench, `${what}.extend.decided`) : undefined,
      times,
    }),
  };
}

export function affairs(cell: Cell, bench: Bench, defaults: Keys): readonly Affair[] {
  return entries(cell, "affairs").map(({ key, value }) => {
    const what = `affairs.${key}`;
    const keys = withDefaults(fields(value, what, [...COMMON, ...RULES.affairs]), defaults, RULES.affairs);
    const list = (name: string) => texts(keys.get(name), `${what}.${name}`);
    return {
      ...common(bench, key, keys, value, { id: `affairs.${key}` }),
      owner: list("owner"),
      slip: truth(keys.get("slip"), `${what}.slip`) ?? false,
      with: list("with"),
      lists: list("lists"),
      to: list("to"),
      core: truth(keys.get("core"), `${what}.core`) ?? false,
      ...present({
        opens: eventForm(keys.get("opens"), bench.desk),
        done: eventForm(keys.get("done"), bench.desk),
        product: oneOf(keys.get("product"), `${what}.product`, [
          "bulletin",
          "report",
          "minutes",
          "plan",
          "record",
          "interpretation",
        ] as const),
        indicators: indicators(keys.get("indicators"), what),
      }),
    };
  });
}

function indicators(cell: Cell | undefined, what: string): Affair["indicators"] {
  const named = texts(cell, `${what}.indicators`);
  if (named.length === 0) return undefined;
  return named[0] === "all" || named[0] === "below-target" ? named[0] : named;
}
