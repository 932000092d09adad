import { refuser } from "#policy/refusal.ts";
import { sayer } from "#policy/wording.ts";

/** Refusals of whoever compares courts. */
export const refuse = refuser({
  "courts-few": ["请至少选择两个不同的法院", "Choose at least two different courts"],
  "courts-many": ["一次最多对照 $1 个法院", "At most $1 courts stand beside each other"],
  "court-closed": [
    "不能查看法院“$1”的规则：只能对照本院、下级法院和上级法院",
    "The rules of “$1” are closed to you: compare your own court, those below it and those above",
  ],
  "no-law-then": ["$1在 $2 还没有有效的规则；请选择较晚的日期", "$1 has no rules in force on $2: choose a later day"],
  "fact-unfit": ["“$1”填写有误：$2", "“$1” cannot be read: $2"],
});

/** Sentences of a comparison. */
export const words = sayer({
  "gate-happened": ["在$1以后", "once “$1”"],
  "gate-where": ["限于$1", "where $1"],
  "gate-unless": ["$1的除外", "unless $1"],
  "gate-unless-happened": ["$1的除外", "unless already “$1”"],
  "gate-forbid": ["不得办理", "may not be done"],
  "gate-by": ["由$1办理", "is for $1 to do"],
  "gate-not-by": ["$1不得办理", "not for $1 to do"],
  "gate-approval": ["须经$1同意", "needs the consent of $1"],
  "gate-require": ["条件：$1", "requires $1"],
  "gate-after": ["须先有$1", "only after “$1”"],
  "gate-time": ["$1", "$1"],
  "gate-papers": ["须有$1", "needs $1"],
  "gate-reason-required": ["须写明理由", "needs a reason"],
  "gate-reason": ["须有理由：$1", "needs a reason: $1"],
  "limit-recurring": ["$1：$2，$3[[，至$4止]]", "$1: $3, $2[[, until “$4”]]"],
  "limit-sentence": ["$1：[[自$2起，]]$3[[，至$4止]]", "$1: $3[[, counted from “$2”]][[, until “$4”]]"],
  comma: ["，", ", "],
  yuan: ["$1 元", "¥$1"],
  part: ["$1：$2", "$1: $2"],
  "file-name": ["各院规则对照", "rules compared"],
  "column-group": ["类别", "group"],
  "column-topic": ["事项", "topic"],
  "column-standing": ["异同", "standing"],
  "column-aspects": ["不同之处", "differs in"],
  "column-says": ["$1的规定", "$1 says"],
  "column-cites": ["$1的依据", "$1 rests on"],
  "group-triage": ["团队和分流", "teams and triage"],
  "group-limits": ["期限", "time limits"],
  "group-consent": ["审批和关口", "consent and gates"],
  "group-affairs": ["事务和责任人", "affairs and owners"],
  "group-posts": ["机构、岗位和文书", "units, posts and papers"],
  "group-disclosure": ["公开和推送", "disclosure"],
  "group-settings": ["设置和清单", "settings and lists"],
  "standing-same": ["相同", "same"],
  "standing-some": ["部分法院有规定", "some courts only"],
  "standing-different": ["不同", "different"],
  quoted: ["$1$2“$3”", "$1 $2 “$3”"],
  cited: ["$1$2", "$1 $2"],
});
