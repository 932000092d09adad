import type { Law, Word } from "#policy/model.ts";
import { standsFor } from "#policy/who.ts";
import { type Check, finding } from "../finding.ts";

/**
 * Everyone the law asks something of exists: each required post and seat's rank, and each post whose consent is needed,
 * has a holder. Needs a staff list; without one it does not run, and the report says so.
 */
export const holders: Check = {
  name: "holders",
  needs: "staff",
  run({ document, court, staff }) {
    if (staff === undefined) return [];
    const place = { file: document.file, line: 1, column: 1 };
    return wanted(court.law)
      .filter((word) => !staff.some((person) => standsFor(person.holds, court.law).has(word.key)))
      .map((word) => finding("holders", "open", place, "post-vacant", [word.name ?? word.key], { rules: [word.id] }));
  },
};

function wanted(law: Law): readonly Word[] {
  const consents = new Set(law.rules.guards.flatMap((guard) => guard.approval.flat()));
  const works = new Set([...law.rules.clocks, ...law.rules.affairs].flatMap((rule) => rule.owner));
  return law.rules.words.filter(
    (word) => word.sort === "post" && (word.required === true || consents.has(word.key) || works.has(word.key)),
  );
}
