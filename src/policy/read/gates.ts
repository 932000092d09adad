import type { Guard, Window } from "../model.ts";
import { actForms, condition, eventForm, happenedIn } from "./condition.ts";
import { type Bench, common, present } from "./desk.ts";
import { limit } from "./duties.ts";
import { COMMON, PARTS, RULES } from "./keys.ts";
import { type Cell, complain, entries, fields, isMapCell, items, texts, truth } from "./yaml.ts";

/** What stands before an act. Guards add up; none loosens another. */
export function guards(cell: Cell, bench: Bench): readonly Guard[] {
  return entries(cell, "guards").map(({ key, value }) => {
    const what = `guards.${key}`;
    const keys = fields(value, what, [...COMMON, ...RULES.guards]);
    const acts = actForms(keys.get("act"), bench.desk);
    if (!keys.has("act")) complain(bench.desk, value.place, "key-missing", what, "act");
    const after = keys.get("after");
    const time = keys.get("time");
    const reason = keys.get("reason");
    return {
      ...common(bench, key, keys, value, { id: `guards.${key}`, happened: true }),
      acts,
      after: after === undefined ? [] : items(after).flatMap((item) => eventForm(item, bench.desk) ?? []),
      time: time === undefined ? [] : items(time).flatMap((item) => window(item, bench, what) ?? []),
      approval: approval(keys.get("approval"), what),
      papers: texts(keys.get("papers"), `${what}.papers`),
      forbid: truth(keys.get("forbid"), `${what}.forbid`) ?? false,
      ...present({
        happened: eventForm(keys.get("happened"), bench.desk) ?? happenedIn(keys.get("where"), bench.desk),
        unlessHappened: happenedIn(keys.get("unless"), bench.desk),
        require: condition(keys.get("require"), bench.desk),
        by: keys.has("by") ? texts(keys.get("by"), `${what}.by`) : undefined,
        notBy: keys.has("not-by") ? texts(keys.get("not-by"), `${what}.not-by`) : undefined,
        reason: reason === undefined ? undefined : reasons(reason, what),
      }),
    };
  });
}

function reasons(cell: Cell, what: string): "required" | readonly string[] {
  const words = texts(cell, `${what}.reason`);
  return words.length === 1 && words[0] === "required" ? "required" : words;
}

/** The steps of consent, in order; a step given as a list under `any` is any one of them. */
function approval(cell: Cell | undefined, what: string): readonly (readonly string[])[] {
  if (cell === undefined) return [];
  const step = (item: Cell): readonly string[] => {
    if (!isMapCell(item)) return texts(item, `${what}.approval`);
    const any = fields(item, `${what}.approval`, ["any"]).get("any");
    return texts(any, `${what}.approval.any`);
  };
  return items(cell).map(step);
}

function window(cell: Cell, bench: Bench, what: string): Window | undefined {
  const keys = fields(cell, `${what}.time`, PARTS.time);
  const bound = keys.has("at-most") ? "at-most" : "at-least";
  const span = limit(keys.get(bound), bench, `${what}.time`);
  const since = eventForm(keys.get("since"), bench.desk);
  if (keys.has("at-most") === keys.has("at-least")) return complain(bench.desk, cell.place, "window-form");
  if (span === undefined || since === undefined) return complain(bench.desk, cell.place, "window-form");
  return { bound, limit: span, since, ...present({ of: eventForm(keys.get("of"), bench.desk) }) };
}
