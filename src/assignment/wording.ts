import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "related.same-debtor-within": ["一定时期内同一被执行人案件", "same debtor within the period"],
  "related.same-subject": ["执行标的相同", "same subject matter"],
  "related.series": ["系列案", "case of a series"],
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
