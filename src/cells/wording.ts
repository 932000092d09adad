/** How people write what a cell can say, in either language, beside the words of the law. All lower case, half width. */
export const said = {
  yes: ["是", "有", "对", "√", "✓", "y", "yes", "true", "1", "t"],
  no: ["否", "无", "没有", "不是", "×", "✗", "n", "no", "false", "0", "f", "none"],
  none: ["无", "没有", "none", "null", "不适用"],
  unknown: ["不详", "未知", "不明", "不清楚", "待查", "待查明", "尚未查明", "未查", "unknown", "?", "n/a"],
  dash: ["-", "—", "——", "/", "--", "－", "\\"],
} as const;

/** What may follow a number without being part of it. */
export const counted = /(个|人|件|名|户|位|月|个月|次|日|天)$/;
/** What stands in brackets behind a heading. */
export const tenThousand = /[（(](单位[:：])?万元[）)]/;
export const vague = /[约近余多超万亿千百〜~≈<>＜＞不]|左右|以上|以下/;
export const writtenDay = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
/** Where several values stand in one cell. */
export const between = /[、，,;；|\n]\s*/;
export const listed = "、";
