import { citationOf } from "#policy/cite.ts";
import { holds } from "#policy/condition.ts";
import type { Affair, Condition, EventForm, Rules, Word } from "#policy/model.ts";
import { called } from "#policy/refusal.ts";
import { type Check, type Finding, finding, type Subject, titled } from "../finding.ts";
import { decides } from "../route.ts";

/**
 * A unit that has only some ranks has every rank its work needs: to sign the papers its affairs wait for, the rulings
 * its measures rest on, and to fill the posts that stand in it.
 */
export const ranks: Check = {
  name: "ranks",
  run: (subject) => [...unsigned(subject), ...unfillable(subject)],
};

const closed = ({ document }: Subject): readonly Word[] =>
  document.rules.words.filter((word) => word.sort === "unit" && word.members?.only !== undefined);

function* unsigned(subject: Subject): Generator<Finding> {
  const { law } = subject.court;
  for (const unit of closed(subject))
    for (const paper of papersOf(unit, law.rules)) {
      const missing = (paper.signedBy ?? []).filter((rank) => isRank(rank, law.rules) && !has(unit, rank));
      if (missing.length === 0) continue;
      const lacked = called(missing, subject.court);
      yield finding("ranks", "routed", unit.source.place, "rank-missing", [titled(unit), titled(paper), lacked], {
        rules: [unit.id, paper.id],
        cites: [citationOf(unit, law), citationOf(paper, law)],
        ...decides(subject),
      });
    }
}

function* unfillable(subject: Subject): Generator<Finding> {
  const { law } = subject.court;
  for (const unit of closed(subject))
    for (const post of law.rules.words) {
      const { rank } = post;
      if (post.in !== unit.key || rank === undefined || !isRank(rank, law.rules) || has(unit, rank)) continue;
      const words = [titled(unit), titled(post), called([rank], subject.court)];
      yield finding("ranks", "error", post.source.place, "post-rank-missing", words, {
        rules: [unit.id, post.id],
        cites: [citationOf(unit, law), citationOf(post, law)],
      });
    }
}

const isRank = (key: string, { words }: Rules): boolean => words.some((one) => one.key === key && one.sort === "rank");
const has = (unit: Word, rank: string): boolean => unit.members?.only?.includes(rank) === true;

/** Papers that open or end an affair of the unit, or that it drafts; whoever has an affair at all meets rulings. */
function papersOf(unit: Word, { words, affairs }: Rules): readonly Word[] {
  const own = affairs.filter((affair) => affair.owner.includes(unit.key));
  return words.filter(
    (word) =>
      word.sort === "paper" &&
      word.signedBy !== undefined &&
      ((word.class === "ruling" && own.length > 0) || own.some((affair) => makes(affair, word))),
  );
}

/** Whether the affair is not done before a paper of that kind or class is. */
const makes = ({ done }: Affair, paper: Word): boolean =>
  done !== undefined && filters(done).some((form) => holds(form, kindOf(paper)) === true);

const kindOf = (paper: Word) => ({
  "paper.kind": paper.key,
  ...(paper.class === undefined ? {} : { "paper.class": paper.class }),
});

const filters = (form: EventForm): readonly Condition[] => {
  if ("any" in form) return [];
  if ("all" in form) return form.all.flatMap(filters);
  return "on" in form && form.where !== undefined ? [form.where] : [];
};
