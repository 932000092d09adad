/** Choices of a form that are no words of the law. */
export const wording = {
  yes: ["是", "yes"],
  no: ["否", "no"],
  unknown: ["不明", "not known"],
  none: ["无（已查明没有）", "none (established)"],
  yuan: ["元", "yuan"],
  "that-is": ["（$1）", " ($1)"],
  "no-amount": ["请填写金额，如 120000、120,000.50 或 12万", "Write an amount like 120000 or 120,000.50"],
} as const;
