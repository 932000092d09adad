import type { Court } from "#casework/index.ts";
import { type ClockRun, remindersOf } from "#clocks/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { ruleName } from "#policy/tell/names.ts";
import { isMetBy, type Owner, ownerOf, type Work } from "#work/index.ts";
import { words } from "../queries/wording.ts";

/** Work that shows itself from a day on. */
export type Limit = Omit<Work, "kind"> & { readonly kind: Work["kind"] | "limit"; readonly from: CivilDate };

/**
 * Each running limit as a piece of work of its owner, from its first reminder on; and each that was kept too late, where the court
 * wants that written off, as one of whoever watches it.
 */
export function limitWork(
  clocks: readonly ClockRun[],
  handlers: ReadonlyMap<string, string>,
  court: Court,
  today: CivilDate,
  team?: string,
): readonly Limit[] {
  return clocks.flatMap((run): readonly Limit[] => {
    const { clock, due, stoppedOn } = run;
    if (run.state === "lapsed" || !clock.breach || due === undefined) return [];
    const asked = stoppedOn === undefined || today <= due ? addDays(due, 1) : today;
    const from = remindersOf(run, run.law, asked, court.calendar)
      .map(({ on }) => on)
      .toSorted()[0];
    if (from === undefined) return [];
    const [name, english] = ruleName(clock);
    const running = stoppedOn === undefined;
    const watch = clock.watch ?? [];
    const whose = running ? run.owner : watch;
    return [
      {
        id: `limit/${clock.key}/${run.id}/${run.startedOn}`,
        kind: "limit",
        title: running ? [name, english] : words("work-rectify", name),
        since: run.startedOn,
        from: running ? from : stoppedOn,
        due,
        ...withHandlers(
          ownerOf(whose.length > 0 ? whose : watch, { court, handlers, ...(team === undefined ? {} : { team }) }),
          handlers,
          team,
        ),
        ...(running ? {} : { act: "clock.rectify" }),
        fields: { "clock.key": clock.key },
        ...(run.id === "case" ? {} : { of: { [clock.per]: run.id } }),
      },
    ];
  });
}

/** A limit of the team a case is with is for those of the team who handle it first: what is everybody's is nobody's. */
function withHandlers(owner: Owner, handlers: ReadonlyMap<string, string>, team: string | undefined): Owner {
  if (team === undefined || !owner.words.includes(team)) return owner;
  const named = [...handlers.values()].filter((one) => one !== "");
  return { ...owner, persons: [...new Set([...owner.persons, ...named])] };
}

/**
 * Limits that are a piece of their own: not that of an affair whose piece bears the same last day, and not one that ends with the act
 * of a piece of the same people. One thing to do is one line.
 */
export function limitsApart(
  limits: readonly Limit[],
  work: readonly Work[],
  { law, vocabulary }: Court,
): readonly Limit[] {
  return limits.filter((limit) => {
    if (limit.act !== undefined) return true;
    const key = limit.fields?.["clock.key"];
    const clock = law.rules.clocks.find((one) => one.key === key);
    if (clock === undefined) return true;
    const id = `affair/${clock.affair ?? ""}/${limit.of?.[clock.per] ?? "case"}`;
    return !work.some(
      (piece) =>
        piece.due === limit.due &&
        ((piece.id === id && clock.owner.length === 0) ||
          (isMetBy(clock.stops, vocabulary.acts[piece.act ?? ""]?.makes ?? "") && sameOwner(piece, limit))),
    );
  });
}

const sameOwner = (one: Work, other: Limit): boolean =>
  one.words.toSorted().join() === other.words.toSorted().join() &&
  one.persons.toSorted().join() === other.persons.toSorted().join();
