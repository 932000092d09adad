/** What is said of a refusal beside its own words; codes of failures that come without words. */
export const wording = {
  "who-could": ["可由以下岗位办理：$1", "These posts could do it: $1"],
  or: ["、", ", "],
  "session-ended": ["登录已过期，请重新登录。", "The session has ended: sign in again."],
  forbidden: ["你无权办理。", "This is not open to you."],
  "not-found": ["没有找到，可能已被移走或地址有误。", "Not found: it may have moved, or the address is wrong."],
  "server-failed": [
    "服务器出错，没有做任何改动。请重试；仍不行请联系管理员。",
    "The server failed and changed nothing. Try again; if it stays, tell the administrator.",
  ],
} as const;
