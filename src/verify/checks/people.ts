import { citationOf } from "#policy/cite.ts";
import type { Guard } from "#policy/model.ts";
import { nameOf } from "#policy/who.ts";
import { type Check, type Finding, finding, type Subject } from "../finding.ts";

/**
 * Who does what can be staffed: nobody consents to his own proposal, every affair has an owner and an end, and a unit
 * that papers of its affairs need a signature from has that rank among its members.
 */
export const people: Check = {
  name: "people",
  run: (subject) => [...selfApproval(subject), ...affairs(subject), ...ranks(subject)],
};

function* selfApproval({ document, court }: Subject): Generator<Finding> {
  for (const guard of document.rules.guards) {
    if (guard.by?.length !== 1 || !guard.approval.some((step) => onlySame(step, guard))) continue;
    const words = [guard.name ?? guard.key, nameOf(guard.by[0] ?? "", court.law)];
    yield finding("people", "error", guard.source.place, "self-approval", words, {
      rules: [guard.id],
      cites: [citationOf(guard, court.law)],
    });
  }
}

const onlySame = (step: readonly string[], guard: Guard): boolean =>
  step.length === 1 && step[0] === guard.by?.[0] && step[0] !== "fill";

function* affairs({ document }: Subject): Generator<Finding> {
  for (const affair of document.rules.affairs) {
    const about = { rules: [affair.id] };
    const name = affair.name ?? affair.key;
    if (affair.owner.length === 0)
      yield finding("people", "error", affair.source.place, "affair-ownerless", [name], about);
    if (affair.opens !== undefined && affair.done === undefined && affair.product === undefined)
      yield finding("people", "note", affair.source.place, "affair-by-hand", [name], about);
  }
}

/** Papers that a unit's affairs need, signed by a rank its `only:` members lack. */
function* ranks({ document, court }: Subject): Generator<Finding> {
  const { words, affairs: all } = court.law.rules;
  const units = document.rules.words.filter((word) => word.sort === "unit" && word.members?.only !== undefined);
  const papers = words.filter((word) => word.sort === "paper" && word.signedBy !== undefined);
  for (const unit of units) {
    const only = new Set(unit.members?.only);
    const needsRuling = all.some((affair) => affair.owner.includes(unit.key));
    for (const paper of needsRuling ? papers : []) {
      const missing = (paper.signedBy ?? []).filter(
        (rank) => words.some((one) => one.key === rank && one.sort === "rank") && !only.has(rank),
      );
      if (missing.length === 0 || paper.class !== "ruling") continue;
      yield finding(
        "people",
        "routed",
        unit.source.place,
        "rank-missing",
        [unit.name ?? unit.key, paper.name ?? paper.key, missing.map((rank) => nameOf(rank, court.law)).join("、")],
        {
          rules: [unit.id, paper.id],
          cites: [citationOf(unit, court.law), citationOf(paper, court.law)],
          to: missing[0] ?? "",
        },
      );
    }
  }
}
