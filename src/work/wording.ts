import { refuser } from "#policy/refusal.ts";
import type { Wording } from "#policy/vocabulary.ts";
import { sayer } from "#policy/wording.ts";
import type { Stage } from "./stage.ts";

/** What open work is called. `$1` is what it is about. */
export const say = sayer({
  "work-triage": ["繁简分流", "triage"],
  "work-assignment": ["分案", "assignment"],
  "work-awaits": ["$1（待：$2）", "$1 (awaits: $2)"],
  "work-naming": ["确定承办人：$1", "name: $1"],
  "work-receipt": ["收案", "receive the case"],
  "work-affair": ["$1", "$1"],
  "work-slip": ["任务流转：$1", "slip: $1"],
  "work-taken": ["办理中：$1", "in hand: $1"],
  "work-returned": ["被退回：$1", "sent back: $1"],
  "work-acceptance": ["验收：$1", "accept: $1"],
  "work-approval": ["审批：$1", "sign: $1"],
  "work-carrying-out": ["已批准，待办理：$1", "agreed, to be done: $1"],
  "work-supply": ["接管补录：$1", "taken over, to be supplied: $1"],
  "work-defect": ["补正缺陷$1", "cure the defect$1"],
});

/** Refusals of the court's recurring work. */
export const refuse = refuser({
  "round-unknown": [
    "“$1”不是本院规定的例行工作；例行工作有：$2",
    "“$1” is no recurring work of this court's document; these are: $2",
  ],
  "round-over": [
    "“$1”只能办本期和上一期的（$2）；更早的已经错过，如实留空",
    "only this “$1” and the one before can be done ($2); what was missed before stays missing",
  ],
  "round-others": ["“$1”由$2办理", "“$1” is for $2 to do"],
  "round-act": ["“$1”以“$2”办结", "“$1” is done by “$2”"],
  "round-done": ["“$1”已由$2于$3办结", "“$1” was done by $2 on $3"],
  "round-open": ["“$1”还没有办结，不用退回", "“$1” is not done, so there is nothing to put back"],
  "round-reason": ["退回“$1”须写明理由", "say why “$1” is put back"],
});

/** Stages of a case as people call them. */
export const stageWording: Readonly<Record<Stage, Wording[string]>> = {
  "triage-due": ["待分流", "triage due"],
  "assignment-due": ["待分案", "assignment due"],
  "receipt-due": ["待收案", "receipt due"],
  handling: ["办理中", "in handling"],
  suspended: ["中止执行", "suspended"],
  "closing-reported": ["已报结", "closing reported"],
  closed: ["已结案", "closed"],
  archived: ["已归档", "archived"],
};
