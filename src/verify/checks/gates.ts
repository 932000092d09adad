import { compareLimits, type Order } from "#kernel/limitOrder.ts";
import { citationOf } from "#policy/cite.ts";
import { accepts } from "#policy/condition.ts";
import type { ActForm, Clause, Clock, EventForm, Guard, Window } from "#policy/model.ts";
import { type Check, type Finding, finding, type Subject, titled } from "../finding.ts";
import { decides } from "../route.ts";

/**
 * A limit that ends before its own stop act may be done, and a window that closes while a clock it could end still runs.
 * Neither is hidden: both are shown with the articles that meet, and go to a person.
 */
export const gates: Check = {
  name: "gates",
  run: (subject) => [...clashes(subject), ...deadEnds(subject)],
};

/** How a limit stands to the wait a gate demands: what may be too short is shown as well as what surely is. */
const CLASH: Readonly<Record<Order, string | undefined>> = {
  shorter: "gate-clash",
  same: "gate-clash-same",
  uncertain: "gate-clash-uncertain",
  longer: undefined,
};

function* clashes(subject: Subject): Generator<Finding> {
  const { document, court } = subject;
  for (const clock of document.rules.clocks.filter(({ breach }) => breach))
    for (const { guard, window } of windows(court.law.rules.guards, "at-least")) {
      const order = compareLimits(clock.limit, window.limit);
      const code = order === undefined || !opensStop(guard, clock, subject) ? undefined : CLASH[order];
      if (code !== undefined) yield meeting(code, clock, guard, [clock, guard], subject);
    }
}

function* deadEnds(subject: Subject): Generator<Finding> {
  const { document } = subject;
  for (const { guard, window } of windows(document.rules.guards, "at-most"))
    for (const clock of document.rules.clocks) {
      const order = compareLimits(window.limit, clock.limit);
      if (order !== "shorter" && order !== "uncertain") continue;
      if (opensStop(guard, clock, subject) || leaves(guard, clock))
        yield meeting("dead-end", guard, guard, [guard, clock], subject);
    }
}

const meeting = (
  code: string,
  at: Clock | Guard,
  guard: Guard,
  rules: readonly [Clock | Guard, Clock | Guard],
  subject: Subject,
): Finding =>
  finding("gates", "routed", at.source.place, code, rules.map(titled), {
    rules: rules.map(({ id }) => id),
    cites: rules.map((rule) => citationOf(rule, subject.court.law)),
    ...decides(subject, guard),
  });

const windows = (guards: readonly Guard[], bound: Window["bound"]) =>
  guards.flatMap((guard) => guard.time.filter((one) => one.bound === bound).map((window) => ({ guard, window })));

/** Whether the guarded act makes one of the events that stop the clock. */
function opensStop(guard: Guard, clock: Clock, { court }: Subject): boolean {
  const affair = court.law.rules.affairs.find(({ key }) => key === clock.affair);
  const stops = clock.stops ?? affair?.done;
  const ends = stops === undefined ? [] : kinds(stops);
  const made = new Set(guard.acts.flatMap(({ act }) => court.vocabulary.acts[act]?.makes ?? []));
  const closes =
    guard.acts.some(({ act }) => act.startsWith("closing.")) && ends.some((kind) => kind.startsWith("case.clos"));
  return closes || ends.some((kind) => made.has(kind));
}

/** Whether the guarded act takes the case out of what the clock applies to: `to.team` is not the team of its `where`. */
const leaves = (guard: Guard, clock: Clock): boolean =>
  guard.acts.some((act) => (clock.where ?? []).some((clauses) => clauses.some((clause) => excludes(act, clause))));

function excludes({ where = [] }: ActForm, { fact, test }: Clause): boolean {
  const target = where.flat().find((one) => one.fact === fact.replace(/^case\./, "to."));
  if (target === undefined || target.fact === fact || target.test.op !== "in") return false;
  return !target.test.values.some(accepts(test));
}

function kinds(form: EventForm): readonly string[] {
  if ("on" in form) return [form.on];
  if ("any" in form) return form.any.flatMap(kinds);
  return "all" in form ? form.all.flatMap(kinds) : [];
}
