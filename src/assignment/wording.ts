import { refuser } from "#policy/refusal.ts";
import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "related.same-debtor-within": ["一定时期内同一被执行人案件", "same debtor within the period"],
  "related.same-subject": ["执行标的相同", "same subject matter"],
  "related.series": ["系列案", "case of a series"],
  "handler.person": ["承办人", "handler"],
  "handler.recused": ["承办人已回避", "handler recused"],
  "handler.recuse": ["回避", "recuse a handler"],
  "handler.seat": ["承办席位", "seat of the handler"],
  "rotation.share-of-staff": ["轮岗人员占比（百分数）", "share of staff rotated, percent"],
  "assignment.made": ["已分案", "assignment made"],
  "assignment.received": ["团队已收案", "assignment received"],
  "assignment.adjusted": ["分案已调整", "assignment adjusted"],
  "handler.named": ["已确定承办人", "handler named"],
  "handler.replaced": ["已更换承办人", "handler replaced"],
  "rotation.carried-out": ["轮岗已实施", "rotation carried out"],
  "assignment.make": ["分案", "assign"],
  "assignment.receive": ["收案", "receive the assignment"],
  "assignment.adjust": ["调整分案", "adjust the assignment"],
  "handler.name": ["确定承办人", "name a handler"],
  "handler.replace": ["更换承办人", "replace a handler"],
  "rotation.carry-out": ["实施轮岗", "carry out rotation"],
};

/** Refusals of this slice. `$1`, `$2` … are filled in. */
export const refuse = refuser({
  "triage-first": ["案件尚未分流，不能分案", "triage comes before assignment"],
  "other-team": [
    "分流决定的团队是“$1”，不能分给“$2”；需要改变的请转团队",
    "triage decided for “$1”, not “$2”; convert the case first",
  ],
  "seats-empty": ["须先确定：$1", "first name: $1"],
  "whither-due": ["须写明调整到哪个团队", "say to which team"],
  "same-team": ["案件已在“$1”", "the case is with “$1” already"],
  "seat-unknown": ["须写明承办席位；可用：$1", "say which seat; there are: $1"],
  "seat-taken": ["“$1”已经确定承办人；请用更换", "“$1” has a handler; replace him"],
  "two-seats": ["$1 已经担任“$2”，一人不能兼任两席", "$1 sits as “$2” already; nobody holds two seats of one case"],
  recused: ["$1 已经回避", "$1 is recused"],
  "nobody-named": ["该席位尚未确定承办人", "nobody is named for that seat"],
  "same-person": ["承办人没有变化：$1", "the handler stays the same: $1"],
  "person-due": ["须写明是谁", "say who"],
  "reason-due": ["须说明理由", "give a reason"],
});
