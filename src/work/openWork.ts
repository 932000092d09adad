import { type AffairRun, defectsOf } from "#affairs/index.ts";
import { proposalsOf } from "#approvals/index.ts";
import { answering, type Handlers, nobodySeated, seat } from "#assignment/index.ts";
import { type Court, chronicleOf, noted, type Standing } from "#casework/index.ts";
import { lackCalled, missingIn } from "#intake/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event, Fields } from "#kernel/event.ts";
import type { Bearing } from "#policy/deed.ts";
import { WHOLE_CASE } from "#policy/occurrence.ts";
import { called } from "#policy/refusal.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { partsTaking } from "#policy/who.ts";
import { lastOf, stageOf } from "./stage.ts";
import { say } from "./wording.ts";

export type WorkKind =
  | "triage"
  | "assignment"
  | "naming"
  | "receipt"
  | "affair"
  | "slip"
  | "acceptance"
  | "approval"
  | "carrying-out"
  | "defect"
  | "supply";

/** One thing somebody has to do about a case, and whose it is: words of the law he answers to, or persons by name. */
export type Work = {
  /** Unique in its case, and the same as long as it is the same thing. */
  readonly id: string;
  readonly kind: WorkKind;
  readonly title: readonly [zh: string, en: string];
  readonly since: CivilDate;
  readonly due?: CivilDate;
  readonly words: readonly string[];
  readonly persons: readonly string[];
  /** Who waits for it. */
  readonly asker?: string;
  readonly act?: string;
  readonly fields?: Fields;
  readonly of?: Readonly<Record<string, string>>;
};

/** The leader of a unit, as a word one answers to. */
const leaderOf = (unit: string): string => `lead:${unit}`;

/** Who sits in which seat of a case now, and who is recused. */
export const seatsOf = (log: readonly Event[]): Handlers => noted(log).reduce(seat, nobodySeated);

/** Who answers for a case as its handlers. */
export const handlersOf = (log: readonly Event[]): ReadonlyMap<string, string> => answering(seatsOf(log));

type Desk = {
  readonly court: Court;
  readonly log: readonly Event[];
  readonly stands: Omit<Standing, "turned">;
  readonly handlers: Handlers;
  readonly bearing: Bearing;
};
type Owner = Pick<Work, "words" | "persons">;

/**
 * Every open obligation of a case on a day, each with somebody who answers for it: its owner by the law; where that is
 * a seat nobody sits in, the leader of the team; where there is no team yet, whoever triages. Limits are not among
 * them: what is due soon or overdue is asked of the clocks.
 */
export function openWork(
  log: readonly Event[],
  stands: Omit<Standing, "turned">,
  court: Court,
  today: CivilDate,
): readonly Work[] {
  const bearing = { ...court, facts: stands.facts, chronicle: chronicleOf(log, today) };
  const desk: Desk = { court, log: noted(log), stands, handlers: seatsOf(log), bearing };
  const ended = lastOf(desk.log, "case.closed") > 0;
  return [
    ...(ended ? [] : placing(desk)),
    ...stands.affairs.filter(ofThisCase).flatMap((run) => pooled(run, desk)),
    ...signatures(desk, today),
    ...cures(desk),
    ...supplies(desk),
  ];
}

/** What a case taken over came without: with whoever handles it, one piece for each thing. */
function supplies(desk: Desk): readonly Work[] {
  const events = desk.bearing.chronicle.events;
  const since = events.findLast(({ kind }) => kind === "case.taken-over")?.happenedOn;
  if (since === undefined) return [];
  return missingIn(events, desk.stands.facts).map((item) => ({
    id: `supply/${item}`,
    kind: "supply",
    title: titled("work-supply", both(lackCalled(item, desk.court))),
    since,
    act: "case.supply",
    fields: { "take-over.item": item },
    ...ownerOf(["handler"], knownOf(desk)),
  }));
}

/** What comes round each day or week is the court's to do once, not once in every case. */
export const ofThisCase = ({ affair }: AffairRun): boolean => affair.opens === undefined || !("every" in affair.opens);

const registeredOn = (log: readonly Event[]): CivilDate | undefined =>
  log.find(({ kind }) => kind === "case.registered")?.happenedOn;

const titled = (code: string, ...args: readonly (readonly [string, string])[]): readonly [string, string] => [
  say(code, ...args.map(([zh]) => zh))[0],
  say(code, ...args.map(([, en]) => en))[1],
];

/** What brings a case to those who handle it. */
function placing(desk: Desk): readonly Work[] {
  const { court, log, stands, handlers } = desk;
  const registered = registeredOn(log);
  if (registered === undefined) return [];
  const { team } = placeOf(stands.facts);
  const since = log.at(-1)?.happenedOn ?? registered;
  const lead = leadOf(team, court);
  const empty = court.law.rules.words.filter(
    ({ sort, required, key }) => sort === "seat" && required === true && !handlers.seats.has(key),
  );
  switch (stageOf(log, stands.facts, court.law)) {
    case "triage-due":
      return [
        { id: "triage", kind: "triage", title: titled("work-triage"), since, act: "triage.decide", ...triageOf(court) },
      ];
    case "assignment-due":
      return [
        {
          id: "assignment",
          kind: "assignment",
          title: titled("work-assignment"),
          since,
          act: "assignment.make",
          ...triageOf(court),
        },
      ];
    case "receipt-due":
      return empty.length > 0
        ? [naming(empty, since, lead, court)]
        : [
            {
              id: "receipt",
              kind: "receipt",
              title: titled("work-receipt"),
              since,
              act: "assignment.receive",
              ...lead,
            },
          ];
    case "handling":
    case "suspended":
    case "closing-reported":
      return empty.length > 0 && handlers.recused.size > 0 ? [naming(empty, since, lead, court)] : [];
    default:
      return [];
  }
}

/** Seats that nobody sits in, to be filled by whoever leads. */
function naming(empty: readonly { readonly key: string }[], since: CivilDate, lead: Owner, court: Court): Work {
  const seats = called(
    empty.map(({ key }) => key),
    court,
  );
  return {
    id: "naming",
    kind: "naming",
    title: titled("work-naming", both(seats)),
    since,
    act: "handler.name",
    ...lead,
  };
}

const both = (said: string | readonly [string, string]): readonly [string, string] =>
  typeof said === "string" ? [said, said] : said;

const placeOf = (facts: Facts): { readonly team?: string } => {
  const team = facts["case.team"];
  return typeof team === "string" ? { team } : {};
};

/** Whoever the court's law has settle what its table does not: else the command centre. */
function triageOf(court: Court): Owner {
  const { settings, precedence } = court.law.rules;
  const named =
    settings.find(({ key }) => key === "triage-by")?.value ?? precedence.find(({ ask }) => ask !== undefined)?.ask;
  return { words: [typeof named === "string" ? named : "command-centre"], persons: [] };
}

type Known = {
  readonly court: Court;
  /** Seat → person. */
  readonly handlers: ReadonlyMap<string, string>;
  readonly team?: string;
};

/**
 * The law's word for an owner, resolved as far as the case knows: seats and "the handler" are persons, a team made of teams is the
 * one of them that the case is with.
 */
export function ownerOf(words: readonly string[], { court, handlers, team }: Known): Owner {
  const seats = new Set(court.law.rules.words.filter(({ sort }) => sort === "seat").map(({ key }) => key));
  const persons: string[] = [];
  const left: string[] = [];
  for (const word of words) {
    const sat = seats.has(word) ? handlers.get(word) : undefined;
    if (sat !== undefined && sat !== "") persons.push(sat);
    else if (HANDLER.has(word)) persons.push(...handlers.values());
    else if (!seats.has(word)) left.push(word);
  }
  const named = [...new Set(persons.filter((person) => person !== ""))];
  if (named.length > 0 || left.length > 0)
    return {
      words: left.map((word) => (partsOf(word, court).includes(team ?? "") ? (team ?? word) : word)),
      persons: named,
    };
  return leadOf(team, court);
}

/** The leader of the team a case is with; while it is with none yet, or with one made of teams, whoever brings it to one. */
const leadOf = (team: string | undefined, court: Court): Owner =>
  team === undefined || partsOf(team, court).length > 0 ? triageOf(court) : { words: [leaderOf(team)], persons: [] };

const partsOf = (unit: string, { law }: Court): readonly string[] => partsTaking(unit, law);

const knownOf = ({ court, handlers, stands }: Desk): Known => ({
  court,
  handlers: answering(handlers),
  ...placeOf(stands.facts),
});

/** Words of the law for whoever handles the case. */
const HANDLER: ReadonlySet<string> = new Set(["handler", "owner", "responsible-person"]);

/** A piece of pooled work: with its owner until somebody took it, back with who sent it, or to be accepted by him. */
function pooled(run: AffairRun, desk: Desk): readonly Work[] {
  const { affair, state, sentBy, takenBy } = run;
  const name = named(affair.name, both(called([affair.key], desk.court)));
  const owner = ownerOf(affair.owner, knownOf(desk));
  const sender: Owner | undefined = sentBy === undefined ? undefined : { words: [], persons: [sentBy.id] };
  const waits = sentBy === undefined ? {} : { asker: sentBy.id };
  const item = (
    kind: WorkKind,
    title: string,
    act: string,
    whose: Owner,
    more: Pick<Work, "asker"> = {},
  ): readonly Work[] => [
    {
      id: `affair/${affair.key}/${run.id}`,
      kind,
      title: titled(title, name),
      since: run.openedOn,
      act,
      fields: { "affair.kind": affair.key },
      ...(run.id === WHOLE_CASE ? {} : { of: { [affair.per]: run.id } }),
      ...dueOf(run, desk),
      ...whose,
      ...more,
    },
  ];
  switch (state) {
    case "open":
      return item("affair", "work-affair", affair.slip ? "affair.dispatch" : "affair.receive", owner);
    case "dispatched":
      return item("slip", "work-slip", "affair.receive", owner, waits);
    case "received":
      return item(
        "affair",
        "work-taken",
        "affair.finish",
        takenBy === undefined ? owner : { words: [], persons: [takenBy.id] },
        waits,
      );
    case "returned":
      return item("slip", "work-returned", "affair.dispatch", sender ?? owner);
    case "done":
      return affair.slip && sender !== undefined ? item("acceptance", "work-acceptance", "affair.accept", sender) : [];
    default:
      return [];
  }
}

const named = (name: string | undefined, fallback: readonly [string, string]): readonly [string, string] =>
  name === undefined ? fallback : [name, fallback[1]];

/** The last day of the clock that runs on an affair. */
function dueOf({ affair, id }: AffairRun, { stands }: Desk): { readonly due?: CivilDate } {
  const due = stands.clocks.find(
    (run) => run.clock.affair === affair.key && run.id === id && run.stoppedOn === undefined,
  )?.due;
  return due === undefined ? {} : { due };
}

/** What waits for a signature, and what was signed and not yet carried out. */
function signatures({ court, bearing }: Desk, today: CivilDate): readonly Work[] {
  return proposalsOf(bearing, today).flatMap((proposal): readonly Work[] => {
    const base = {
      since: proposal.on,
      fields: proposal.fields,
      ...(proposal.of === undefined ? {} : { of: proposal.of }),
    };
    const act = both(called([proposal.act], court));
    if (proposal.state === "waiting")
      return [
        {
          ...base,
          id: `approval/${proposal.version}`,
          kind: "approval",
          title: titled("work-approval", act),
          act: "approval.grant",
          words: proposal.waitsFor,
          persons: [],
          asker: proposal.by.id,
        },
      ];
    return proposal.state === "granted"
      ? [
          {
            ...base,
            id: `carrying-out/${proposal.version}`,
            kind: "carrying-out",
            title: titled("work-carrying-out", act),
            act: proposal.act,
            words: [],
            persons: [proposal.by.id],
          },
        ]
      : [];
  });
}

/** Defects raised and not cured: with whoever handles the case. */
function cures(desk: Desk): readonly Work[] {
  return defectsOf(desk.log)
    .filter(({ state }) => state === "raised")
    .map((defect) => ({
      id: `defect/${defect.id}`,
      kind: "defect",
      title: titled(
        "work-defect",
        defect.reason === undefined ? ["", ""] : [`：${defect.reason}`, `: ${defect.reason}`],
      ),
      since: defect.raisedOn,
      ...(defect.dueOn === undefined ? {} : { due: defect.dueOn }),
      ...ownerOf(["responsible-person"], knownOf(desk)),
      asker: defect.by.id,
      act: "defect.accept",
      of: { defect: defect.id },
    }));
}
