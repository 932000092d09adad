/** What is said of a command beside the refusal's own words. */
export const wording = {
  stale: [
    "你填写期间，案件有了新的变动，因此没有提交。页面已更新到最新状态。",
    "The case moved on while you were writing, so nothing was sent. The page now shows how it stands.",
  ],
  "stale-then": [
    "填写的内容都还在：请看一下变动，再次提交。",
    "What you typed is kept: look at the change, then send again.",
  ],
  unreachable: [
    "服务器没有回应，还不知道是否已办。再次提交是安全的：只会办一次。",
    "The server did not answer, so it is not known whether it was done. Sending again is safe: it is done once.",
  ],
  "consent-due": ["办理前须先经同意：", "Consent is due first, of:"],
  or: [" 或 ", " or "],
  reason: ["送审理由（可不填）", "Reason for the approval (optional)"],
  "put-up": ["送审", "Put up for approval"],
} as const;
