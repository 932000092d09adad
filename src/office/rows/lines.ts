import { type Court, chronicleOf, type Standing } from "#casework/index.ts";
import type { ClockRun } from "#clocks/index.ts";
import { type Party, partiesOf } from "#intake/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { addDays } from "#kernel/calendar.ts";
import { parseCaseNumber } from "#kernel/caseNumber.ts";
import type { Event } from "#kernel/event.ts";
import { maskIdentifier } from "#kernel/masking.ts";
import { handlersOf, openWork, seatsOf, stageOf, stageSince } from "#work/index.ts";
import { seriesOf } from "../door/numbers.ts";
import { gramsOf, plain } from "./grams.ts";
import { handlerLines } from "./handlers.ts";
import { type Limit, limitsApart, limitWork } from "./limits.ts";
import { staysOf } from "./stays.ts";
import { type Places, tallyLines, whose } from "./tally.ts";

export type Lines = Readonly<
  Record<"case" | "party" | "handler" | "clock" | "work" | "queue" | "deed" | "tally", readonly unknown[]>
>;

/** Later than every day something is due on. */
const NEVER = "9999-12-31";

const NOTHING: Lines = { case: [], party: [], handler: [], clock: [], work: [], queue: [], deed: [], tally: [] };

/** What is written down of a case on a day. A function of log, law and day: made anew it is the same. */
export function linesOf(
  court: string,
  stream: string,
  log: readonly Event[],
  stands: Omit<Standing, "turned">,
  law: Court,
  today: CivilDate,
): Lines {
  const registered = log.find(({ kind }) => kind === "case.registered");
  if (registered === undefined) return NOTHING;
  const at = { court, stream };
  const parties = partiesOf(log);
  const { "case.team": team } = stands.facts;
  const limits = limitWork(stands.clocks, handlersOf(log), law, today, typeof team === "string" ? team : undefined);
  const chronicle = chronicleOf(log, today);
  const handlers = handlerLines(log);
  const places: Places = { stays: staysOf(chronicle), handlers };
  const open = openWork(log, stands, law, today);
  const work = [...open.map((one) => ({ ...one, from: one.since })), ...limitsApart(limits, open, law)];
  return {
    case: [{ ...at, ...caseLine(stream, log, parties, stands, law, registered, today) }],
    party: parties.map(({ id, role, kind, name, identity }) => ({
      stream,
      party: id,
      role,
      kind,
      name,
      identity,
      shown: identity === undefined ? "" : maskIdentifier(identity),
    })),
    handler: handlers.map((line) => ({
      ...at,
      ...line,
      team: places.stays.findLast(({ since }) => since <= line.since)?.team,
    })),
    clock: clockLines(stands.clocks, places).map((line) => ({ ...at, ...line })),
    tally: tallyLines(chronicle, stands, places, law, today).map((line) => ({ ...at, ...line })),
    work: work.map((one) => ({ ...at, ...workLine(one) })),
    queue: work.flatMap((one) =>
      addressees(one).map((who) => ({
        ...at,
        who,
        id: one.id,
        kind: one.kind,
        from_on: one.from,
        risk: one.due ?? NEVER,
        since: one.since,
      })),
    ),
    deed: log.flatMap((event) =>
      event.by.id === "law"
        ? []
        : [
            {
              ...at,
              version: event.version,
              person: event.by.id,
              kind: event.kind,
              happened_on: event.happenedOn,
              recorded_at: new Date(event.recordedAt).toISOString(),
            },
          ],
    ),
  };
}

const names = (parties: readonly Party[], role: string): string =>
  parties
    .filter((party) => party.role === role)
    .map(({ name }) => name)
    .join("、");

function caseLine(
  stream: string,
  log: readonly Event[],
  parties: readonly Party[],
  { facts, clocks }: Omit<Standing, "turned">,
  court: Court,
  registered: Event,
  today: CivilDate,
) {
  const text = (word: string) => (typeof facts[word] === "string" ? facts[word] : undefined);
  const number = text("case.number") ?? stream;
  const parsed = court.caseKinds === undefined ? undefined : parseCaseNumber(number, court.caseKinds);
  const known = parsed !== undefined && "ok" in parsed ? parsed.ok : undefined;
  const [applicants, debtors] = [names(parties, "applicant"), names(parties, "debtor")];
  const handlers = [...seatsOf(log).seats].map(([seat, person]) => ({ seat, person }));
  const closed = log.findLast(({ kind }) => kind === "case.closed")?.happenedOn;
  const nearest = closed === undefined ? nearestOf(clocks) : undefined;
  const turns = turnOf(clocks, today);
  const stage = stageOf(log, facts, court.law);
  return {
    id: stream.replace(/^case\//, ""),
    version: log.length,
    number,
    series: known === undefined ? undefined : seriesOf(known),
    serial: known?.serial,
    kind: text("case.kind") ?? "",
    registered_on: registered.happenedOn,
    closed_on: closed,
    stage,
    team: text("case.team"),
    track: text("case.track"),
    amount: typeof facts["claim.amount"] === "number" ? facts["claim.amount"] : undefined,
    applicants,
    debtors,
    instrument: text("instrument.number"),
    handlers,
    nearest,
    nearest_due: nearest?.due,
    turns_on: turns,
    sought: [number, applicants, debtors].map(plain).join("\n"),
    grams: gramsOf(number, applicants, debtors),
    mode: text("closing.mode"),
    region: text("case.region"),
    stage_on: stageSince(log, stage) ?? registered.happenedOn,
    acted_on: log
      .flatMap(({ by, happenedOn }) => (by.id === "law" ? [] : [happenedOn]))
      .toSorted()
      .at(-1),
  };
}

const isOpen = (run: ClockRun): boolean => run.stoppedOn === undefined && run.state !== "lapsed" && run.clock.breach;

/** The running limit that ends first, with the days it has run so far counted from its ledger when it is shown. */
function nearestOf(clocks: readonly ClockRun[]) {
  const open = clocks.filter((run) => isOpen(run) && run.due !== undefined);
  const first = open.toSorted((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1))[0];
  if (first === undefined) return undefined;
  return {
    key: first.clock.key,
    name: first.clock.name ?? first.clock.key,
    due: first.due,
    of: first.reckoning.budget?.total,
    unit: first.reckoning.budget?.unit,
    paused: first.state === "paused",
    runs: first.reckoning.ledger.flatMap((line) => (line.kind === "runs" ? [[line.from, line.to, line.days]] : [])),
  };
}

/** The next day on which an expiry sets something off: then these rows are written again. */
function turnOf(clocks: readonly ClockRun[], today: CivilDate): CivilDate | undefined {
  const days = clocks.flatMap((run) =>
    run.stoppedOn === undefined && run.state !== "lapsed" && run.due !== undefined && run.due >= today
      ? [addDays(run.due, 1)]
      : [],
  );
  return days.toSorted()[0];
}

function clockLines(clocks: readonly ClockRun[], places: Places) {
  const counted = new Map<string, number>();
  return clocks.map((run) => {
    const thing = `${run.clock.key}/${run.id}`;
    const ordinal = (counted.get(thing) ?? 0) + 1;
    counted.set(thing, ordinal);
    return {
      clock: run.clock.key,
      id: run.id,
      ordinal,
      started_on: run.startedOn,
      due: run.due,
      stopped_on: run.stoppedOn,
      paused: run.state === "paused",
      lapsed: run.state === "lapsed",
      breach: run.clock.breach,
      owner: run.owner,
      lapsed_on: run.lapsedOn,
      pauses: pausesOf(run),
      ...teamAndHandlers(run, places),
    };
  });
}

function teamAndHandlers({ stoppedOn, lapsedOn }: ClockRun, places: Places) {
  const { team, handlers } = whose(stoppedOn ?? lapsedOn, places);
  return { team, handlers };
}

/** The days a limit was held back, as the database writes ranges of days. */
const pausesOf = ({ reckoning }: ClockRun): string => {
  const spans = reckoning.ledger.flatMap((line) => (line.kind === "pauses" ? [`[${line.from},${line.to ?? ""}]`] : []));
  return `{${spans.join(",")}}`;
};

type Addressed = Pick<Limit, "words" | "persons">;

/** Under which names a piece of work is found. One that nobody answers to is found under its own name. */
const addressees = ({ words, persons }: Addressed): readonly string[] => {
  const all = [...persons.map((person) => `p:${person}`), ...words.map((word) => `w:${word}`)];
  return all.length === 0 ? ["n:"] : [...new Set(all)];
};

const workLine = (one: Limit) => ({
  id: one.id,
  kind: one.kind,
  title_zh: one.title[0],
  title_en: one.title[1],
  since: one.since,
  from_on: one.from,
  due: one.due,
  words: one.words,
  persons: one.persons,
  asker: one.asker,
  act: one.act,
  fields: one.fields,
  of: one.of,
});
