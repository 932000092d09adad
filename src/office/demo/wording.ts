/** What a demonstration says in its records. Everything in it is invented. */
export const demo = {
  seal: "演示数据",
  deputy: "演示：出差期间代行职责",
  absent: "演示：年休假",
  source: "演示卷宗",
  plea: "演示：情况有变化，报请审批",
  agreed: "情况属实，同意",
  refused: "演示：条件不具备，按原方式继续办理",
  lacking: "演示：材料不全，请补齐",
  suspended: "案外人异议确有理由",
  recovered: "演示：发现可供执行的财产线索",
  chosen: "综合案情，由本岗位决定",
  instrument: "（演示）民初",
  judgment: "号民事判决书",
} as const;
