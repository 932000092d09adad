import type { Fields, Value } from "#kernel/event.ts";
import type { Random } from "#kernel/random.ts";

const YUAN = 100;
const WAN = 10_000 * YUAN;

/** The most one asks for on a cause between people who have no firm, and on any cause where one has. */
const MOST: Readonly<Record<string, number>> = {
  traffic: 80 * WAN,
  maintenance: 6 * WAN,
  "child-support": 8 * WAN,
  family: 60 * WAN,
  labour: 18 * WAN,
  neighbour: 5 * WAN,
  loan: 200 * WAN,
  other: 120 * WAN,
};
const LEAST = 800 * YUAN;
/** Causes that only people have with one another. */
const PERSONAL: ReadonlySet<Value | undefined> = new Set(["maintenance", "child-support", "family", "neighbour"]);

/**
 * The same case as a judge would meet it: who sues whom for such a cause, on which kind of instrument and for how much. What is drawn by
 * weights alone has a partnership owe child support.
 */
export function plausible(facts: Fields, chance: Random): Fields {
  const kind = facts["case.kind"];
  const instrument = instrumentOf(facts);
  const cause = causeOf(facts, instrument, chance);
  const parties = partiesFor(facts, kind, cause, chance);
  const firm = [parties["applicant.kinds"], parties["debtor.kinds"]].flat().some((one) => one !== "person");
  return {
    ...facts,
    ...parties,
    "instrument.kind": instrument,
    "claim.cause": cause,
    ...(instrument === "criminal" ? {} : { "instrument.criminal-item-unclear": false }),
    ...amountFor(facts, cause, firm),
  };
}

/** A criminal judgment is carried out in a case of its own kind; an authority's decision is tried in court. */
function instrumentOf(facts: Fields): Value {
  const [kind, instrument] = [facts["case.kind"], facts["instrument.kind"] ?? "judgment"];
  if (kind === "criminal-property") return "criminal";
  if (kind === "administrative" || instrument === "criminal") return "judgment";
  const acts = facts["claim.act-kind"] ?? facts["claim.title-transfer"] ?? null;
  return instrument === "notarised" && (facts["claim.amount"] === null || acts !== null) ? "mediation" : instrument;
}

function causeOf(facts: Fields, instrument: Value, chance: Random): Value {
  const cause = facts["claim.cause"] ?? "other";
  if (facts["case.kind"] === "criminal-property" || facts["case.kind"] === "administrative") return "other";
  if (facts["claim.act-kind"] === "visitation") return "family";
  if (instrument === "notarised") return "loan";
  if (instrument === "award") return chance.integer(1, 100) <= 60 ? "labour" : "other";
  return facts["claim.amount"] === null && cause !== "family" && cause !== "neighbour" ? "other" : cause;
}

function partiesFor(facts: Fields, kind: Value | undefined, cause: Value, chance: Random): Fields {
  const own = {
    "applicant.kinds": facts["applicant.kinds"] ?? ["person"],
    "debtor.kinds": facts["debtor.kinds"] ?? ["person"],
  };
  if (kind === "administrative")
    return { ...own, "applicant.kinds": ["organ"], "debtor.kinds": withoutOrgans(own["debtor.kinds"]) };
  if (kind === "criminal-property" || PERSONAL.has(cause))
    return { "applicant.kinds": ["person"], "debtor.kinds": ["person"] };
  if (cause === "labour") return { "applicant.kinds": ["person"], "debtor.kinds": ["enterprise"] };
  if (cause === "traffic")
    return {
      "applicant.kinds": ["person"],
      "debtor.kinds": chance.integer(1, 4) === 1 ? ["person", "enterprise"] : ["person"],
    };
  return own;
}

const withoutOrgans = (kinds: Value): Value =>
  Array.isArray(kinds) && !kinds.includes("organ") && !kinds.includes("other") ? kinds : ["person"];

/** Claims of firms against firms may be large; anybody else's are folded into what such a cause is about. */
function amountFor(facts: Fields, cause: Value, firm: boolean): Fields {
  const amount = facts["claim.amount"];
  if (typeof amount !== "number") return {};
  const fined = facts["case.kind"] === "administrative";
  const most = fined
    ? 20 * WAN
    : (MOST[String(cause)] ?? WAN) * (firm && (cause === "loan" || cause === "other") ? 10 : 1);
  return amount <= most
    ? { "claim.amount": Math.max(LEAST, amount) }
    : { "claim.amount": LEAST + (amount % (most - LEAST)) };
}
