/** Words of a list. */
export const wording = {
  list: ["列表", "List"],
  next: ["下一行", "next row"],
  previous: ["上一行", "previous row"],
  open: ["打开这一行", "open the row"],
  close: ["收起", "Close"],
} as const;
