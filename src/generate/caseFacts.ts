import type { Fields } from "#kernel/event.ts";
import { type Random, random } from "#kernel/random.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { happens, type Shares, weighted } from "./chance.ts";
import { claim } from "./claim.ts";
import { anyCourt, type Profile } from "./profile.ts";
import { property } from "./property.ts";

const APPLICANTS: Shares<readonly string[]> = [
  [["person"], 66],
  [["enterprise"], 30],
  [["person", "enterprise"], 1],
  [["organ"], 2],
  [["other"], 1],
];
const DEBTORS: Shares<readonly string[]> = [
  [["person"], 74],
  [["enterprise"], 15],
  [["person", "enterprise"], 8],
  [["organ"], 1],
  [["other"], 2],
];
const HEADS: Shares<readonly [from: number, to: number]> = [
  [[1, 1], 90],
  [[2, 4], 8],
  [[5, 30], 2],
];

/** Of a hundred cases, how many a person judges so. */
const JUDGED: Readonly<Record<string, number>> = {
  "case.complex": 8,
  "case.high-impact": 3,
  "case.sensitive": 3,
  "case.historic-issues": 3,
  "case.petition-risk": 2,
  "case.hard-to-close-soon": 12,
  "case.dismissal-likely": 2,
  "case.enforceable-at-once": 22,
  "parties.in-dispute": 11,
  "party.rejects-judge": 1,
  "settlement.likely": 14,
  "debtor.willing": 17,
  "refusal.lead": 3,
  "applicant.offers-leads": 24,
  "related.same-debtor-within": 18,
  "related.same-subject": 6,
  "related.series": 7,
  "applicant.is-debtor-elsewhere": 3,
  "preservation.taken": 16,
  "lawyer.takes-part": 21,
};

const judged = (random: Random): Fields =>
  Object.fromEntries(Object.entries(JUDGED).map(([fact, percent]) => [fact, happens(random, percent)]));

const heads = (random: Random): number => random.integer(...weighted(random, HEADS));

function people(random: Random, townships: readonly string[]): Fields {
  const [applicants, debtors] = [heads(random), heads(random)];
  const outside = happens(random, 15);
  const township = outside || townships.length === 0 ? null : [random.pick(townships)];
  return {
    "applicant.kinds": weighted(random, APPLICANTS),
    "applicants.count": applicants,
    "debtor.kinds": weighted(random, DEBTORS),
    "debtor.named-in-instrument": true,
    "debtor.township": township,
    "debtor.in-tribunal-area": township !== null && happens(random, 30),
    "debtor.performed": happens(random, 3),
    "parties.count": applicants + debtors,
  };
}

/** Everything known of one invented case, each part drawn from its own sequence. Nothing that is always so is broken. */
export function caseFacts(seed: string, profile: Profile = anyCourt): Facts {
  const chance = random(seed);
  const claimed = claim(chance.split("claim"), profile.tribunals);
  const opinion = judged(chance.split("judged"));
  const age = chance.split("age");
  return {
    ...claimed,
    ...people(chance.split("people"), profile.townships),
    ...property(chance.split("property"), claimed["claim.amount"] !== null),
    ...opinion,
    "case.age": happens(age, 80) ? age.integer(0, 3) : age.integer(4, 14),
    "case.plain": opinion["case.complex"] !== true && happens(age, 55),
  };
}
