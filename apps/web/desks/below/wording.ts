/** The courts below. */
export const wording = {
  title: ["下级法院", "Courts below"],
  list: ["各院情况", "Courts"],
  court: ["法院", "Court"],
  open: ["未结案件", "Open cases"],
  overdue: ["有期限超期", "A limit overdue"],
  lapsed: ["本月有期限失效", "A limit ceased this month"],
  triage: ["待分流", "Waiting for triage"],
  nobody: ["无人承办", "Nobody handles"],
  total: ["合计", "Total"],
  show: ["$1，$2：$3 件，查看案件", "$1, $2: $3 cases, show them"],
  board: ["节点看板", "Node board"],
  "board-of": ["$1的节点看板", "Node board of $1"],
  compare: ["规则对照", "Rules compared"],
  "as-of": ["截至 $1", "as of $1"],
  print: ["打印", "Print"],
  empty: ["没有下级法院", "There is no court below"],
  "empty-then": ["下级法院设立以后，这里列出各院的情况。", "Once courts below are founded, they are listed here."],
  note: [
    "下级法院的案件只能查看；打开案件会记入该院的查看记录。",
    "Cases of courts below can only be looked at, and each look is written into that court's access log.",
  ],
} as const;
