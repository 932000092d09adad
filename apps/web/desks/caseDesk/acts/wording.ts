/** Doing something in a case. */
export const wording = {
  reason: ["理由", "Reason"],
  "reason-place": ["写明理由，记入案件", "The reason goes into the case"],
  do: ["办理", "Do it"],
  ask: ["送审", "Put up for approval"],
  asked: ["已送审：$1", "Put up: $1"],
  done: ["已办理：$1", "Done: $1"],
  cancel: ["取消", "Cancel"],
  "consent-first": ["办理前须先经同意", "Consent is due first"],
  or: [" 或 ", " or "],
  rests: ["依据", "Rests on"],
  "no-fields": ["无需填写其他内容", "Nothing else to fill in"],
  "ask-what": ["送审事项", "What is put up"],
  "ask-none": ["目前没有须经审批的事项", "Nothing needs consent just now"],
  "fact-word": ["哪一项事实", "Which fact"],
  "convert-now": ["现在：$1", "Now: $1"],
} as const;
