/** What the decisions of a case rest on. */
export const wording = {
  none: ["还没有依条文作出的决定", "No decision rests on the rules yet"],
  "none-why": [
    "分流、转换等决定作出后，所依条文和当时的事实列在这里。",
    "Once triage or conversion is decided, the articles and the facts as they were stand here.",
  ],
  result: ["结果：$1", "Result: $1"],
  outcome: ["系统当时的判断：$1", "What the rules gave then: $1"],
  departs: ["与条文不同", "departs from the rules"],
  reason: ["理由：$1", "Reason: $1"],
  on: ["$1 · 第 $2 项", "$1 · entry $2"],
  edition: ["适用版本 $1", "Edition $1"],
  matched: ["符合的条文", "Rows that matched"],
  possible: ["当时可能符合的条文", "Rows that might have matched"],
  read: ["当时读取的事实", "Facts read then"],
  nearest: ["何时结果会不同", "When the result would differ"],
  "nearest-line": ["若 $1，则为 $2", "If $1: $2"],
  "no-result": ["没有条文对应", "no row applies"],
  comma: ["、", ", "],
} as const;
