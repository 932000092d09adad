import type { Fields, Value } from "#kernel/event.ts";
import { fen, formatYuan } from "#kernel/money.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { citationOf } from "#policy/cite.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Law } from "#policy/model.ts";
import { called } from "#policy/refusal.ts";
import { refuse } from "./wording.ts";

/** Where a court takes the amount of a claim from → the word that says what stands there. */
const STANDS_IN: Readonly<Record<string, string>> = {
  instrument: "instrument.amount",
  application: "application.amount",
};

/** The court's rule on where the amount comes from, for this kind of case. */
function ruleFor(kind: unknown, law: Law) {
  const setting = law.rules.settings.find(({ key }) => key === "claim-amount-from");
  if (setting === undefined) return undefined;
  const { value } = setting;
  const from =
    typeof value === "object" && value !== null ? Object.entries(value).find(([of]) => of === kind)?.[1] : value;
  return typeof from === "string" ? { setting, from } : undefined;
}

/**
 * The amount registered is the one fixed where the court takes it from: no interest or fee is added. Checked where that
 * amount was entered beside it; refused with both amounts, in yuan, and the article.
 */
export function amountAgrees(fields: Fields, bearing: Bearing): Outcome<true> {
  const { law, facts } = bearing;
  const held = amountsHold(fields, bearing);
  if ("refused" in held) return held;
  const rule = ruleFor(fields["case.kind"] ?? facts["case.kind"], law);
  const word = rule === undefined ? undefined : STANDS_IN[rule.from];
  if (rule === undefined || word === undefined) return ok(true);
  const [claimed, fixed] = [fields["claim.amount"], fields[word] ?? facts[word]];
  if (typeof claimed !== "number" || typeof fixed !== "number" || claimed === fixed) return ok(true);
  const yuan = (amount: number) => formatYuan(fen(amount));
  return refuse("amount-of-elsewhere", [citationOf(rule.setting, law)], yuan(claimed), yuan(fixed));
}

/** Every amount is a whole number of fen that arithmetic keeps exactly, and none is below zero. */
export function amountsHold(fields: Fields, bearing: Bearing): Outcome<true> {
  const { facts } = bearing.vocabulary;
  const beyond = Object.entries(fields).find(
    ([word, value]) => facts[word]?.type.kind === "yuan" && value !== null && !isAmount(value),
  );
  return beyond === undefined ? ok(true) : refuse("amount-beyond", [], called([beyond[0]], bearing));
}

const isAmount = (value: Value): boolean => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
