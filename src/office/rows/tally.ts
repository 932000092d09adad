import { defectsOf } from "#affairs/index.ts";
import { type Put, proposalsOf } from "#approvals/index.ts";
import type { Court, Standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event, Value } from "#kernel/event.ts";
import type { Chronicle } from "#policy/occurrence.ts";
import { OPEN_RESULTS } from "#triage/index.ts";
import { ofThisCase } from "#work/index.ts";
import { type HandlerLine, sittingOn } from "./handlers.ts";
import { type Stay, stayOn } from "./stays.ts";

/** One thing reports count, from when until when. */
export type TallyLine = {
  readonly sort: "stay" | "triage" | "proposal" | "affair" | "given-back" | "defect";
  readonly id: string;
  readonly key: string;
  readonly how?: string;
  readonly outcome?: string;
  readonly since: CivilDate;
  readonly until?: CivilDate;
  readonly due?: CivilDate;
  readonly person?: string;
  readonly team?: string;
  readonly track?: string;
  readonly handlers: readonly string[];
  readonly rests_on: readonly string[];
};

/** What is needed to say whose something was. */
export type Places = { readonly stays: readonly Stay[]; readonly handlers: readonly HandlerLine[] };

type Stands = Pick<Standing, "facts" | "affairs" | "clocks">;
type Counted = Omit<TallyLine, "team" | "track" | "handlers" | "rests_on"> & Partial<Pick<TallyLine, "rests_on">>;

/** What a case gives reports to count. What ended was whose it was that day, what goes on is whose it is now. */
export function tallyLines(
  chronicle: Chronicle,
  stands: Stands,
  places: Places,
  law: Court,
  today: CivilDate,
): readonly TallyLine[] {
  const counted: readonly Counted[] = [
    ...decisions(chronicle, law),
    ...proposals(chronicle, stands, law, today),
    ...pooled(stands),
    ...givenBack(chronicle),
    ...defects(chronicle),
  ];
  return [
    ...places.stays.map((stay) => stayLine(stay, places)),
    ...counted.map((line) => ({ rests_on: [], ...line, ...whose(line.until, places) })),
  ];
}

/** Team, track and handlers on the day something ended, or today. */
export function whose(day: CivilDate | undefined, { stays, handlers }: Places) {
  const { team, track } = stayOn(stays, day) ?? {};
  return {
    ...(team === undefined ? {} : { team }),
    ...(track === undefined ? {} : { track }),
    handlers: sittingOn(handlers, day),
  };
}

const stayLine = ({ version, team, track, how, since, until, outcome }: Stay, { handlers }: Places): TallyLine => ({
  sort: "stay",
  id: String(version),
  key: team ?? "",
  how,
  since,
  ...(until === undefined ? {} : { until }),
  ...(outcome === undefined ? {} : { outcome }),
  ...(team === undefined ? {} : { team }),
  ...(track === undefined ? {} : { track }),
  handlers: sittingOn(handlers, until),
  rests_on: [],
});

const list = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** Each decision of triage with how the document stood to it and the rows it rests on: those that say what was chosen, else all that matched. */
function decisions({ events }: Chronicle, { law }: Court): readonly Counted[] {
  return events
    .filter(({ kind }) => kind === "triage.decided")
    .map((event) => {
      const { fields, happenedOn, by, version, reason } = event;
      const outcome = fields["triage.outcome"];
      const matched = list(fields["triage.matched"]);
      const chosen = matched.filter((id) => {
        const then = law.rules.rows.find((row) => row.id === id)?.then;
        return then !== undefined && (OPEN_RESULTS.has(then) || Object.values(fields).includes(then));
      });
      const told = typeof outcome !== "string";
      return {
        sort: "triage",
        id: String(version),
        key: String(fields["case.team"] ?? fields["case.track"] ?? ""),
        how: reason === undefined ? "unreasoned" : "reasoned",
        outcome: told ? "told" : fields["triage.departs"] === true ? "departed" : outcome,
        since: happenedOn,
        until: happenedOn,
        person: by.id,
        rests_on: chosen.length > 0 ? chosen : matched,
      };
    });
}

/** What was put up for approval, until it was decided. */
function proposals(chronicle: Chronicle, { facts }: Stands, law: Court, today: CivilDate): readonly Counted[] {
  if (chronicle.events.every(({ kind }) => kind !== "approval.asked")) return [];
  return proposalsOf({ ...law, facts, chronicle }, today).map((put) => {
    const decided = decidedOn(put);
    return {
      sort: "proposal",
      id: String(put.version),
      key: put.act,
      outcome: put.state === "carried-out" ? "granted" : put.state,
      since: put.on,
      person: put.by.id,
      ...(decided === undefined ? {} : { until: decided }),
    };
  });
}

/** The day of the last signature, or of the refusal; what was carried out without one was decided then. */
function decidedOn({ state, chain, endedOn, on }: Put): CivilDate | undefined {
  if (state === "waiting") return undefined;
  if (state === "refused") return endedOn;
  const signed = chain.flatMap(({ signedOn }) => signedOn ?? []).sort();
  return signed.at(-1) ?? endedOn ?? on;
}

/** Pooled work, with the day its limit ends where it has one. */
function pooled({ affairs, clocks }: Stands): readonly Counted[] {
  const times = new Map<string, number>();
  return affairs.filter(ofThisCase).map(({ affair, id, openedOn, doneOn, state, sentBy, takenBy }) => {
    const thing = `${affair.key}/${id}`;
    const ordinal = (times.get(thing) ?? 0) + 1;
    times.set(thing, ordinal);
    const due = clocks.find(
      (run) => run.clock.affair === affair.key && run.id === id && run.startedOn >= openedOn && run.state !== "lapsed",
    )?.due;
    return {
      sort: "affair",
      id: `${thing}/${ordinal}`,
      key: affair.key,
      how: sentBy === undefined ? "due" : "sent",
      outcome: state,
      since: openedOn,
      ...(doneOn === undefined ? {} : { until: doneOn }),
      ...(due === undefined ? {} : { due }),
      ...(takenBy === undefined ? {} : { person: takenBy.id }),
    };
  });
}

const givenBack = ({ events }: Chronicle): readonly Counted[] =>
  events
    .filter(({ kind }) => kind === "affair.returned")
    .map(({ version, fields, happenedOn, by }) => ({
      sort: "given-back",
      id: String(version),
      key: kindOf(fields),
      since: happenedOn,
      until: happenedOn,
      person: by.id,
    }));

const kindOf = (fields: Event["fields"]): string => String(fields["affair.kind"] ?? "");

const defects = ({ events }: Chronicle): readonly Counted[] =>
  defectsOf(events).map(({ version, affair, raisedOn, dueOn, acceptedOn, escalatedOn, state, by }) => ({
    sort: "defect",
    id: String(version),
    key: affair,
    how: escalatedOn === undefined ? "raised" : "escalated",
    outcome: state,
    since: raisedOn,
    person: by.id,
    ...(dueOn === undefined ? {} : { due: dueOn }),
    ...(acceptedOn === undefined ? {} : { until: acceptedOn }),
  }));
