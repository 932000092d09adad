import type { Law, Word } from "#policy/model.ts";
import { standsFor } from "#policy/who.ts";
import { type Check, type Finding, finding, type Subject, titled } from "../finding.ts";

/**
 * Everyone the law asks something of exists: each required post, each required seat's rank, and each post that a rule
 * gives work, asks for consent or leaves a decision to, has a holder. Needs a staff list; without one it does not run, and the report says so.
 */
export const holders: Check = {
  name: "holders",
  needs: "staff",
  run: ({ staff, ...subject }) => (staff === undefined ? [] : vacancies({ ...subject, staff })),
};

/** Posts and ranks the law asks for and nobody holds. */
export function vacancies({ document, court, staff }: Required<Subject>): readonly Finding[] {
  const place = { file: document.file, line: 1, column: 1 };
  return wanted(court.law)
    .filter((word) => !staff.some((person) => standsFor(person.holds, court.law).has(word.key)))
    .map((word) => {
      // Nobody can be appointed to a post before it is law: one that comes with an edition is filled once that stands.
      const isNew = court.law.since?.before.rules.words.every(({ key }) => key !== word.key) === true;
      const [level, code] = isNew ? (["note", "post-new"] as const) : (["open", "post-vacant"] as const);
      return finding("holders", level, place, code, [titled(word)], { rules: [word.id] });
    });
}

function wanted({ rules }: Law): readonly Word[] {
  const { guards, clocks, affairs, grounds, views, precedence, settings, words } = rules;
  const named = new Set([
    ...guards.flatMap((guard) => [...guard.approval.flat(), ...(guard.by ?? [])]),
    ...clocks.flatMap((clock) => [...clock.owner, ...(clock.watch ?? []), ...(clock.extend?.approval ?? [])]),
    ...affairs.flatMap((affair) => affair.owner),
    ...grounds.flatMap((ground) => ground.approval),
    ...views.flatMap((row) => row.hold?.approval ?? []),
    ...precedence.flatMap(({ ask, noMatch }) => [ask, noMatch]),
    ...settings.flatMap(({ key, value }) => (key === "triage-by" ? [String(value)] : [])),
  ]);
  const seated = new Set(words.flatMap((word) => (word.sort === "seat" && word.required === true ? [word.rank] : [])));
  return words.filter(
    (word) =>
      (word.sort === "post" && (word.required === true || named.has(word.key))) ||
      (word.sort === "rank" && seated.has(word.key)),
  );
}
