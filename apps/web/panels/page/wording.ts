/** Heads of pages and prints. */
export const wording = {
  window: ["$1 · 执衡", "$1 · Zhiheng"],
  printed: ["$1　打印人：$2　打印时间：$3", "$1 · printed by $2 at $3"],
} as const;
