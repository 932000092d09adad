/** What a demonstration says in its records. Everything in it is invented. */
export const demo = {
  seal: "演示数据",
  deputy: "演示：出差期间代行职责",
  absent: "演示：年休假",
  source: "演示卷宗",
  talk: "演示：首次约谈笔录",
  plea: "有房产需要拍卖，申请转普执团队办理",
  agreed: "情况属实，同意",
  refused: "发现时间已过，按快执继续办理",
  chosen: "综合案情，由本岗位决定",
  instrument: ["（演示）民初", "号民事判决书"],
  causes: ["loan", "labour", "traffic", "other"],
} as const;
