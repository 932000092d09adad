import { refuser } from "#policy/refusal.ts";
import { sayer } from "#policy/wording.ts";

const wording = {
  "amount-impossible": [
    "“$1”须为不小于零的金额，且不超过九十万亿元",
    "“$1” is an amount, zero or more, and below ninety trillion yuan",
  ],
  "word-strange": ["这一事项不包含“$1”", "this act does not carry “$1”"],
  "stream-unknown": ["没有这个案件，或者不在本院", "there is no such case in this court"],
  "case-number-taken": [
    "案号“$1”已经用过；请核对，或者由系统编号",
    "the number “$1” is taken: check it, or let the system number the case",
  ],
  "page-stale": [
    "页面打开之后案件已有变化，您所依据的内容可能不同；已填写的内容仍在，请看过变化再提交",
    "the case has moved on since this page was opened; what you typed is kept: look at the change, then send again",
  ],
  "consent-due": ["须先经同意：$1", "consent comes first: $1"],
  "number-due": ["本院没有案号代字，须填写案号", "this court has no mark for its own numbers: type the case number"],
  "lot-candidates": ["抽签须有候选人", "a lot needs candidates"],
  "first-register": ["新案件须先立案", "a new case begins with its registration"],
  "not-read": [
    "只能查看本院和下级法院；请选择其中一个法院",
    "only your own court and the courts below it are read: choose one of these",
  ],
  "views-many": ["一个页面最多保存$1个视图，请先删去不用的", "a screen keeps $1 views at most: drop one first"],
  "only-read": ["下级法院的案件只能查看，不能办理", "cases of a court below are read, not handled"],
} as const;

/** Words of the door. */
export const words = sayer(wording);

/** Refusals of the door. */
export const refuse = refuser(wording);
