/** Small words with a colour. */
export const wording = {
  paused: ["暂停计算", "paused"],
  until: ["至 $1", "until $1"],
  nobody: ["无人", "nobody"],
  comma: ["、", ", "],
} as const;
