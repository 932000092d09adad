import type { CivilDate } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Law, Word } from "#policy/model.ts";
import { type Both, citing } from "#policy/refusal.ts";
import { nameOf, standsFor } from "#policy/who.ts";
import { holdsOn, personOf } from "./holding.ts";
import type { Appointment, Staff } from "./register.ts";
import { refuse } from "./wording.ts";

/** Words of the law as people call them; they have Chinese names only, so in English their keys stand. */
export const wordsIn = (words: readonly string[], law: Pick<Law, "rules">): Both => [
  words.map((word) => nameOf(word, law)).join("、"),
  words.join(", "),
];

/** All that documents say of a word people may hold; several articles, of several documents, may speak of one. */
export const wordsOf = (key: string, law: Pick<Law, "rules">): readonly Word[] =>
  law.rules.words.filter((word) => word.key === key && word.sort !== "paper" && word.sort !== "panel");

export const sortOf = (key: string, law: Pick<Law, "rules">): Word["sort"] | undefined => wordsOf(key, law)[0]?.sort;

/** Whether the law lets a person hold a word that day: the rank of a post or seat, who a unit is made of, who leads it. */
export function fits(
  { person, holds, leads }: Pick<Appointment, "person" | "holds" | "leads">,
  state: Staff,
  law: Law,
  on: CivilDate,
): Outcome<true> {
  const stands = standsFor(holdsOn(state, person, on), law);
  const name = personOf(state, person)?.name ?? person;
  const lacks = (wanted: readonly string[] | undefined): wanted is readonly string[] =>
    wanted !== undefined && !wanted.some((one) => stands.has(one));
  for (const word of wordsOf(holds, law)) {
    const said = (wanted: readonly string[]) =>
      [citing(speakingOf(word, law), law), name, wordsIn([holds], law), wordsIn(wanted, law), on] as const;
    const rank = word.rank === undefined ? undefined : [word.rank];
    if (lacks(rank)) return refuse("rank-due", ...said(rank));
    if (word.sort !== "unit") continue;
    if (lacks(word.members?.only)) return refuse("members-only", ...said(word.members.only));
    if (leads && lacks(word.leader)) return refuse("leader-due", ...said(word.leader));
  }
  return ok(true);
}

/** The articles of its document that speak of a word: the law at work has them as one, and does not know which says what. */
function speakingOf(word: Word, { documents }: Pick<Law, "documents">): readonly Pick<Word, "source">[] {
  const own = documents.find(({ front }) => front.id === word.source.document);
  const spoken = (own?.articles ?? []).flatMap(({ key, quotes }) =>
    quotes
      .filter(({ rule }) => rule === word.id)
      .map(({ quote }) => ({ source: { ...word.source, article: key, quote } })),
  );
  return spoken.length > 0 ? spoken : [word];
}
