import type { Court } from "#casework/index.ts";
import { partsTaking, teamsOf } from "#policy/who.ts";
import { memberOf } from "../queries/said.ts";

/** A word of the court, as lists write it. */
type Called = { readonly key: string; readonly name: string };

/** Words of the law with their names. */
export const called = (keys: readonly string[], law: Court["law"]): readonly Called[] =>
  keys.map((key) => ({ key, name: law.rules.words.find((word) => word.key === key)?.name ?? key }));

/** Teams somebody of which can have a case; one that is made of teams is not among them, they are. */
export const teamsIn = ({ law }: Pick<Court, "law">): readonly Called[] =>
  called(
    teamsOf(law).filter((key) => partsTaking(key, law).length === 0),
    law,
  );

/** The word of what sort of case it is, where a court tells sorts apart. */
export const TRACK = "case.track";

/** What sorts of cases the court's tables tell apart; none where it has only teams. */
export function tracksIn({ law, vocabulary }: Pick<Court, "law" | "vocabulary">): readonly Called[] {
  const keys = new Set(law.rules.rows.flatMap(({ table, then }) => (`case.${table}` === TRACK ? [then] : [])));
  return [...keys].map((key) => ({ key, name: memberOf(TRACK, key, { law, vocabulary }).zh }));
}
