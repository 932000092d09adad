import { parseYuan } from "#kernel/money.ts";

/** An amount as typed; `none` says that there is none, which is not the same as leaving it open. */
export type AmountDraft = { readonly typed: string; readonly none: boolean };

export type AmountFault = "amount-too-fine" | "amount-malformed" | "amount-too-large" | "amount-negative";

const FAULTS: readonly AmountFault[] = ["amount-too-fine", "amount-malformed", "amount-too-large", "amount-negative"];

/** An amount in fen, none, left open, or what is wrong with it. The most is what arithmetic keeps to the fen. */
export function amountOf({
  typed,
  none,
}: AmountDraft):
  | { readonly fen: number }
  | { readonly none: true }
  | { readonly open: true }
  | { readonly fault: AmountFault } {
  if (none) return { none: true };
  if (typed.trim() === "") return { open: true };
  const read = parseYuan(typed);
  if ("ok" in read) return { fen: read.ok };
  return { fault: FAULTS.find((fault) => fault === read.refused.code) ?? "amount-malformed" };
}
