import { sayer } from "#policy/wording.ts";

/** Words of what screens are told. */
export const words = sayer({
  plain: ["$1", "$1"],
  none: ["无", "none"],
  yes: ["是", "yes"],
  no: ["否", "no"],
  "leader-of": ["$1负责人", "leader of $1"],
  "told-late": ["补录：$1，依据$2", "late entry: $1, from $2"],
  "said-by-event": ["$1", "$1"],
  "given-by": ["由“$1”载明", "said by “$1”"],
  computed: ["由系统计算", "computed"],
  "as-of-clock": ["$1", "$1"],
  "instead-of": ["若自“$1”起算", "if counted from “$1”"],
  "instead-limit": ["若为 $1", "if it were $1"],
  "reminder-remind": ["提醒", "reminder"],
  "reminder-task": ["超期待办", "overdue: a task"],
  "reminder-bulletin": ["超期通报", "overdue: a bulletin"],
  "reminder-order": ["超期督办", "overdue: a supervision order"],
  "by-default": ["（系统默认）", " (system default)"],
  change: ["$1：$2 → $3", "$1: $2 → $3"],
  "unknown-value": ["不明", "unknown"],
  "same-debtor": ["同一被执行人", "same debtor"],
  "same-applicant": ["申请执行人在该案为被执行人", "the applicant is debtor there"],
  "same-instrument": ["同一执行依据", "same instrument"],
  "least-load": ["在办案件最少", "fewest open cases"],
  "handles-related": ["承办关联案件", "handles a related case"],
  fairness: [
    "偏差以人均加权件数为基准，单位为百分之一件；件数少时偏差大属正常，不能单凭它判断不公",
    "deviation is from the mean weighted number, in hundredths of a case; with few cases large deviations are ordinary and prove nothing alone",
  ],
});

/** The law's words for whoever a case or a defect lies with, beside the relations duties name. */
export const people: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  owner: ["办理人", "whoever does it"],
  "responsible-person": ["责任人", "person responsible"],
  "n:": ["无人", "nobody"],
};
