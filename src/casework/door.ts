import { gate, type Objection, type Verdict } from "#approvals/index.ts";
import { daySettings } from "#clocks/index.ts";
import { assert } from "#kernel/assert.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Event } from "#kernel/event.ts";
import { startOfDay } from "#kernel/instant.ts";
import { type Outcome, type Refusal, refused } from "#kernel/outcome.ts";
import { citationOf } from "#policy/cite.ts";
import type { Bearing, Happening, Intent } from "#policy/deed.ts";
import { called } from "#policy/refusal.ts";
import { ownWords } from "#policy/tell/names.ts";
import { conditionIn, eventIn } from "#policy/tell/phrase.ts";
import { chronicleOf } from "./chronicle.ts";
import type { Command, Matter } from "./command.ts";
import type { Court } from "./court.ts";
import { deciderOf } from "./deciders.ts";
import { reactions } from "./reactions.ts";
import { say } from "./wording.ts";

/** What came of a command: events, or refusals that leave everything as it was; consent may still be due. */
export type Answer =
  | { readonly events: readonly Event[] }
  | { readonly refused: readonly Refusal[]; readonly objections: readonly Objection[] }
  | { readonly asks: Verdict["asks"] };

const turnedBack = (refusal: Refusal): Answer => ({ refused: [refusal], objections: [] });

/** What the law alone says to a command: no events yet, for the slice that owns the act was not asked. */
export function permit(command: Command, matter: Matter, court: Court): Answer {
  const judged = judge(command, bearingOf(command, matter, court));
  return "passed" in judged ? { events: [] } : judged;
}

/** The one door: gate, then the slice that owns the act decides, then what follows by the law. Pure; all or nothing. */
export function perform(command: Command, matter: Matter, court: Court): Answer {
  const bearing = bearingOf(command, matter, court);
  const judged = judge(command, bearing);
  if (!("passed" in judged)) return judged;
  const decided = deciderOf(command.act).decide(command, bearing);
  if ("refused" in decided) return turnedBack(decided.refused);
  const cites = judged.passed.map((guard) => citationOf(guard, court.law));
  const log = [...matter.log];
  for (const happened of decided.ok) log.push(entry(happened, command, { ...matter, log }, court, cites));
  const followed = reactions(log, log.length - matter.log.length, matter, court);
  if ("refused" in followed) return turnedBack(followed.refused);
  return { events: [...log.slice(matter.log.length), ...followed.ok] };
}

/** Whether an act is open to somebody at all, as far as its slice knows without what the act would say. */
export const may = (intent: Intent, matter: Matter, court: Court): Outcome<true> =>
  deciderOf(intent.act).may(intent, bearingOf(intent, matter, court));

function bearingOf({ on }: Intent, { log, given }: Matter, court: Court): Bearing {
  const chronicle = chronicleOf(log, on, given);
  return { ...court, chronicle, facts: chronicle.factsAfter(chronicle.events.length - 1) };
}

type Judged = Exclude<Answer, { readonly events: unknown }> | { readonly passed: Verdict["passed"] };

function judge(command: Command, bearing: Bearing): Judged {
  const made = bearing.vocabulary.acts[command.act];
  if (made === undefined) {
    const [zh, en] = say("act-unknown", command.act);
    return { refused: [{ code: "act-unknown", zh, en, cites: [] }], objections: [] };
  }
  const verdict = gate(command, { ...bearing, days: daySettings(bearing.law), makes: made.makes });
  if (verdict.objections.length > 0)
    return {
      refused: verdict.objections.map((objection) => refusalOf(objection, bearing)),
      objections: verdict.objections,
    };
  return verdict.asks.length > 0 ? { asks: verdict.asks } : { passed: verdict.passed };
}

/** Who did it, when, about what: the part of the envelope a command and a told event share. */
export type Told = Omit<Command, "act" | "fields"> & { readonly happenedOn?: CivilDate };

/** Puts a happening into the log: who, when, under which edition, on which articles. */
export function entry(
  happened: Happening,
  { on, by, of, reason, happenedOn = on }: Told,
  matter: Matter,
  court: Court,
  cites: readonly Citation[],
): Event {
  return {
    stream: matter.stream,
    version: matter.log.length + 1,
    kind: happened.kind,
    v: 1,
    fields: happened.fields,
    happenedOn: happened.happenedOn ?? happenedOn,
    recordedAt: startOfDay(on),
    by,
    under: court.law.edition,
    cites: [...cites, ...(happened.cites ?? [])],
    ...(of === undefined ? {} : { of }),
    ...(reason === undefined ? {} : { reason }),
    ...(happened.corrects === undefined ? {} : { corrects: happened.corrects }),
  };
}

/** An objection in plain words, with the article that makes it. */
export function refusalOf(
  { guard, why, needs, form }: Objection,
  { law, vocabulary }: Pick<Court, "law" | "vocabulary">,
): Refusal {
  const cite = citationOf(guard, law);
  const rule = guard.name ?? (cite.quote === "" ? (guard.because ?? guard.key) : cite.quote);
  const own = ownWords(law, vocabulary);
  const lacking = called(needs, { law, vocabulary });
  const named = (language: 0 | 1): string => {
    const spoken = language === 0 ? "zh" : "en";
    if (form !== undefined) return eventIn(form, spoken, own);
    if (why === "not-so" && guard.require !== undefined) return conditionIn(guard.require, spoken, own);
    return lacking[language];
  };
  const [zh] = say(why, rule, named(0));
  const [, en] = say(why, rule, named(1));
  const outcome = refused(guard.key, zh, en, [cite]);
  assert("refused" in outcome, "a refusal is a refusal");
  return outcome.refused;
}
