import { type Command, type Court, chronicleOf, permit } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import type { EventForm, Guard, Per } from "#policy/model.ts";
import { occurrences } from "#policy/occurrence.ts";
import { seatsOf } from "#work/index.ts";
import { actorIn } from "../../door/actor.ts";
import type { Deed } from "../../door/deed.ts";
import type { Turned } from "../../door/refusal.ts";
import { rawIn } from "../../queries/said.ts";
import { demo } from "../wording.ts";
import { answering, couldDo } from "./bureau.ts";
import { type Bureau, type Desk, onDay, send } from "./desk.ts";
import { hoped, settled } from "./settle.ts";

/** Something somebody wants to get done: the act, what it says, the thing it is about, and who would do it first. */
export type Wish = {
  readonly act: string;
  readonly fields?: Fields;
  readonly of?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly by?: readonly string[];
  /** Consent is asked for and left with whoever signs. */
  readonly onlyAsks?: boolean;
  /** The last day it may wait for. */
  readonly patience?: CivilDate;
};

/** How many people try, how often one of them meets what the law asks, and how far one thing leads to another. */
const MOST_PEOPLE = 4;
const MOST_TRIES = 8;
const DEEPEST = 4;

/**
 * Gets an act done by whoever may do it, meeting on the way what the law asks for: consent, facts, papers, what must have
 * happened before, a day that must have come. Undefined if that cannot be met; then nothing was done.
 */
export function bring(wish: Wish, desk: Desk, bureau: Bureau, depth = 0): Desk | undefined {
  if (depth > DEEPEST) return undefined;
  const people = [...new Set([...(wish.by ?? []), ...couldDo(wish.act, desk, bureau)])];
  const tried = new Set<string>();
  for (const one of people.slice(0, MOST_PEOPLE)) {
    const came = persist(wish, one, desk, bureau, depth, tried);
    if (came !== undefined) return came;
  }
  return undefined;
}

type Attempt = { readonly wish: Wish; readonly by: string; readonly desk: Desk };

function persist(
  first: Wish,
  by: string,
  desk: Desk,
  bureau: Bureau,
  depth: number,
  tried: Set<string>,
): Desk | undefined {
  let at: Attempt = { wish: first, by, desk };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (at.desk.on > bureau.until) return undefined;
    tried.add(at.by);
    const came = send([deedOf(at.wish)], at.by, at.desk, bureau);
    if ("ok" in came) return came.ok;
    const met = came.refused.asks === undefined ? meet(at, bureau, depth, tried) : consent(at, came, bureau);
    if (met === undefined || met.desk.on > bureau.until) return undefined;
    if (first.onlyAsks === true && came.refused.asks !== undefined) return met.desk;
    at = met;
  }
  return undefined;
}

const deedOf = ({ act, fields = {}, of, reason }: Wish): Deed => ({
  act,
  fields: rawIn(fields),
  ...(of === undefined ? {} : { of: { ...of } }),
  ...(reason === undefined ? {} : { reason }),
});

/** Puts an act up and has it agreed to, each step by somebody other than who asks. */
function consent(at: Attempt, { refused }: Turned, bureau: Bureau): Attempt | undefined {
  const { wish, by } = at;
  const about = { ...rawIn(wish.fields ?? {}), "approval.act": wish.act };
  const more = wish.of === undefined ? {} : { of: { ...wish.of } };
  const asked = send(
    [{ act: "approval.ask", fields: about, reason: wish.reason ?? demo.plea, ...more }],
    by,
    at.desk,
    bureau,
  );
  if ("refused" in asked) return undefined;
  if (wish.onlyAsks === true) return { ...at, desk: asked.ok };
  let desk = asked.ok;
  for (const { who } of refused.asks ?? []) {
    const granted = signed(
      who,
      by,
      { act: "approval.grant", fields: about, reason: demo.agreed, ...more },
      desk,
      bureau,
    );
    if (granted === undefined) return undefined;
    desk = granted;
  }
  return { ...at, desk };
}

function signed(who: readonly string[], asker: string, deed: Deed, desk: Desk, bureau: Bureau): Desk | undefined {
  for (const post of who)
    for (const person of answering([post], desk, bureau)) {
      if (person === asker || !("act" in deed)) continue;
      const fields = { ...deed.fields, "approval.post": post };
      const came = send([{ ...deed, fields }], person, desk, bureau);
      if ("ok" in came) return came.ok;
    }
  return undefined;
}

/** Meets everything the law has against an act; none if one objection cannot be met. */
function meet(at: Attempt, bureau: Bureau, depth: number, tried: ReadonlySet<string>): Attempt | undefined {
  const { wish, desk } = at;
  const court = bureau.courtOn(desk.on);
  const name = bureau.staff.people.find(({ id }) => id === at.by)?.name ?? at.by;
  const command: Command = {
    act: wish.act,
    fields: wish.fields ?? {},
    by: actorIn({ id: at.by, name }, bureau.staff, desk.on, seatsOf(desk.log).seats),
    on: desk.on,
    ...(wish.of === undefined ? {} : { of: wish.of }),
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
  };
  const answer = permit(command, { stream: desk.stream, log: desk.log }, court);
  if (!("objections" in answer) || answer.objections.length === 0) return undefined;
  let now = at;
  for (const { guard, why, needs } of answer.objections) {
    const met = meetOne(guard, why, needs, now, bureau, depth, tried);
    if (met === undefined) return undefined;
    now = met;
  }
  return now;
}

function meetOne(
  guard: Guard,
  why: string,
  needs: readonly string[],
  at: Attempt,
  bureau: Bureau,
  depth: number,
  tried: ReadonlySet<string>,
): Attempt | undefined {
  const { wish, desk } = at;
  const { of } = wish;
  switch (why) {
    case "not-you": {
      const other = answering(needs, desk, bureau).find((id) => !tried.has(id));
      return other === undefined ? undefined : { ...at, by: other };
    }
    case "reason":
      return wish.reason === undefined ? { ...at, wish: { ...wish, reason: needs[0] ?? demo.chosen } } : undefined;
    case "unknown": {
      const said = settled(needs, guard, wish.act, desk, bureau);
      return said === undefined
        ? undefined
        : { ...at, desk: said.desk, wish: { ...wish, fields: { ...said.fields, ...wish.fields } } };
    }
    case "not-yet": {
      const forms = [
        ...guard.after,
        ...guard.time.flatMap((one) => [one.since, ...(one.of === undefined ? [] : [one.of])]),
      ];
      const after = forms.reduce<Desk | undefined>(
        (now, form) => now && cause(form, of, guard.per, now, bureau, depth + 1),
        desk,
      );
      return after === undefined ? undefined : { ...at, desk: after };
    }
    case "paper": {
      const [kind = ""] = needs;
      const paper = bring(
        { act: "paper.issue", fields: { "paper.kind": kind }, ...(of === undefined ? {} : { of }) },
        desk,
        bureau,
        depth + 1,
      );
      return paper === undefined ? undefined : { ...at, desk: paper };
    }
    case "too-early": {
      const [day] = needs;
      const last = wish.patience ?? desk.on;
      return day === undefined || day > last ? undefined : { ...at, desk: onDay(day as CivilDate, desk) };
    }
    default:
      return undefined;
  }
}

/** Of several ways to the same thing, so many are tried. */
const MOST_WAYS = 3;

/**
 * Brings about what an event form asks for, by the acts that make its events: all of it, or one of several ways. What stands in the
 * log already is left as it is, unless it is wanted `again`. Undefined if it cannot be had.
 */
export function cause(
  form: EventForm,
  of: Readonly<Record<string, string>> | undefined,
  per: Per,
  desk: Desk,
  bureau: Bureau,
  depth = 0,
  again = false,
): Desk | undefined {
  if (!again && stands(form, of, per, desk)) return desk;
  if ("any" in form) {
    for (const one of form.any.slice(0, MOST_WAYS)) {
      const came = cause(one, of, per, desk, bureau, depth, again);
      if (came !== undefined) return came;
    }
    return undefined;
  }
  if ("all" in form)
    return form.all.reduce<Desk | undefined>((now, one) => now && cause(one, of, per, now, bureau, depth), desk);
  if (!("on" in form)) return undefined;
  const court = bureau.courtOn(desk.on);
  const act = actMaking(form.on, court);
  if (act === undefined || (depth > 0 && TURNS.has(form.on))) return undefined;
  const wish = { act, fields: fieldsFor(act, hoped(form.where), desk, court) };
  return bring(of === undefined ? wish : { ...wish, of }, desk, bureau, depth + 1);
}

/** Whether the form has come true already, of the thing it is about. */
export function stands(
  form: EventForm,
  of: Readonly<Record<string, string>> | undefined,
  per: Per,
  desk: Desk,
): boolean {
  const found = occurrences(form, chronicleOf(desk.log, desk.on), per);
  const id = of?.[per];
  return found.some((one) => id === undefined || one.id === id);
}

/** Turns of a case that nobody takes for the sake of something else. */
const TURNS: ReadonlySet<string> = new Set([
  "case.registered",
  "case.closed",
  "triage.decided",
  "triage.converted",
  "reinstatement.approved",
  "debtor.performed-in-full",
  "settlement.performed",
]);

/** The act that makes events of a kind. */
const actMaking = (kind: string, { vocabulary }: Court): string | undefined =>
  Object.entries(vocabulary.acts).find(([, { makes }]) => makes === kind)?.[0];

/** What an act says: what is asked of it, and what is true of the case as far as the act carries it. */
function fieldsFor(act: string, asked: Fields, { truth }: Desk, { vocabulary }: Court): Fields {
  const carried = new Set(vocabulary.acts[act]?.fields ?? []);
  if (act === "fact.state") return { ...asked, "stated.source": demo.source };
  const own = Object.entries({ ...TRULY, ...channel(truth), ...truth, ...asked }).filter(
    ([word]) => carried.has(word) && (asked[word] !== undefined || SAID.some((start) => word.startsWith(start))),
  );
  return Object.fromEntries(
    own.map(([word, value]) => [
      word,
      vocabulary.facts[word]?.type.kind === "set" && typeof value === "string" ? [value] : value,
    ]),
  );
}

/** Facts an event says of itself when it happens. */
const SAID = ["property.", "inquiry.round", "funds.", "dossier.", "reception.checked", "reception.channel"];
/** How things are done where they are done as they should be. */
const TRULY: Fields = {
  "dossier.consistent": true,
  "dossier.complete": true,
  "dossier.in-order": true,
  "funds.through-case-account": true,
  "funds.by-hand": false,
  "reception.checked": ["parties", "kinds", "amount", "instrument"],
};

/** Whoever registered from afar is spoken to from afar. */
const channel = (truth: Fields): Fields => ({
  "reception.channel": truth["case.registered-online"] === true ? "telephone" : "window",
});
