/** What was put up for approval in a case. */
export const wording = {
  none: ["本案没有送审事项", "Nothing was put up in this case"],
  "none-why": [
    "须经审批的办理（如转换团队、延长期限）送审后在这里看进度。",
    "Acts that need consent (converting, extending) are followed here once put up.",
  ],
  waiting: ["待审批", "waiting"],
  granted: ["已批准，待办理", "granted, to be carried out"],
  refused: ["未批准", "refused"],
  "carried-out": ["已办理", "carried out"],
  by: ["$1 于 $2 提出", "put up by $1 on $2"],
  reason: ["理由：$1", "Reason: $1"],
  chain: ["审批环节", "Steps"],
  signed: ["$1 已签（$2）", "signed by $1 ($2)"],
  unsigned: ["未签", "not signed"],
  "refused-by": ["$1 未批准：$2", "refused by $1: $2"],
  grant: ["同意", "Grant"],
  refuse: ["不同意", "Refuse"],
  "refuse-why": ["不同意的理由", "Why it is refused"],
  "carry-out": ["办理", "Carry out"],
  cancel: ["取消", "Cancel"],
  or: [" 或 ", " or "],
} as const;
