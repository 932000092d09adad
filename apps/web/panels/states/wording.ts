/** What a screen says when it has nothing to show. */
export const wording = {
  loading: ["正在载入", "Loading"],
  failed: ["页面出错了", "Something went wrong on this page"],
  away: ["连不上服务器", "The server is out of reach"],
  kept: [
    "已提交的内容都已保存；正在填写的内容保留在本页。请重试；仍不行请联系管理员。",
    "What was sent is saved; what you were typing is kept on this page. Try again; if it stays, tell the administrator.",
  ],
  again: ["重试", "Try again"],
  denied: ["你无权查看这里", "This is not open to you"],
  "denied-who": ["可由以下岗位查看或办理：$1", "These posts may see it or do it: $1"],
  "denied-anyone": [
    "需要的话，请联系本院管理员设置岗位。",
    "If you need it, ask your court's administrator for a post.",
  ],
  or: ["、", ", "],
} as const;
