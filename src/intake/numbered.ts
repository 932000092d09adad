import { formatCaseNumber, parseCaseNumber } from "#kernel/caseNumber.ts";
import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing } from "#policy/deed.ts";
import { cleanText } from "./texts.ts";
import { refuse } from "./wording.ts";

const MOST_OF_A_NUMBER = 100;

/** The instrument's number as written, of one line; a case number in its form and of its kind. */
export function registered(fields: Fields, bearing: Bearing): Outcome<Fields> {
  const { "instrument.number": written } = fields;
  const instrument = cleanText("instrument.number", written, MOST_OF_A_NUMBER, bearing);
  if ("refused" in instrument) return instrument;
  return withNumber(written === undefined ? fields : { ...fields, "instrument.number": instrument.ok }, bearing);
}

/** A typed or imported number in the form papers bear it; it must suit the kind of case, or give it. */
function withNumber(fields: Fields, { caseKinds }: Bearing): Outcome<Fields> {
  const { "case.number": written, "case.kind": kind } = fields;
  if (typeof written !== "string" || caseKinds === undefined) return ok(fields);
  const number = parseCaseNumber(written, caseKinds);
  if ("refused" in number) return number;
  const { mark } = number.ok;
  const kinds = caseKinds.marks.find((one) => one.mark === mark)?.kinds ?? [];
  if (typeof kind === "string" && !kinds.includes(kind)) return refuse("number-of-other-kind", [], mark, kind);
  const [assumed] = kinds;
  return ok({
    ...(assumed === undefined ? {} : { "case.kind": assumed }),
    ...fields,
    "case.number": formatCaseNumber(number.ok),
  });
}
