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
  const rows = law.rules.views.filter((row) => row.sort === "disclosure" && about(row, event, known));
  const denied = new Set(rows.filter((row) => row.how === "no").flatMap((row) => row.to));
  return rows
    .filter((row) => row.how !== "no")
    .map((row) => ({
      row,
      to: row.to.filter((one) => !denied.has(one)),
      how: heldBack(row, log) ? ("held" as const) : row.how === "no" ? "held" : (row.how ?? "push"),
    }))
    .filter((push) => push.to.length > 0);
}

function about(row: ViewRow, event: Event, known: Facts): boolean {
  if (typeof row.what === "string" || !names(row.what, event, known)) return false;
  if (row.where !== undefined && holds(row.where, known) !== true) return false;
  return row.unless === undefined || holds(row.unless, known) !== true;
}

function names(form: EventForm, event: Event, known: Facts): boolean {
  if ("on" in form) return form.on === event.kind && (form.where === undefined || holds(form.where, known) === true);
  if ("any" in form) return form.any.some((one) => names(one, event, known));
  return "all" in form && form.all.some((one) => names(one, event, known));
}

function heldBack(row: ViewRow, log: readonly Event[]): boolean {
  if (row.hold === undefined) return false;
  const { until } = row.hold;
  return until === undefined || !log.some((event) => names(until, event, event.fields));
}
