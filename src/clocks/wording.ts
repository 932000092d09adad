import { refuser } from "#policy/refusal.ts";
import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "case.overdue": ["案件超期", "case overdue"],
  "clock.key": ["所指期限", "the clock meant"],
  "clock.ground": ["扣除或中止的事由", "ground of a pause"],
  "clock.state": ["期限状态", "state of the time limit"],
  "clock.state=running": ["计时中", "running"],
  "clock.state=paused": ["已暂停", "paused"],
  "clock.state=kept": ["按期完成", "kept"],
  "clock.state=broken": ["已超期", "broken"],
  "clock.state=lapsed": ["不再适用", "lapsed"],
  "clock.area": ["期限领域", "area of the time limit"],
  "clock.area=registration": ["立案", "registration"],
  "clock.area=reception": ["初次接待", "reception"],
  "clock.area=inquiry": ["财产查控", "inquiry"],
  "clock.area=papers": ["文书送达", "papers"],
  "clock.area=measures": ["执行措施", "measures"],
  "clock.area=disposal": ["财产处置", "disposal"],
  "clock.area=funds": ["案款", "funds"],
  "clock.area=entrustment": ["委托", "entrustment"],
  "clock.area=handling": ["办案", "handling"],
  "clock.area=dossier": ["卷宗", "dossier"],
  "clock.area=closing": ["结案", "closing"],
  "clock.broken": ["期限已届满未办", "time limit broken"],
  "clock.paused": ["期限已暂停", "time limit paused"],
  "clock.resumed": ["期限已恢复", "time limit resumed"],
  "clock.extended": ["期限已延长", "time limit extended"],
  "clock.pause": ["暂停期限", "pause a time limit"],
  "clock.resume": ["恢复期限", "resume a time limit"],
  "clock.extend": ["延长期限", "extend a time limit"],
};

/** Refusals of this slice. `$1`, `$2` … are filled in. */
export const refuse = refuser({
  "clock-unknown": ["没有“$1”这个期限", "“$1” is not a time limit of this court"],
  "no-clock-runs": ["没有正在计算的期限", "no time limit is running"],
  "not-running": ["期限“$1”没有在计算", "the time limit “$1” is not running"],
  "no-extension": ["该期限没有规定可以延长", "the rule gives no extension of this limit"],
  "extension-open": ["可以延长多久，本院尚未填写", "the court has not filled in by how much it may be extended"],
  "extended-enough": ["该期限最多延长 $1 次", "this limit may be extended $1 times at most"],
  "extension-late": ["决定延长的最后一日是 $1", "the last day to decide on an extension was $1"],
  "consent-due": ["须先经 $1 批准", "$1 must agree first"],
  "paused-already": ["该期限已经暂停计算", "this limit is paused already"],
  "no-grounds": ["该期限没有规定可以扣除的事由", "the rule gives no ground to pause this limit"],
  "ground-due": ["须写明扣除的事由；可用：$1", "say on which ground; there are: $1"],
  "not-paused": ["该期限没有暂停", "this limit is not paused"],
});
