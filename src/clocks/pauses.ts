import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Extension, Pause } from "#kernel/ledger.ts";
import { citationOf } from "#policy/cite.ts";
import type { Clock, Ground, Law } from "#policy/model.ts";
import { type Chronicle, first, instanceOf, type Occurrence, occurrences, WHOLE_CASE } from "#policy/occurrence.ts";

/**
 * The intervals that hold a clock back: the grounds it names, as they began and ended in the log.
 * The day a ground ends is not held back: the clock runs again from that day.
 */
export function pausesOf(clock: Clock, law: Law, chronicle: Chronicle, id: string): readonly Pause[] {
  return clock.pauses.flatMap((name) =>
    law.rules.grounds
      .filter((ground) => ground.key === name)
      .flatMap((ground) => {
        const ends = occurrences(ground.to, chronicle, clock.per);
        return occurrences(ground.from, chronicle, clock.per)
          .filter((begin) => (begin.id === id || begin.id === WHOLE_CASE) && concerns(clock, ground, chronicle, begin))
          .map((begin): Pause => {
            const end = first(
              ends.filter((one) => one.index > begin.index || one.on > begin.on),
              id,
              begin.on,
            );
            const last = end === undefined ? {} : { to: later(begin.on, addDays(end.on, -1)) };
            const named = ground.name ?? ground.key;
            return { from: begin.on, ...last, ground: named, kind: ground.sort, cites: [citationOf(ground, law)] };
          });
      }),
  );
}

/** A pause asked for by hand says which clock it holds back, and on which of several grounds. */
function concerns(clock: Clock, ground: Ground, chronicle: Chronicle, begin: Occurrence): boolean {
  const { "clock.key": key, "clock.ground": named } = chronicle.events[begin.index]?.fields ?? {};
  if (key !== undefined && key !== clock.key) return false;
  return named === undefined || named === ground.key || (typeof named === "string" && ground.oneOf.includes(named));
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

/** Extensions granted to this clock, at most as many as its rule allows. */
export function extensionsOf(clock: Clock, law: Law, chronicle: Chronicle, id: string): readonly Extension[] {
  const { extend } = clock;
  if (extend === undefined || extend.by.form !== "span") return [];
  const by = extend.by;
  return chronicle.events
    .filter((event) => event.kind === "clock.extended" && event.fields["clock.key"] === clock.key)
    .filter((event) => [id, WHOLE_CASE].includes(instanceOf(event, clock.per)))
    .slice(0, extend.times ?? chronicle.events.length)
    .map((event) => ({ by, on: event.happenedOn, ground: clock.name ?? clock.key, cites: [citationOf(clock, law)] }));
}
