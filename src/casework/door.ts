import { gate, type Objection, type Verdict } from "#approvals/index.ts";
import { daySettings } from "#clocks/index.ts";
import { assert } from "#kernel/assert.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Event, Fields } from "#kernel/event.ts";
import { startOfDay } from "#kernel/instant.ts";
import { type Refusal, refused } from "#kernel/outcome.ts";
import { citationOf } from "#policy/cite.ts";
import { nameOf } from "#policy/who.ts";
import { chronicleOf } from "./chronicle.ts";
import type { Command, Matter } from "./command.ts";
import type { Court } from "./court.ts";
import { type Decision, deciders } from "./deciders.ts";
import { reactions } from "./reactions.ts";
import { say } from "./wording.ts";

/** What came of a command: events, or refusals that leave everything as it was; consent may still be due. */
export type Answer =
  | { readonly events: readonly Event[] }
  | { readonly refused: readonly Refusal[]; readonly objections: readonly Objection[] }
  | { readonly asks: Verdict["asks"] };

/** The one door: gate, then the slice that owns the act decides, then what follows by the law. Pure. */
export function perform(command: Command, matter: Matter, court: Court): Answer {
  const chronicle = chronicleOf(matter.log, command.on, matter.given);
  const facts = chronicle.factsAfter(chronicle.events.length - 1);
  const days = daySettings(court.law);
  const verdict = gate(command, { law: court.law, chronicle, facts, calendar: court.calendar, days });
  if (verdict.objections.length > 0)
    return {
      refused: verdict.objections.map((objection) => refusalOf(objection, court)),
      objections: verdict.objections,
    };
  if (verdict.asks.length > 0) return { asks: verdict.asks };
  const made = court.vocabulary.acts[command.act];
  assert(made !== undefined, `act ${command.act} is not in the vocabulary`);
  const cites = verdict.passed.map((guard) => citationOf(guard, court.law));
  const plain: Decision = { ok: [{ kind: made.makes, fields: command.fields }] };
  const decided = deciders[command.act]?.(command, { facts, chronicle, court }) ?? plain;
  if ("refused" in decided) return { refused: [decided.refused], objections: [] };
  const log = [...matter.log];
  for (const happened of decided.ok) log.push(entry(happened, command, { ...matter, log }, court, cites));
  const fresh = log.length - matter.log.length;
  return { events: [...log.slice(matter.log.length), ...reactions(log, fresh, matter, court)] };
}

type Happened = { readonly kind: string; readonly fields: Fields; readonly cites?: readonly Citation[] };

/** Puts a happening into the log: who, when, under which edition, on which articles. */
export function entry(
  happened: Happened,
  command: Omit<Command, "act" | "fields">,
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
    happenedOn: command.on,
    recordedAt: startOfDay(command.on),
    by: command.by,
    under: court.law.edition,
    cites: [...cites, ...(happened.cites ?? [])],
    ...(command.of === undefined ? {} : { of: command.of }),
  };
}

/** An objection in plain words, with the article that makes it. */
export function refusalOf({ guard, why, needs }: Objection, { law, vocabulary }: Court): Refusal {
  const cite = citationOf(guard, law);
  const rule = guard.name ?? (cite.quote === "" ? guard.key : cite.quote);
  const named = (language: 0 | 1) =>
    needs.map((word) => vocabulary.wording[word]?.[language] ?? nameOf(word, law)).join(language === 0 ? "、" : ", ");
  const [zh] = say(why, rule, named(0));
  const [, en] = say(why, rule, named(1));
  const outcome = refused(guard.key, zh, en, [cite]);
  assert("refused" in outcome, "a refusal is a refusal");
  return outcome.refused;
}
