import { refuser } from "#policy/refusal.ts";
import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "approval.act": ["报批事项", "act to be approved"],
  "approval.post": ["审批岗位", "post that approves"],
  "approval.deputises": ["代行所依据的委托", "appointment by which he stands in"],
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

/** Refusals of this slice. `$1`, `$2` … are filled in. */
export const refuse = refuser({
  "act-unknown": ["没有“$1”这个行为", "“$1” is not an act"],
  "no-consent-needed": ["“$1”不需要审批", "“$1” needs nobody's consent"],
  "post-not-named": ["规定的审批岗位是 $2，不是 $1", "the rule names $2, not $1"],
  "post-not-held": ["你不担任“$1”，也未受委托代行", "you neither hold “$1” nor stand in for it"],
  "own-proposal": ["报批人不能审批自己的报批", "nobody approves what he proposed"],
  "nothing-asked": ["没有待审批的事项", "nothing was put up for approval"],
  "signed-already": ["你已经以“$1”的岗位签批过", "you have signed as “$1” already"],
  "step-first": ["须先经 $1 批准", "$1 must agree first"],
  "reason-due": ["不予批准须说明理由", "say why it is refused"],
});
