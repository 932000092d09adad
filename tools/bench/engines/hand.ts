import type { Facts } from "#policy/vocabulary.ts";
import type { Engine } from "./engine.ts";

/** The facts the table reads, as a programmer would declare them. Amounts in fen. */
type Case = {
  readonly "claim.amount": number | null;
  readonly "claim.kinds": readonly string[];
  readonly "claim.cause": string;
  readonly "debtor.kinds": readonly string[];
  readonly "property.found": boolean;
  readonly "property.covers-debt": boolean;
  readonly "property.needs-disposal": boolean;
};

/** The table as somebody would write it by hand, for complete facts: the teams that may take the case. */
export function teamsByHand(facts: Case): readonly string[] {
  const amount = facts["claim.amount"];
  const cause = facts["claim.cause"];
  const debtor = facts["debtor.kinds"];
  const teams: string[] = [];
  if (
    (amount !== null && amount <= 3_000_000) ||
    facts["property.covers-debt"] ||
    facts["claim.kinds"].includes("act") ||
    cause === "maintenance" ||
    cause === "child-support"
  )
    teams.push("fast");
  if (
    (!facts["property.found"] && amount !== null && amount >= 3_000_000 && amount <= 30_000_000) ||
    cause === "traffic"
  )
    teams.push("combined");
  if (
    (amount !== null && amount >= 30_000_000) ||
    facts["property.needs-disposal"] ||
    debtor.includes("enterprise") ||
    debtor.includes("organ")
  )
    teams.push("refined");
  return teams;
}

/** The same, saying which rows hold. */
function rowsByHand(facts: Case): readonly string[] {
  const amount = facts["claim.amount"];
  const cause = facts["claim.cause"];
  const debtor = facts["debtor.kinds"];
  const rows: string[] = [];
  if (amount !== null && amount <= 3_000_000) rows.push("amount-fast");
  if (facts["property.covers-debt"]) rows.push("sufficient");
  if (facts["claim.kinds"].includes("act")) rows.push("act");
  if (cause === "maintenance" || cause === "child-support") rows.push("support");
  if (!facts["property.found"] && amount !== null && amount >= 3_000_000 && amount <= 30_000_000)
    rows.push("no-property-band");
  if (cause === "traffic") rows.push("traffic");
  if (amount !== null && amount >= 30_000_000) rows.push("amount-refined");
  if (facts["property.needs-disposal"]) rows.push("disposal");
  if (debtor.includes("enterprise") || debtor.includes("organ")) rows.push("debtor-kind");
  return rows;
}

/** A generated case is complete, which `Case` says in types. */
export const handCase = (facts: Facts): Case => facts as Case;

export const byHand: Engine = {
  name: "hand-written, rows",
  shape: handCase,
  matched: (input) => rowsByHand(input as Case),
};
