import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { DaySettings } from "#kernel/dueDate.ts";
import { dueDate } from "#kernel/dueDate.ts";
import type { Actor, Fields } from "#kernel/event.ts";
import type { Calendar } from "#kernel/workingDays.ts";
import { holds, unknownIn } from "#policy/condition.ts";
import type { ActForm, Condition, Guard, Law, Window } from "#policy/model.ts";
import { type Chronicle, first, type Occurrence, occurrences, overlay, WHOLE_CASE } from "#policy/occurrence.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { standsFor } from "#policy/who.ts";

/** Somebody wants to do something. */
export type Attempt = {
  readonly act: string;
  readonly fields: Fields;
  readonly of?: Readonly<Record<string, string>>;
  readonly by: Actor;
  readonly on: CivilDate;
  readonly reason?: string;
};

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
};

/** Puts an act before every guard of the law. Guards add up; none can loosen another. */
export function gate(attempt: Attempt, context: GateContext): Verdict {
  const known = overlay(context.facts, attempt.fields);
  const objections: Objection[] = [];
  const asks: { guard: Guard; who: readonly string[] }[] = [];
  const passed: Guard[] = [];
  for (const guard of context.law.rules.guards) {
    const scope = inScope(guard, attempt, known, context);
    if (scope === false) continue;
    if (Array.isArray(scope)) {
      objections.push({ guard, why: "unknown", needs: scope });
      continue;
    }
    const against = [...objectionsOf(guard, attempt, known, context)];
    objections.push(...against);
    const missing = consentsMissing(guard, attempt, context);
    for (const who of missing) asks.push({ guard, who });
    if (against.length === 0 && missing.length === 0) passed.push(guard);
  }
  return { objections, asks, passed };
}

/** True, false, or the unknown facts on which it depends whether the guard is about this act. */
function inScope(
  guard: Guard,
  attempt: Attempt,
  known: Facts,
  { chronicle }: GateContext,
): boolean | readonly string[] {
  const forms = guard.acts.filter((form) => form.act === attempt.act);
  if (forms.length === 0) return false;
  if (guard.happened !== undefined && occurrences(guard.happened, chronicle, guard.per).length === 0) return false;
  if (guard.unlessHappened !== undefined && occurrences(guard.unlessHappened, chronicle, guard.per).length > 0)
    return false;
  const about = either(forms.map((form) => filter(form, known)));
  if (about === false) return false;
  const scoped = guard.where === undefined ? true : holds(guard.where, known);
  if (scoped === false) return false;
  if (guard.unless?.some((one) => one.length > 0) && holds(guard.unless, known) === true) return false;
  if (about === true && scoped === true) return true;
  return [...new Set([...forms.flatMap((form) => unknowns(form.where, known)), ...unknowns(guard.where, known)])];
}

const filter = (form: ActForm, known: Facts): boolean | undefined =>
  form.where === undefined ? true : holds(form.where, known);
const unknowns = (condition: Condition | undefined, known: Facts): readonly string[] =>
  condition === undefined ? [] : unknownIn(condition, known);

function either(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

function* objectionsOf(guard: Guard, attempt: Attempt, known: Facts, context: GateContext): Generator<Objection> {
  const { law, chronicle } = context;
  if (guard.forbid) yield { guard, why: "forbidden", needs: [] };
  const required = guard.require === undefined ? true : holds(guard.require, known);
  if (required === undefined) yield { guard, why: "unknown", needs: unknowns(guard.require, known) };
  if (required === false) yield { guard, why: "not-so", needs: factsOf(guard.require) };
  const id = attempt.of?.[guard.per] ?? WHOLE_CASE;
  for (const form of guard.after) {
    const found = first(occurrences(form, chronicle, guard.per), id);
    if (found === undefined || found.on > attempt.on) yield { guard, why: "not-yet", needs: eventsOf(form) };
  }
  for (const one of guard.time) yield* lateOrEarly(guard, one, attempt, id, context);
  const stands = standsFor(attempt.by.holds, law);
  if (guard.by !== undefined && !guard.by.some((who) => stands.has(who)))
    yield { guard, why: "not-you", needs: guard.by };
  if (guard.notBy?.some((who) => stands.has(who))) yield { guard, why: "not-you", needs: [] };
  for (const paper of guard.papers) {
    const unsigned = unsignedOf(paper, attempt.on, context);
    if (unsigned !== undefined) yield { guard, why: "paper", needs: [paper, ...unsigned] };
  }
  if (guard.reason !== undefined && !reasonGiven(guard.reason, attempt.reason))
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
  attempt: Attempt,
  id: string,
  context: GateContext,
): Generator<Objection> {
  const { chronicle, calendar, days } = context;
  const since = first(occurrences(window.since, chronicle, guard.per), id);
  const of: Pick<Occurrence, "on"> | undefined =
    window.of === undefined ? { on: attempt.on } : first(occurrences(window.of, chronicle, guard.per), id);
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
  const hands = new Set(signed.flatMap((event) => [...standsFor(event.by.holds, law)]));
  const missing = signers.filter((signer) => !hands.has(signer));
  return missing.length === 0 ? undefined : missing;
}

/** Steps of consent not yet given, in order. Nobody consents to what he proposed himself. */
function consentsMissing(
  guard: Guard,
  attempt: Attempt,
  { law, chronicle }: GateContext,
): readonly (readonly string[])[] {
  const granted = chronicle.events.filter(
    (event) =>
      event.kind === "approval.granted" &&
      event.by.id !== attempt.by.id &&
      event.happenedOn <= attempt.on &&
      (event.fields["approval.act"] === undefined || event.fields["approval.act"] === attempt.act),
  );
  return guard.approval.filter(
    (step) =>
      !granted.some((event) => {
        const post = event.fields["approval.post"];
        const stands = standsFor(typeof post === "string" ? [...event.by.holds, post] : event.by.holds, law);
        return step.some((who) => stands.has(who));
      }),
  );
}
