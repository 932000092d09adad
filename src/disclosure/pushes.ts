import type { Event } from "#kernel/event.ts";
import { holds } from "#policy/condition.ts";
import type { EventForm, Law, ViewRow } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
import type { Facts } from "#policy/vocabulary.ts";

/** What one disclosure row says of an event: told, published, open on request, or held back for now. */
export type Push = {
  readonly row: ViewRow;
  readonly to: readonly string[];
  readonly how: "push" | "publish" | "on-request" | "held";
};

/**
 * Who is told of an event, by which row. A row that says *no* takes its recipients away from every other;
 * a row with a `hold` is held until its event has happened; nothing listed is not shown.
 */
export function pushes(law: Law, log: readonly Event[], event: Event, facts: Facts): readonly Push[] {
  const known = overlay(facts, event.fields);
  const rows = law.rules.views.filter((row) => row.sort === "disclosure" && about(row, log, event, known));
  const denied = new Set(rows.filter((row) => row.how === "no").flatMap((row) => row.to));
  return rows.flatMap((row) => {
    const { how = "push" } = row;
    const to = row.to.filter((one) => !denied.has(one));
    return how === "no" || to.length === 0 ? [] : [{ row, to, how: heldBack(row, log) ? "held" : how }];
  });
}

function about(row: ViewRow, log: readonly Event[], event: Event, known: Facts): boolean {
  if (typeof row.what === "string" || !names(row.what, log, event, known)) return false;
  if (row.where !== undefined && holds(row.where, known) !== true) return false;
  return row.unless === undefined || holds(row.unless, known) !== true;
}

/** Whether an event is what a form names; of `all`, one of them once the log holds the others. */
function names(form: EventForm, log: readonly Event[], event: Event, known: Facts): boolean {
  if ("on" in form) return form.on === event.kind && (form.where === undefined || holds(form.where, known) === true);
  const isNamed = (one: EventForm): boolean => names(one, log, event, known);
  if ("any" in form) return form.any.some(isNamed);
  return "all" in form && form.all.some(isNamed) && form.all.every((one) => isNamed(one) || happened(one, log));
}

/** Whether the log holds what a form waits for; of `all`, each. */
function happened(form: EventForm, log: readonly Event[]): boolean {
  if ("all" in form) return form.all.every((one) => happened(one, log));
  if ("any" in form) return form.any.some((one) => happened(one, log));
  return log.some((event) => names(form, log, event, event.fields));
}

function heldBack(row: ViewRow, log: readonly Event[]): boolean {
  if (row.hold === undefined) return false;
  const { until } = row.hold;
  return until === undefined || !happened(until, log);
}
