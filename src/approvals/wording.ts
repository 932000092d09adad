import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "approval.act": ["报批事项", "act to be approved"],
  "approval.post": ["审批岗位", "post that approves"],
  "panel.kind": ["合议组织种类", "kind of panel"],
  "approval.asked": ["已报批", "approval asked"],
  "approval.granted": ["已批准", "approval granted"],
  "approval.refused": ["未批准", "approval refused"],
  "panel.formed": ["已组成合议庭", "panel formed"],
  "panel.decided": ["已合议", "panel decided"],
  "approval.ask": ["报批", "ask for approval"],
  "approval.grant": ["批准", "grant approval"],
  "approval.refuse": ["不予批准", "refuse approval"],
  "panel.form": ["组成合议庭", "form a panel"],
  "panel.decide": ["合议", "decide in panel"],
};
