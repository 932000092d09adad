import type { CivilDate } from "#kernel/calendar.ts";
import { holdsOn, peopleOf, type Staff } from "#staff/index.ts";
import { type Finding, vacancies } from "#verify/index.ts";
import { proofsOf } from "../law/proofs.ts";
import type { Proofs } from "../law/prove.ts";
import type { Drafted } from "./draft.ts";

/** What the proofs say of a draft in the law it would be part of, and how much of it stands in the way. */
export type DraftReport = Proofs & { readonly errors: number; readonly open: number };

/**
 * Proves a draft. In the way stand what is wrong with its text or rules, what is left to nobody, and at a court that takes cases by it
 * what nobody filled and posts nobody holds. What a superior's document leaves open is for courts below to fill: so at one of these what
 * its own document fills is open no more, though the proof of the superior's document by itself says so.
 */
export async function reportOn({ document, court, faults, from }: Drafted, staff: Staff): Promise<DraftReport> {
  if (document === undefined || court === undefined) return { findings: [], ran: [], failing: [], errors: 1, open: 0 };
  const proofs = await proofsOf(document, court);
  const vacant = vacancies({ document, court, staff: holders(staff, from) });
  const worksByIt = court.law.documents[0]?.front.level === "basic";
  const left = new Set(court.law.open.map(({ id }) => id));
  const isLeft = ({ level, rules }: Finding) => level !== "open" || !worksByIt || rules.some((id) => left.has(id));
  const findings = [...proofs.findings.filter(isLeft), ...vacant];
  const settled = ({ level, to }: Finding) => level !== "error" && (level !== "routed" || to !== undefined);
  return {
    ...proofs,
    findings,
    errors: faults.length + findings.filter((one) => !settled(one)).length,
    open: vacant.filter(({ level }) => level === "open").length + (worksByIt ? left.size : 0),
  };
}

const holders = (staff: Staff, on: CivilDate) =>
  peopleOf(staff).map(({ id, name }) => ({ name, holds: holdsOn(staff, id, on) }));
