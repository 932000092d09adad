import { inBoth, refuser } from "#policy/refusal.ts";
import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "related.same-debtor-within": ["一定时期内同一被执行人案件", "same debtor within the period"],
  "related.same-subject": ["执行标的相同", "same subject matter"],
  "related.series": ["系列案", "case of a series"],
  "handler.person": ["承办人", "handler"],
  "handler.recused": ["承办人已回避", "handler recused"],
  "handler.recuse": ["回避", "recuse a handler"],
  "handler.seat": ["承办席位", "seat of the handler"],
  "handler.leaving": ["被更换的承办人", "handler who leaves"],
  "lot.seed": ["抽签种子", "seed of the lot"],
  "lot.candidates": ["参加抽签的人", "who was in the lot"],
  "rotation.share-of-staff": ["轮岗人员占比（百分数）", "share of staff rotated, percent"],
  "assignment.made": ["已分案", "assignment made"],
  "assignment.received": ["团队已收案", "assignment received"],
  "assignment.adjusted": ["分案已调整", "assignment adjusted"],
  "handler.named": ["已确定承办人", "handler named"],
  "handler.replaced": ["已更换承办人", "handler replaced"],
  "lot.drawn": ["已抽签", "lot drawn"],
  "rotation.carried-out": ["轮岗已实施", "rotation carried out"],
  "assignment.make": ["分案", "assign"],
  "assignment.receive": ["收案", "receive the assignment"],
  "assignment.adjust": ["调整分案", "adjust the assignment"],
  "handler.name": ["确定承办人", "name a handler"],
  "handler.replace": ["更换承办人", "replace a handler"],
  "lot.draw": ["抽签确定承办人", "draw a handler by lot"],
  "rotation.carry-out": ["实施轮岗", "carry out rotation"],
};

/** Refusals of this slice. `$1`, `$2` … are filled in. */
export const refuse = refuser({
  "triage-first": ["案件尚未分流，不能分案", "triage comes before assignment"],
  "other-team": [
    "分流决定的团队是“$1”，不能分给“$2”；需要改变的请转团队",
    "triage decided for “$1”, not “$2”; convert the case first",
  ],
  "part-due": ["“$1”分为$2，须写明分给哪一个", "“$1” is made of $2: say which"],
  "team-due": ["须写明分给哪个团队；可以是：$1", "say which team; it may be: $1"],
  "other-taker": ["这类案件由$1办理，不能分给“$2”", "such cases are for $1, not for “$2”"],
  "lot-due": ["这类案件随机分配；另行指定的须说明理由", "such cases fall by lot; to name a team, give a reason"],
  "no-taker": ["没有团队可以参加随机分配，请指定团队并说明理由", "no team can be drawn: name one and give a reason"],
  "received-already": ["团队已经收案", "the team has received the case already"],
  "seats-empty": ["须先确定：$1", "first name: $1"],
  "whither-due": ["须写明调整到哪个团队", "say to which team"],
  "same-team": ["案件已在“$1”", "the case is with “$1” already"],
  "seat-unknown": ["须写明承办席位；可用：$1", "say which seat; there are: $1"],
  "seat-taken": ["“$1”已经确定承办人；请用更换", "“$1” has a handler; replace him"],
  "two-seats": ["$1 已经担任“$2”，一人不能兼任两席", "$1 sits as “$2” already; nobody holds two seats of one case"],
  recused: ["$1 已经回避", "$1 is recused"],
  "not-as-drawn": ["抽签抽中的是 $1；另定他人须说明理由", "the lot fell on $1; to name another, give a reason"],
  "drawn-already": [
    "“$1”已经抽签，抽中 $2；请先按抽签结果确定承办人，抽中的人不能承办的，说明理由另定",
    "the lot for “$1” fell on $2; name that person, or give a reason why another is named",
  ],
  "seed-due": ["抽签须有种子，请刷新后重试", "a lot needs its seed; reload and draw again"],
  "nobody-to-draw": [
    "没有可以参加抽签的人：都已缺席、回避或担任另一席位；请直接确定承办人",
    "nobody can be drawn: all are away, recused or sit already; name a handler instead",
  ],
  "sits-nowhere": ["$1 没有担任本案的任何席位", "$1 sits in no seat of this case"],
  "nobody-named": ["该席位尚未确定承办人", "nobody is named for that seat"],
  "same-person": ["承办人没有变化：$1", "the handler stays the same: $1"],
  "person-due": ["须写明是谁", "say who"],
  "reason-due": ["须说明理由", "give a reason"],
});

/** Why somebody is proposed as handler. `$1` is the case he handles already. */
export const sayWhy = inBoth({
  "same-subject": ["$1 与本案执行标的相同，由其承办", "handles $1, which is about the same subject matter"],
  series: ["$1 与本案属同一系列，由其承办", "handles $1, a case of the same series"],
  "same-debtor": ["$1 与本案被执行人相同，由其承办", "handles $1 against the same debtor"],
  "applicant-is-debtor": [
    "本案申请执行人是 $1 的被执行人，该案由其承办，可一并处理",
    "handles $1, in which this applicant is the debtor: both can be settled together",
  ],
  "least-load": ["在办案件负担最轻", "has the least open work"],
});

/** What a figure of fairness can say, and what it cannot. */
export const captions = {
  "too-few": [
    "抽签次数太少（平均每人不足五件），不足以判断抽签是否均匀；各人件数之差可能只是偶然",
    "too few lots (less than five each) to tell whether they fell evenly; the differences may be mere chance",
  ],
  "as-chance": [
    "抽签结果的差异在偶然范围内（二十次中有十九次不超过此数）；指定、系列案、同一被执行人和更换的案件不计入检验",
    "the lots differ no more than chance does nineteen times in twenty; cases named, of a series, of a same debtor or handed over are not tested",
  ],
  "beyond-chance": [
    "抽签结果的差异大于二十次中十九次的偶然范围，应当核查；有人缺席、回避或中途到岗也会如此，不等于有人作弊",
    "the lots differ more than chance does nineteen times in twenty: look into it; absence, recusal or a late start do the same, so it proves nothing",
  ],
} as const satisfies Wording;
