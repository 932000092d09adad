import { postsOf } from "#policy/consent.ts";
import type { Bearing, Intent } from "#policy/deed.ts";
import type { Affair, EventForm } from "#policy/model.ts";
import { occurrences, WHOLE_CASE } from "#policy/occurrence.ts";
import { standsFor } from "#policy/who.ts";
import { runAffairs } from "./desk.ts";
import { type Desk, slipOf } from "./evolve.ts";

/** Owners the law names by their part in a case; who that is stands in the case, not in what somebody holds. */
const BY_PART: ReadonlySet<string> = new Set(["handler", "owner", "responsible-person", "leader"]);

/** Whether somebody is one of those an affair belongs to. */
export function owns({ owner }: Affair, { by, on }: Intent, { law }: Bearing): boolean {
  const stands = standsFor(postsOf(by, on), law);
  return owner.length === 0 || owner.some((who) => stands.has(who) || BY_PART.has(who));
}

/**
 * Whether an affair without slip lies open, to be taken by one of its owners: opened by the law or by hand, not in
 * anybody's hand, not done. What the calendar or the end of a limit opens is not in the log: unless somebody has it in
 * hand, it is believed to be open.
 */
export function liesOpen(affair: Affair, of: Intent["of"], on: Intent["on"], desk: Desk, bearing: Bearing): boolean {
  if (affair.opens !== undefined && isClockwork(affair.opens))
    return desk.slips.get(slipOf(affair.key, of)) !== "received";
  const { law, chronicle } = bearing;
  const alone = { ...law, rules: { ...law.rules, affairs: [affair] } };
  const asked = of?.[affair.per];
  return runAffairs(alone, chronicle, on, (form, per, since) => occurrences(form, chronicle, per, since)).some(
    ({ state, id }) => state === "open" && (asked === undefined || id === asked || id === WHOLE_CASE),
  );
}

function isClockwork(form: EventForm): boolean {
  if ("any" in form) return form.any.some(isClockwork);
  return "every" in form || "date" in form || "expiryOf" in form;
}
