import type { Wording } from "#policy/vocabulary.ts";
import { sayer } from "#policy/wording.ts";
import type { Stage } from "./stage.ts";

/** What open work is called. `$1` is what it is about. */
export const say = sayer({
  "work-triage": ["繁简分流", "triage"],
  "work-assignment": ["分案", "assignment"],
  "work-naming": ["确定承办人：$1", "name: $1"],
  "work-receipt": ["收案", "receive the case"],
  "work-affair": ["$1", "$1"],
  "work-slip": ["任务流转：$1", "slip: $1"],
  "work-taken": ["办理中：$1", "in hand: $1"],
  "work-returned": ["被退回：$1", "sent back: $1"],
  "work-acceptance": ["验收：$1", "accept: $1"],
  "work-approval": ["审批：$1", "sign: $1"],
  "work-carrying-out": ["已批准，待办理：$1", "agreed, to be done: $1"],
  "work-defect": ["补正缺陷$1", "cure the defect$1"],
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
