import type { FieldValue } from "#contract/index.ts";
import { fen, formatYuan } from "#kernel/money.ts";
import type { Reading } from "./reading.ts";
import { flaw, type ReadRow } from "./rows.ts";

type Amount = number | null | undefined;
const yuan = (amount: number): string => formatYuan(fen(amount));

/**
 * Money that arrived, one receipt a row, told on its days; what is held where a day or an amount is missing is stated as it
 * stands, and what is missing is listed. Returns what is to be stated.
 */
export function fundsIn(
  rows: readonly ReadRow[],
  event: Reading["event"],
  lacks: Reading["lacks"],
  tell: Reading["tell"],
): Readonly<Record<string, FieldValue>> {
  const known = rows.filter(({ values }) => ["funds.amount", "funds.held"].some((key) => values[key] !== undefined));
  if (known.length === 0) {
    lacks("funds.held");
    return {};
  }
  const held = known.map((row, index) => receipt(row, `r${index + 1}`, { event, lacks, tell }));
  const stated = held.filter((one) => one !== undefined);
  if (stated.length === 0) return {};
  const sum = stated.reduce((total, one) => total + one, 0);
  return { "funds.unpaid": sum > 0, ...(sum > 0 ? { "funds.held": sum } : {}) };
}

/** One receipt. Gives what of it is held if that has to be stated, for its events do not tell it. */
function receipt(
  { row, values, at }: ReadRow,
  id: string,
  { event, lacks, tell }: Pick<Reading, "event" | "lacks" | "tell">,
): number | undefined {
  const amountOf = (key: string): Amount => {
    const value = values[key];
    return typeof value === "number" || value === null ? value : undefined;
  };
  const dayOf = (key: string) => {
    const day = values[key];
    return typeof day === "string" ? (day as Parameters<Reading["event"]>[1]) : undefined;
  };
  const [arrived, paid, left] = [amountOf("funds.amount"), amountOf("funds.paid"), amountOf("funds.held")];
  const [on, paidOn] = [dayOf("funds.on"), dayOf("funds.paid-on")];
  if (typeof arrived === "number" && typeof paid === "number") {
    if (paid > arrived) tell(flaw("wrong", at["funds.paid"], "funds-over", yuan(arrived), yuan(paid)), row);
    else if (typeof left === "number" && arrived - paid !== left)
      tell(flaw("wrong", at["funds.held"], "funds-odd", yuan(arrived), yuan(paid), yuan(left)), row);
  }
  const held = left ?? (typeof arrived === "number" ? Math.max(0, arrived - (paid ?? 0)) : 0);
  if ((arrived ?? 0) === 0 && held === 0) return 0;
  if (on === undefined) {
    tell(flaw("note", at["funds.on"] ?? at["funds.amount"], "funds-undated"), row);
    lacks("funds.arrived");
    return held;
  }
  const of = { receipt: id };
  const gone = typeof arrived === "number" ? arrived - held : 0;
  const told = typeof arrived === "number" && (gone === 0 || paidOn !== undefined);
  if (held === 0 && paidOn === undefined) {
    tell(flaw("note", at["funds.paid"] ?? at["funds.held"], "paid-undated"), row);
    lacks("funds.disbursed-in-full");
    return 0;
  }
  event("funds.arrived", on, { "funds.identified": true, ...(told ? { "funds.amount": arrived } : {}) }, of);
  if (held === 0 && paidOn !== undefined) {
    event("funds.disbursed-in-full", paidOn, typeof arrived === "number" ? { "funds.amount": arrived } : {}, of);
    return undefined;
  }
  if (gone > 0 && paidOn !== undefined) event("funds.disbursed", paidOn, { "funds.amount": gone }, of);
  if (gone > 0 && paidOn === undefined) tell(flaw("note", at["funds.paid"], "paid-undated"), row);
  return told ? undefined : held;
}
