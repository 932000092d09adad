import type { Court } from "#casework/index.ts";
import type { ImportFlaw } from "#contract/index.ts";
import { holds, unknownIn } from "#policy/condition.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { flaw, type ReadRow } from "./rows.ts";

const REGISTER = "case.register";

/** What the court's law requires of a case that is registered. */
const requirements = ({ law }: Pick<Court, "law">) =>
  law.rules.guards.flatMap(({ acts, where, unless, require }) => {
    const form = acts.find(({ act }) => act === REGISTER);
    return form === undefined || require === undefined ? [] : [{ only: [where, form.where], unless, require }];
  });

/** The words a list of new cases has to say in a court beside what every list says, so that its cases are not refused at the door. */
export const requiredFor = (court: Pick<Court, "law">): readonly string[] => [
  ...new Set(requirements(court).flatMap(({ require }) => unknownIn(require, {}))),
];

/** What of that a case leaves open: told when it is read, not only when it is registered. */
export function requiredFlaws(said: Facts, lead: ReadRow, court: Court): readonly ImportFlaw[] {
  const open = requirements(court).flatMap(({ only, unless, require }) => {
    const outside = only.some((condition) => condition !== undefined && holds(condition, said) === false);
    const excused = unless !== undefined && holds(unless, said) === true;
    return outside || excused || holds(require, said) !== undefined ? [] : unknownIn(require, said);
  });
  return [...new Set(open)].map((word) =>
    flaw("wrong", lead.at[word], "word-due", court.vocabulary.wording[word] ?? [word, word]),
  );
}
