import type { CaseKinds } from "#kernel/caseKinds.ts";
import { formatCaseNumber, parseCaseNumber } from "#kernel/caseNumber.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { refuse } from "./wording.ts";

/**
 * The type characters cases of a kind are numbered under. Serials run apart for each court, year and these characters,
 * so that kinds sharing them share a series. Refused for a kind that has none.
 */
export function markOf(kind: string, { marks }: CaseKinds): Outcome<string> {
  const own = marks.find(({ kinds }) => kinds[0] === kind) ?? marks.find(({ kinds }) => kinds.includes(kind));
  return own === undefined ? refuse("no-series", [], kind) : ok(own.mark);
}

/** Where a court's own series stands: the year, its code (法院代字), the kind of case, and the last serial given, 0 if none. */
export type Series = {
  readonly year: number;
  readonly court: string;
  readonly kind: string;
  readonly last: number;
};

/** The next number of a court's own series, as papers bear it. A typed or imported number needs none of this. */
export function nextNumber({ year, court, kind, last }: Series, kinds: CaseKinds): Outcome<string> {
  const mark = markOf(kind, kinds);
  if ("refused" in mark) return mark;
  const number = formatCaseNumber({ year, court, mark: mark.ok, serial: last + 1 });
  const read = parseCaseNumber(number, kinds);
  return "refused" in read ? read : ok(number);
}
