/** What may be done now. */
export const wording = {
  do: ["办理（$1）", "Act ($1)"],
  nothing: ["暂无可办事项", "Nothing to do here"],
  "with-consent": ["$1（须送审）", "$1 (needs approval)"],
  closed: ["暂不能办的 $1 项，看原因", "$1 not open: why"],
  "who-could": ["可由以下岗位办理：$1", "These posts could do it: $1"],
  comma: ["、", ", "],
} as const;
