import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import { postsOf } from "#policy/consent.ts";
import { guardsOn } from "#policy/guards.ts";
import type { Condition, EventForm, Law } from "#policy/model.ts";
import { called as wordsCalled } from "#policy/refusal.ts";
import { standsFor } from "#policy/who.ts";
import type { Court } from "./court.ts";
import { relations, say } from "./wording.ts";

/** Between words of which the first that a court has is meant. */
const EITHER = " | ";

/** Who asks, in a case whose seats and team are known as far as there is a case. */
export type Standing = {
  readonly actor: Actor;
  /** Seat of the case → person. */
  readonly seats: ReadonlyMap<string, string>;
  readonly court: Court;
  readonly on: CivilDate;
  readonly team?: string;
  /** What the act is called, if it is none of a case's. */
  readonly called?: readonly [zh: string, en: string];
};

/**
 * Whether an act is somebody's to do in a case. Where the court's document says without conditions which unit, post or seat
 * does it, the gate alone judges; where it names somebody under conditions only, or makes somebody owner of the affair that
 * the act gets done, he may as well as whoever does it by default. A rank alone names nobody: it says what one must be, not
 * whose case it is.
 */
export function mayAct(act: string, standing: Standing): Outcome<true> {
  const { court, called } = standing;
  if (namedBy(act, court.law).always) return ok(true);
  const words = postsFor(act, court);
  if (words.some(answering(standing))) return ok(true);
  const who = words.length === 0 ? say("nobody") : wordsCalled(words, court);
  const name = called ?? court.vocabulary.wording[act] ?? [act, act];
  const [zh] = say("not-your-duty", name[0], who[0]);
  const [, en] = say("not-your-duty", name[1], who[1]);
  return refused("not-your-duty", zh, en);
}

type Bureau = Pick<Court, "law" | "duties" | "vocabulary">;

const posts = new WeakMap<Law, { readonly duties: Bureau["duties"]; readonly acts: Map<string, readonly string[]> }>();

/** Who could do an act: words of the court's own law, and relations to the case. Worked out once a law and act. */
export function postsFor(act: string, court: Bureau): readonly string[] {
  const before = posts.get(court.law);
  const acts = before?.duties === court.duties ? before?.acts : undefined;
  const found = acts?.get(act) ?? postsIn(act, court);
  if (acts === undefined) posts.set(court.law, { duties: court.duties, acts: new Map([[act, found]]) });
  else acts.set(act, found);
  return found;
}

function postsIn(act: string, court: Bureau): readonly string[] {
  const named = namedBy(act, court.law);
  const others = named.always ? [] : [...defaultFor(act, court), ...ownersOf(act, court)];
  return [...new Set([...others, ...named.words])];
}

/** Ends of a case that many affairs wait for: whoever waits does not bring them about. */
const ENDS: ReadonlySet<string> = new Set(["case.closed", "dossier.archived", "termination.ruled"]);

/** Owners of affairs that are done by what an act makes. */
function ownersOf(act: string, { law, vocabulary }: Pick<Court, "law" | "vocabulary">): readonly string[] {
  const makes = vocabulary.acts[act]?.makes;
  if (makes === undefined || ENDS.has(makes)) return [];
  const ranks = ranksIn(law);
  return law.rules.affairs.flatMap(({ done, owner }) =>
    done !== undefined && isMadeOf(done, makes) ? owner.filter((word) => !ranks.has(word)) : [],
  );
}

function isMadeOf(form: EventForm, kind: string): boolean {
  if ("on" in form) return form.on === kind;
  if ("any" in form) return form.any.some((one) => isMadeOf(one, kind));
  return "all" in form && form.all.some((one) => isMadeOf(one, kind));
}

const ranksIn = (law: Law): ReadonlySet<string> =>
  new Set(law.rules.words.filter(({ sort }) => sort === "rank").map(({ key }) => key));

/** The table's words for an act as far as this court has them. */
function defaultFor(act: string, { law, duties = {} }: Pick<Court, "law" | "duties">): readonly string[] {
  const words = Object.hasOwn(duties, act) ? (duties[act] ?? []) : [];
  const known = wordsOf(law);
  return words.flatMap((word) => word.split(EITHER).find((one) => known.has(one)) ?? []);
}

const known = new WeakMap<Law, ReadonlySet<string>>();

/** Words somebody can answer to under a law. */
function wordsOf(law: Law): ReadonlySet<string> {
  const before = known.get(law);
  if (before !== undefined) return before;
  const words = new Set([...Object.keys(relations), ...law.rules.words.map(({ key }) => key)]);
  known.set(law, words);
  return words;
}

/** Whether somebody answers to a word here. */
function answering({ actor, seats, court, on, team }: Standing): (word: string) => boolean {
  const holds = postsOf(actor, on);
  const stands = standsFor(holds, court.law);
  const sits = [...seats.values()].includes(actor.id);
  const above = team === undefined ? new Set<string>() : standsFor([team], court.law);
  return (word) => {
    switch (word) {
      case "handler":
        return sits;
      case "team":
        return team !== undefined && stands.has(team);
      case "team-lead":
        return [...above].some((unit) => holds.includes(`lead:${unit}`));
      case "everyone":
        return true;
      default:
        return stands.has(word);
    }
  };
}

const isLimiting = (condition: Condition | undefined): boolean => condition?.some((one) => one.length > 0) === true;

type Named = { readonly always: boolean; readonly words: readonly string[] };

const lately = new WeakMap<Law, Map<string, Named>>();

/** Units, posts and seats the document has do an act, and whether it does so whatever the case. Worked out once a law and act. */
function namedBy(act: string, law: Law): Named {
  const acts = lately.get(law) ?? new Map<string, Named>();
  lately.set(law, acts);
  const found = acts.get(act) ?? namedIn(act, law);
  acts.set(act, found);
  return found;
}

function namedIn(act: string, law: Law): Named {
  const ranks = ranksIn(law);
  const guards = guardsOn(act, law).filter(({ by }) => by?.some((word) => !ranks.has(word)) === true);
  const always = guards.some(
    ({ acts, where, unless, happened, unlessHappened }) =>
      !isLimiting(where) &&
      !isLimiting(unless) &&
      happened === undefined &&
      unlessHappened === undefined &&
      acts.some((form) => form.act === act && !isLimiting(form.where)),
  );
  return { always, words: guards.flatMap(({ by = [] }) => by.filter((word) => !ranks.has(word))) };
}
