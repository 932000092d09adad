import type { Text } from "#contract/index.ts";
import { refuser } from "#policy/refusal.ts";
import { sayer } from "#policy/wording.ts";

const refusals = {
  "not-found": ["本院的规定里没有这份文件：$1", "this is not among the documents the court stands on: $1"],
} as const;

/** Refusals of whoever asks for a document. */
export const refuse = refuser(refusals);

/** Words of the law reader. */
export const words = sayer({
  rule: ["$1“$2”", "$1 “$2”"],
  "sort-unit": ["机构", "unit"],
  "sort-post": ["岗位", "post"],
  "sort-seat": ["席位", "seat"],
  "sort-rank": ["职级", "rank"],
  "sort-paper": ["文书", "paper"],
  "sort-panel": ["合议庭", "panel"],
  "sort-table": ["分流表", "table"],
  "sort-row": ["分流", "row"],
  "sort-clock": ["期限", "time limit"],
  "sort-guard": ["关口", "gate"],
  "sort-affair": ["事务", "affair"],
  "sort-setting": ["设置", "setting"],
  "sort-precedence": ["优先次序", "precedence"],
  "sort-ground": ["停止计算的事由", "ground"],
  "sort-ladder": ["超期处理", "ladder"],
  "sort-fill": ["留白", "open place"],
  "sort-disclosure": ["公开", "disclosure"],
  "sort-sight": ["查看", "sight"],
  "sort-list": ["清单", "list"],
  unfilled: ["待填", "to be filled"],
  question: ["问题", "question"],
  "case.team-hint": ["团队提示", "team hint"],
  "example-given": ["已知 $1", "given $1"],
  "example-known": ["$1 $2", "$1 $2"],
  "example-log": ["此前 $1", "after $1"],
  "example-on": ["$1 $2", "$2 on $1"],
  "example-with": ["$1（$2）", "$1 ($2)"],
  "example-by": ["由$1", "$1"],
  "example-do": ["$1$2办理“$3”", "$1 does “$3”$2"],
  "example-day": ["于 $1 ", " on $1"],
  "example-at": ["至 $1", "by $1"],
  "example-expect": ["应当 $1", "then $1"],
  "expect-outcome": ["结论为$1", "the result is $1"],
  "expect-conflict": ["规则冲突：$1", "rules conflict: $1"],
  "expect-to": ["由$1决定", "decided by $1"],
  "expect-proposal": ["建议$1", "the proposal is $1"],
  "expect-waits-on": ["还须查明$1", "still to establish: $1"],
  "expect-asks": ["须先经$1同意", "consent of $1 first"],
  "expect-refused": ["因“$1”不予办理", "refused by “$1”"],
  "expect-establish": ["须先查明$1", "to establish first: $1"],
  "expect-missing": ["尚缺$1", "still missing: $1"],
  "expect-allowed": ["可以办理", "it may be done"],
  "expect-not-allowed": ["不能办理", "it may not be done"],
  "expect-pushed": ["推送给$1", "pushed to $1"],
  "expect-held": ["暂不公开，限于$1", "held back from $1"],
  "expect-published": ["公布给$1", "published to $1"],
  "expect-clock": ["期限“$1”$2", "the limit “$1”: $2"],
  "expect-affair": ["事务“$1”$2", "the affair “$1”: $2"],
  "expect-fact": ["$1为$2", "$1 is $2"],
  "clock-due": ["$1 届满", "due $1"],
  "clock-ends": ["$1 届满", "ends $1"],
  "clock-state": ["$1", "$1"],
  "clock-others": ["其他读法 $1", "other readings $1"],
  "clock-started": ["$1 起算", "runs from $1"],
  "clock-expired": ["$1 期满", "ran out $1"],
  "clock-owner": ["责任人 $1", "owner $1"],
  "clock-instances": ["共 $1 个", "$1 of them"],
  "state-decided": ["已定", "decided"],
  "state-conflict": ["冲突", "conflict"],
  "state-needs-facts": ["待查明", "needs facts"],
  "state-gap": ["无规则可循", "no rule"],
  "state-running": ["进行中", "running"],
  "state-paused": ["已停止计算", "paused"],
  "state-kept": ["按期", "kept"],
  "state-broken": ["超期", "broken"],
  "state-lapsed": ["不再适用", "lapsed"],
  "state-none": ["没有", "none"],
  "state-open": ["待办", "open"],
  "state-done": ["已办", "done"],
  "state-dispatched": ["已派出", "dispatched"],
  "state-received": ["已接收", "received"],
  "state-returned": ["已退回", "returned"],
  "state-accepted": ["已验收", "accepted"],
  "state-true": ["是", "yes"],
  "state-false": ["否", "no"],
  "law-part": ["$1 的 $2 为 $3", "$2 of $1 is $3"],
  "law-exists": ["有规则 $1", "there is the rule $1"],
});

/** One of these words in both languages. */
export function textOf(code: string, ...args: readonly string[]): Text {
  const [zh, en] = words(code, ...args);
  return { zh, en };
}
