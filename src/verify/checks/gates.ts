import type { Limit } from "#kernel/limit.ts";
import { citationOf } from "#policy/cite.ts";
import type { Clock, EventForm, Guard, Window } from "#policy/model.ts";
import { type Check, type Finding, finding, type Subject } from "../finding.ts";
import { decides } from "../route.ts";

/**
 * A limit that ends before its own stop act may be done, and a window that closes while a clock still runs.
 * Neither is hidden: both are shown with the articles that meet, and go to a person.
 */
export const gates: Check = {
  name: "gates",
  run: (subject) => [...clashes(subject), ...deadEnds(subject)],
};

const ROUGH = { day: 1, "working-day": 1.4, month: 30.4, year: 365, hour: 1 / 24 } as const;
const days = (limit: Limit): number | undefined => (limit.form === "span" ? limit.n * ROUGH[limit.unit] : undefined);

function* clashes(subject: Subject): Generator<Finding> {
  const { document, court } = subject;
  for (const clock of document.rules.clocks) {
    const most = days(clock.limit);
    if (most === undefined || !clock.breach) continue;
    for (const { guard, window } of windows(court.law.rules.guards, "at-least")) {
      const least = days(window.limit);
      if (least === undefined || least <= most || !opensStop(guard, clock, subject)) continue;
      yield finding(
        "gates",
        "routed",
        clock.source.place,
        "gate-clash",
        [clock.name ?? clock.key, guard.name ?? guard.key],
        {
          rules: [clock.id, guard.id],
          cites: [citationOf(clock, court.law), citationOf(guard, court.law)],
          ...decides(subject, guard),
        },
      );
    }
  }
}

function* deadEnds(subject: Subject): Generator<Finding> {
  const { document, court } = subject;
  for (const { guard, window } of windows(document.rules.guards, "at-most")) {
    const open = days(window.limit);
    for (const clock of document.rules.clocks) {
      const runs = days(clock.limit);
      if (open === undefined || runs === undefined || open >= runs || !opensStop(guard, clock, subject)) continue;
      yield finding(
        "gates",
        "routed",
        guard.source.place,
        "dead-end",
        [guard.name ?? guard.key, clock.name ?? clock.key],
        {
          rules: [guard.id, clock.id],
          cites: [citationOf(guard, court.law), citationOf(clock, court.law)],
          ...decides(subject, guard),
        },
      );
    }
  }
}

const windows = (guards: readonly Guard[], bound: Window["bound"]) =>
  guards.flatMap((guard) => guard.time.filter((one) => one.bound === bound).map((window) => ({ guard, window })));

/** Whether the guarded act makes one of the events that stop the clock. */
function opensStop(guard: Guard, clock: Clock, { court }: Subject): boolean {
  const made = new Set(guard.acts.flatMap(({ act }) => court.vocabulary.acts[act]?.makes ?? []));
  const stops = clock.stops === undefined ? [] : kinds(clock.stops);
  const closes =
    guard.acts.some(({ act }) => act.startsWith("closing.")) && stops.some((kind) => kind.startsWith("case.clos"));
  return closes || stops.some((kind) => made.has(kind));
}

function kinds(form: EventForm): readonly string[] {
  if ("on" in form) return [form.on];
  if ("any" in form) return form.any.flatMap(kinds);
  return "all" in form ? form.all.flatMap(kinds) : [];
}
