import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { DaySettings } from "#kernel/dueDate.ts";
import { dueDate } from "#kernel/dueDate.ts";
import type { Calendar } from "#kernel/workingDays.ts";
import { holds, unknownIn } from "#policy/condition.ts";
import { consentsMissing, postsOf } from "#policy/consent.ts";
import type { Deed } from "#policy/deed.ts";
import { guardsOn } from "#policy/guards.ts";
import type { ActForm, Condition, EventForm, Guard, Law, Window } from "#policy/model.ts";
import { type Chronicle, first, type Occurrence, occurrences, overlay, WHOLE_CASE } from "#policy/occurrence.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { standsFor } from "#policy/who.ts";

/** What one guard has against it. `why` is a code of this slice's wording. */
export type Objection = {
  readonly guard: Guard;
  readonly why:
    | "forbidden"
    | "unknown"
    | "not-so"
    | "not-yet"
    | "too-late"
    | "too-early"
    | "not-you"
    | "paper"
    | "reason";
  /** Facts to establish, events or papers missing, posts that could, reasons allowed. */
  readonly needs: readonly string[];
  /** What has to have happened, with what it has to say. */
  readonly form?: EventForm;
};

/** Nothing against it; or objections; or, with none left, whose consent is still to be had, in order. */
export type Verdict = {
  readonly objections: readonly Objection[];
  readonly asks: readonly { readonly guard: Guard; readonly who: readonly string[] }[];
  /** Guards that were in scope and satisfied: what the act may cite. */
  readonly passed: readonly Guard[];
};

export type GateContext = {
  readonly law: Law;
  readonly chronicle: Chronicle;
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly days: DaySettings;
  /** The event the act makes: consent is used up by it. */
  readonly makes?: string;
};

/** Puts an act before every guard of the law. Guards add up; none can loosen another. */
export function gate(deed: Deed, context: GateContext): Verdict {
  const known = overlay(context.facts, deed.fields);
  const objections: Objection[] = [];
  const asks: { guard: Guard; who: readonly string[] }[] = [];
  const passed: Guard[] = [];
  for (const guard of guardsOn(deed.act, context.law)) {
    const scope = inScope(guard, deed, known, context);
    if (scope === false) continue;
    if (Array.isArray(scope)) {
      objections.push({ guard, why: "unknown", needs: scope });
      continue;
    }
    const against = [...objectionsOf(guard, deed, known, context)];
    objections.push(...against);
    const missing = consentsMissing(guard.approval, { ...deed, ...made(context) }, context.chronicle, context.law);
    for (const who of missing) asks.push({ guard, who });
    if (against.length === 0 && missing.length === 0) passed.push(guard);
  }
  return { objections, asks, passed };
}

/** True, false, or the unknown facts on which it depends whether the guard is about this act. */
export function inScope(
  guard: Guard,
  deed: Omit<Deed, "reason">,
  known: Facts,
  { chronicle }: Pick<GateContext, "chronicle">,
): boolean | readonly string[] {
  const forms = guard.acts.filter((form) => form.act === deed.act);
  if (forms.length === 0) return false;
  const hasHappened = (form: EventForm): boolean =>
    (first(occurrences(form, chronicle, guard.per), instance(guard, deed))?.on ?? NEVER) <= deed.on;
  if (guard.happened !== undefined && !hasHappened(guard.happened)) return false;
  if (guard.unlessHappened !== undefined && hasHappened(guard.unlessHappened)) return false;
  const about = either(forms.map((form) => filter(form, known)));
  if (about === false) return false;
  const scoped = guard.where === undefined ? true : holds(guard.where, known);
  if (scoped === false) return false;
  if (guard.unless?.some((one) => one.length > 0) && holds(guard.unless, known) === true) return false;
  if (about === true && scoped === true) return true;
  return [...new Set([...forms.flatMap((form) => unknowns(form.where, known)), ...unknowns(guard.where, known)])];
}

const NEVER = "9999-12-31";
const instance = (guard: Guard, deed: Pick<Deed, "of">): string => deed.of?.[guard.per] ?? WHOLE_CASE;
const made = ({ makes }: GateContext): { makes?: string } => (makes === undefined ? {} : { makes });

const filter = (form: ActForm, known: Facts): boolean | undefined =>
  form.where === undefined ? true : holds(form.where, known);
const unknowns = (condition: Condition | undefined, known: Facts): readonly string[] =>
  condition === undefined ? [] : unknownIn(condition, known);

function either(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

function* objectionsOf(guard: Guard, deed: Deed, known: Facts, context: GateContext): Generator<Objection> {
  const { law, chronicle } = context;
  if (guard.forbid) yield { guard, why: "forbidden", needs: [] };
  const required = guard.require === undefined ? true : holds(guard.require, known);
  if (required === undefined) yield { guard, why: "unknown", needs: unknowns(guard.require, known) };
  if (required === false) yield { guard, why: "not-so", needs: factsOf(guard.require) };
  const id = instance(guard, deed);
  for (const form of guard.after) {
    const found = first(occurrences(form, chronicle, guard.per), id);
    if (found === undefined || found.on > deed.on) yield { guard, why: "not-yet", needs: eventsOf(form), form };
  }
  for (const one of guard.time) yield* lateOrEarly(guard, one, deed, id, context);
  const stands = standsFor(postsOf(deed.by, deed.on), law);
  if (guard.by !== undefined && !guard.by.some((who) => stands.has(who)))
    yield { guard, why: "not-you", needs: guard.by };
  if (guard.notBy?.some((who) => stands.has(who))) yield { guard, why: "not-you", needs: [] };
  for (const paper of guard.papers) {
    const unsigned = unsignedOf(paper, deed.on, context);
    if (unsigned !== undefined) yield { guard, why: "paper", needs: [paper, ...unsigned] };
  }
  if (guard.reason !== undefined && !reasonGiven(guard.reason, deed.reason))
    yield { guard, why: "reason", needs: guard.reason === "required" ? [] : guard.reason };
}

const reasonGiven = (allowed: "required" | readonly string[], reason: string | undefined): boolean =>
  reason !== undefined && reason.trim() !== "" && (allowed === "required" || allowed.includes(reason));

const factsOf = (condition: Condition | undefined): readonly string[] => [
  ...new Set((condition ?? []).flat().map((clause) => clause.fact)),
];

function eventsOf(form: Guard["after"][number]): readonly string[] {
  if ("on" in form) return [form.on];
  if ("any" in form) return form.any.flatMap(eventsOf);
  return "all" in form ? form.all.flatMap(eventsOf) : [];
}

/** A window is kept if its event, or the act itself, lies within the limit counted from `since`. */
function* lateOrEarly(
  guard: Guard,
  window: Window,
  deed: Deed,
  id: string,
  context: GateContext,
): Generator<Objection> {
  const { chronicle, calendar, days } = context;
  const since = first(occurrences(window.since, chronicle, guard.per), id);
  const of: Pick<Occurrence, "on"> | undefined =
    window.of === undefined ? { on: deed.on } : first(occurrences(window.of, chronicle, guard.per), id);
  if (since === undefined) {
    yield { guard, why: "not-yet", needs: eventsOf(window.since) };
    return;
  }
  if (of === undefined) {
    yield { guard, why: "not-yet", needs: window.of === undefined ? [] : eventsOf(window.of) };
    return;
  }
  const { due } = dueDate(window.limit, since.on, days, calendar);
  if (due === undefined) return;
  if (window.bound === "at-most" && of.on > due) yield { guard, why: "too-late", needs: [due] };
  const unrolled = dueDate(window.limit, since.on, { ...days, lastDay: "stays" }, calendar).due ?? due;
  if (window.bound === "at-least" && of.on <= unrolled)
    yield { guard, why: "too-early", needs: [addDays(unrolled, 1)] };
}

/** Signatures a paper still lacks; nothing if it was issued with all of them; all if it does not exist. */
function unsignedOf(paper: string, on: CivilDate, { law, chronicle }: GateContext): readonly string[] | undefined {
  const kinds = law.rules.words.filter((word) => word.sort === "paper" && word.key === paper);
  const signers = [...new Set(kinds.flatMap((word) => word.signedBy ?? []))];
  const about = chronicle.events.filter((event) => event.fields["paper.kind"] === paper && event.happenedOn <= on);
  if (about.some((event) => event.kind === "paper.issued" || event.kind === "paper.served")) return undefined;
  const signed = about.filter((event) => event.kind === "paper.signed");
  if (signed.length === 0) return signers;
  const hands = new Set(signed.flatMap((event) => [...standsFor(postsOf(event.by, event.happenedOn), law)]));
  const missing = signers.filter((signer) => !hands.has(signer));
  return missing.length === 0 ? undefined : missing;
}
