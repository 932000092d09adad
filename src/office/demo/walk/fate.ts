import { caseFacts, type Profile } from "#generate/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { type Random, random } from "#kernel/random.ts";
import { plausible } from "./plausible.ts";

/** Where a case is kept, so that each state is to be seen; a case that is kept nowhere goes as far as its age lets it. */
const STAYS = [
  "registered",
  "conversion-asked",
  "assigned",
  "slip-out",
  "named",
  "triaged",
  "inquired",
  "slip-taken",
  "defect",
  "suspended",
  "paused",
  "slip-returned",
  "converted",
  "conversion-refused",
  "funds",
  "closing-reported",
] as const;

export type Stay = (typeof STAYS)[number];

/** How a case ends: the mode of closing, and whether anything was paid. */
export type Ending = "satisfied" | "settled" | "current-terminated" | "terminated" | "dismissed";

/** What lies before a case from its first day, drawn once from its seed. */
export type Fate = {
  readonly registeredOn: CivilDate;
  readonly stay?: Stay;
  readonly ending: Ending;
  /** Everything true of it, whether anybody has found out or not. */
  readonly truth: Fields;
  /** Names of the seeds its parties are drawn from, and what they are. */
  readonly applicants: readonly PartySeed[];
  readonly debtors: readonly PartySeed[];
  /** What chance decides while the case is brought forward. */
  readonly seed: string;
};

/** A fate on its way, with the chance drawn from its seed. */
export type Course = Fate & { readonly chance: Random };

export type PartySeed = { readonly seed: string; readonly kind: "person" | "enterprise" | "organ" | "other" };

/** Cases are registered over so many days before the last; a third of them in the last weeks. */
export const SPAN_DAYS = 240;
const LATELY_DAYS = 45;
/** Of so many cases one is kept somewhere. */
const KEPT_EVERY = 4;
/** Some debtors are in several cases. */
const KNOWN_DEBTORS = 40;

/** The days a case that stays somewhere was registered before the last one: long enough to have come there, and not longer. */
const AGES: Readonly<Record<Stay, readonly [least: number, most: number]>> = {
  registered: [1, 4],
  inquired: [5, 9],
  triaged: [6, 10],
  assigned: [7, 10],
  named: [8, 11],
  "slip-out": [16, 30],
  "slip-taken": [18, 32],
  "slip-returned": [18, 32],
  "conversion-asked": [13, 18],
  converted: [20, 60],
  "conversion-refused": [20, 36],
  defect: [20, 36],
  suspended: [25, 60],
  paused: [20, 50],
  funds: [20, 45],
  "closing-reported": [25, 50],
};

/** The fate of one of a court's cases: the same for the same seed, number and last day. */
export function fateOf(seed: string, index: number, until: CivilDate, profile: Profile): Fate {
  const chance = random(`${seed}/${index}`);
  const stay = index % KEPT_EVERY === 1 ? STAYS[Math.floor(index / KEPT_EVERY) % STAYS.length] : undefined;
  const lately = chance.integer(1, 100) <= 30;
  const age = stay === undefined ? chance.integer(1, lately ? LATELY_DAYS : SPAN_DAYS) : chance.integer(...AGES[stay]);
  const drawn = plausible(caseFacts(`${seed}/${index}`, profile), chance.split("plausible"));
  const facts = { ...drawn, ...ofStay(stay, chance.split("stay")) };
  const known = chance.integer(1, 100) <= 12 ? `known/${chance.integer(1, KNOWN_DEBTORS)}` : undefined;
  const kinds = (word: string) => partyKinds(facts[word]);
  const applicants = kinds("applicant.kinds").map((kind, at) => ({ kind, seed: `${seed}/${index}/applicant/${at}` }));
  const debtors = kinds("debtor.kinds").map((kind, at) => ({
    kind,
    seed: at === 0 && known !== undefined ? `${seed}/${known}/${kind}` : `${seed}/${index}/debtor/${at}`,
  }));
  const truth: Fields = {
    ...facts,
    "related.same-debtor-within": known !== undefined,
    "related.same-subject": false,
    "related.series": false,
    "applicant.is-debtor-elsewhere": false,
    "reception.checked": ["parties", "kinds", "amount", "instrument"],
    "inquiry.round": 1,
    "debtor.restriction-due": true,
    "debtor.dishonesty-ground": chance.integer(1, 100) <= 40,
  };
  return {
    registeredOn: addDays(until, -age),
    ...(stay === undefined ? {} : { stay }),
    ending: endingFor(truth, chance),
    truth,
    applicants,
    debtors,
    seed: `${seed}/${index}/course`,
  };
}

function partyKinds(value: Value | undefined): readonly PartySeed["kind"][] {
  const kinds = Array.isArray(value) ? value : [];
  return kinds.flatMap((kind) =>
    kind === "person" || kind === "enterprise" || kind === "organ" || kind === "other" ? [kind] : [],
  );
}

/** What has to be true for a case to come to where it stays. */
function ofStay(stay: Stay | undefined, chance: Random): Fields {
  switch (stay) {
    case "conversion-asked":
    case "converted":
    case "conversion-refused":
      return { ...CONVERTIBLE, "claim.amount": chance.integer(80, 280) * 10_000 };
    case "funds":
      return { "property.found": true, "property.liquid-covers-debt": true, "property.covers-debt": true };
    default:
      return {};
  }
}

/** A plain claim of a person against a person, small enough for the quickest way; its property is found only later. */
const CONVERTIBLE: Fields = {
  "case.kind": "initial",
  "claim.kinds": ["money"],
  "instrument.kind": "judgment",
  "instrument.criminal-item-unclear": false,
  "claim.cause": "loan",
  "claim.act-kind": null,
  "claim.title-transfer": null,
  "applicant.kinds": ["person"],
  "debtor.kinds": ["person"],
  "property.found": false,
  "property.covers-debt": false,
  "property.liquid-covers-debt": false,
  "property.needs-disposal": false,
  "property.blocked": false,
  "property.kinds": null,
  "case.complex": false,
  "parties.in-dispute": false,
};

/** Kinds in which somebody's claim is enforced against his debtor's property: only they can end because there is none. */
const ENFORCES: ReadonlySet<unknown> = new Set(["initial", "reinstated", "criminal-property", "administrative"]);
export const enforcesClaim = ({ "case.kind": kind }: Fields): boolean => ENFORCES.has(kind);

function endingFor(truth: Fields, chance: Random): Ending {
  const roll = chance.integer(1, 100);
  if (!enforcesClaim(truth)) return truth["case.kind"] === "objection" ? "dismissed" : "satisfied";
  if (truth["property.liquid-covers-debt"] === true || truth["debtor.performed"] === true) return "satisfied";
  if (truth["property.found"] === false)
    return roll <= 45 ? "current-terminated" : roll <= 75 ? "settled" : "satisfied";
  if (roll <= 8) return "terminated";
  if (roll <= 11) return "dismissed";
  return roll <= 40 ? "settled" : "satisfied";
}
