import type { CivilDate } from "#kernel/calendar.ts";
import type { Clock, Law } from "#policy/model.ts";
import type { Chronicle } from "#policy/occurrence.ts";
import { inOrder } from "#policy/spans.ts";
import { type ClockContext, type ClockRun, type Running, ranOut, runningSince, runningsOf } from "./run.ts";
import type { Expiries } from "./times.ts";

/** Runs by one edition and all before it. */
type Level = {
  /** Every running of a clock of this edition, with those of its counterparts before. */
  readonly of: (clock: Clock) => readonly Running[];
  /** What runs on by an earlier edition and has no counterpart in this one. */
  readonly left: () => readonly Running[];
  readonly all: () => readonly Running[];
};

type Since = NonNullable<Law["since"]>;

/**
 * Every clock that started in this log, with its state on `now`, by the edition it started under or what later editions say of
 * running cases. Clocks that wait for another's expiry are worked out after it; a circle of expiries yields none.
 */
export function runClocks(context: ClockContext): readonly ClockRun[] {
  const { chronicle, law, calendar, now } = context;
  const before = lately.get(chronicle);
  if (before?.law === law && before.calendar === calendar && before.now === now) return before.runs;
  const runs = levelOf(context)
    .all()
    .map(({ run }) => run);
  lately.set(chronicle, { law, calendar, now, runs });
  return runs;
}

/** What was worked out last of a chronicle somebody still holds: each act that may be open asks for the clocks again. */
const lately = new WeakMap<Chronicle, Omit<ClockContext, "chronicle"> & { readonly runs: readonly ClockRun[] }>();

function levelOf(context: ClockContext): Level {
  const { law } = context;
  const since = bearing(context);
  const before = since === undefined ? undefined : levelOf({ ...context, law: since.before });
  const done = new Map<string, readonly Running[]>();
  const expiries: Expiries = (key) =>
    [
      ...law.rules.clocks.filter((clock) => clock.key === key).flatMap(of),
      ...left().filter(({ run }) => run.clock.key === key),
    ].flatMap(({ run }) => (ranOut(run, context.now) && run.due !== undefined ? [{ id: run.id, due: run.due }] : []));
  function of(clock: Clock): readonly Running[] {
    const known = done.get(clock.id);
    if (known !== undefined) return known;
    done.set(clock.id, []);
    const own = runningsOf(clock, context, expiries);
    const old = since === undefined ? undefined : counterpart(clock, law, since.before);
    const runs =
      since === undefined || before === undefined
        ? own
        : joined(old === undefined ? [] : before.of(old), own, since, (start) =>
            runningSince(clock, start, context, expiries),
          );
    done.set(clock.id, runs);
    return runs;
  }
  let gone: readonly Running[] | undefined;
  function left(): readonly Running[] {
    gone ??= goneBefore();
    return gone;
  }
  function goneBefore(): readonly Running[] {
    if (since === undefined || before === undefined) return [];
    const dropped = since.before.rules.clocks.filter((clock) => counterpart(clock, since.before, law) === undefined);
    return [...dropped.flatMap(before.of), ...before.left()].flatMap((one) => endedBy(one, since));
  }
  return { of, left, all: () => [...law.rules.clocks.flatMap(of), ...left()] };
}

/** The change of law this case has seen. What changed before anything happened in it does not bear on it. */
function bearing({ law, chronicle }: ClockContext): Since | undefined {
  const begun = chronicle.events.reduce<CivilDate | undefined>(
    (day, { happenedOn }) => (day === undefined || happenedOn < day ? happenedOn : day),
    undefined,
  );
  return law.since !== undefined && begun !== undefined && begun < law.since.from ? law.since : undefined;
}

/** The same clock in another edition: by its id, or by its key where a document of another name took the place. */
function counterpart(clock: Clock, { rules }: Law, other: Law): Clock | undefined {
  const same = other.rules.clocks.find(({ id }) => id === clock.id);
  if (same !== undefined) return same;
  const known = new Set(rules.clocks.map(({ id }) => id));
  return other.rules.clocks.find((one) => one.key === clock.key && !known.has(one.id));
}

const startedBefore = ({ run }: Running, { from }: Since): boolean => run.startedOn < from;

/** Over, or already late, when the edition came into force: no later law changes what it came to. */
const settled = ({ run }: Running, { from }: Since): boolean =>
  run.state === "lapsed" ||
  (run.stoppedOn !== undefined && run.stoppedOn < from) ||
  (run.due !== undefined && run.due < from);

/** Whether one limit still ran when another of the same thing began: then the second is none of its own. */
const covers = ({ run }: Running, other: Running): boolean =>
  run.id === other.run.id && (run.stoppedOn === undefined || run.stoppedOn > other.run.startedOn);

/** Runs of a clock by the editions before and by its own, as the edition has it for running cases. */
function joined(
  old: readonly Running[],
  own: readonly Running[],
  since: Since,
  anew: (start: Running["span"]["start"]) => readonly Running[],
): readonly Running[] {
  const stays = staying(old, own, since);
  const running = old.filter((one) => startedBefore(one, since) && !stays.includes(one));
  const instead =
    since.runningCases === "restart"
      ? running.flatMap(({ span }) => anew({ ...span.start, on: since.from }))
      : since.runningCases === "new-law-at-once"
        ? own.filter(
            (one) => startedBefore(one, since) && !isOver(one, since) && !stays.some((kept) => covers(kept, one)),
          )
        : [];
  const begun = [...stays, ...instead];
  const fresh = own.filter((one) => !startedBefore(one, since) && !begun.some((kept) => covers(kept, one)));
  return [...begun, ...fresh].sort((a, b) => inOrder(a.span.start, b.span.start));
}

const isOver = ({ run }: Running, { from }: Since): boolean => run.stoppedOn !== undefined && run.stoppedOn < from;

/**
 * What goes on by the edition before. Where the new edition counts from an event that had come before it did, and the old one
 * from an event still to come, the old one goes on: else no limit would run at all.
 */
function staying(old: readonly Running[], own: readonly Running[], since: Since): readonly Running[] {
  const keeps = since.runningCases === "keep-started-clocks";
  const begun = old.filter((one) => startedBefore(one, since) && (keeps || settled(one, since)));
  if (!keeps) return begun;
  const missed = old.filter(
    (one) =>
      !startedBefore(one, since) &&
      !begun.some(({ run }) => run.id === one.run.id) &&
      own.some((other) => other.run.id === one.run.id && startedBefore(other, since)) &&
      !own.some((other) => other.run.id === one.run.id && !startedBefore(other, since)),
  );
  return [...begun, ...missed];
}

/** A limit the new edition no longer has: it goes on where clocks keep their edition, else it is no limit any more. */
function endedBy(one: Running, since: Since): readonly Running[] {
  if (!startedBefore(one, since)) return [];
  if (since.runningCases === "keep-started-clocks" || settled(one, since)) return [one];
  return [{ ...one, run: { ...one.run, state: "lapsed" } }];
}
