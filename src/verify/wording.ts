/** Texts of findings. `$1`, `$2` … are filled in. */
export const wording: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "text-undigested": [
    "$1 的首部没有写原文摘要；与原文逐字核对无误后写上 text: { sm3: $2, characters: $3 }",
    "$1 does not give the digest of its text; once compared with the original, write text: { sm3: $2, characters: $3 }",
  ],
  "text-differs": [
    "条文与首部所写的摘要不符：首部写的是 $3 字，文件里是 $4 字。请查有无漏字、错字、多字；与原文逐字核对无误的，把首部改为 text: { sm3: $2, characters: $4 }（原写 $1）",
    "the text is not the one the front matter digests: $3 characters there, $4 here. Look for missing or wrong characters; if it agrees with the original, write text: { sm3: $2, characters: $4 } (was $1)",
  ],
  "quote-absent": [
    "第 $2 条里没有这句话：“$1”；引文须与原文逐字一致，且在同一条之内",
    "the quote is not in article $2: “$1”; it must stand there word for word",
  ],
  "quote-short": ["引文太短：“$1”；至少引 $2 个字", "the quote is too short: “$1”; quote at least $2 characters"],
  "quote-twice": [
    "“$1”在本条出现 $2 次，分不清指哪一处；请引长一些",
    "“$1” occurs $2 times in its article; quote more of it",
  ],
  "clause-uncovered": [
    "第 $2 条的“$1”没有规则引用；请为它写规则，不需要规则的写进 no-rule 并说明原因",
    "no rule quotes “$1” of article $2; write a rule, or a no-rule with its reason",
  ],
  "reason-unknown": [
    "no-rule 的原因“$1”不可用；可用：$2，或者 repeats 加规则名",
    "“$1” is no reason a no-rule may have; use $2, or repeats and the name of a rule",
  ],
  "repeats-unknown": [
    "no-rule 说这一句重复“$1”，但没有这条规则[[；是否指 $2]]",
    "a no-rule says that it repeats “$1”, which is not a rule[[; did you mean $2]]",
  ],
  "example-fails": [
    "示例 $1 与规则算出的结果不符：$2；请核对是示例写错还是规则写错",
    "example $1 does not hold: $2; either it or a rule is wrong",
  ],
  "word-unknown": [
    "$1 用到的$3“$2”没有定义[[；是否指 $4]]",
    "“$2” ($3), used by $1, is not declared[[; did you mean $4]]",
  ],
  who: ["单位、岗位、席位或者职级", "unit, post, seat or rank"],
  papers: ["文书", "paper"],
  grounds: ["停止计算的事由", "ground"],
  ladders: ["超期处理办法", "ladder"],
  affairs: ["事务", "affair"],
  clocks: ["期限", "clock"],
  lists: ["清单", "list"],
  results: ["分流结果", "result"],
  rows: ["行", "row"],
  readings: ["理解", "reading"],
  "clock-startless": ["期限“$1”没有事件能使它起算；请改 starts", "nothing can start the clock “$1”; correct starts"],
  "clock-endless": [
    "期限“$1”没有事件能使它停止；请改 stops，不要与 starts 相同",
    "nothing can stop the clock “$1”; correct stops, which must differ from starts",
  ],
  "clocks-contradict": [
    "$1 与 $2 起算、停止都相同，期限却分别是 $3 和 $4；请只留一个，或者写明各自的适用范围（where）",
    "$1 and $2 start and stop alike but have two limits, $3 and $4; keep one, or say where each applies",
  ],
  "gate-clash": [
    "期限“$1”比“$2”要求等待的时间短，按期办就违反后者；交有权的人逐案决定",
    "the limit of “$1” is shorter than the wait “$2” demands; a person decides case by case",
  ],
  "gate-clash-same": [
    "期限“$1”与“$2”要求等待的时间一样长，只有最后一日两者都不违反；交有权的人逐案决定",
    "the limit of “$1” is as long as the wait “$2” demands: only the last day keeps both; a person decides case by case",
  ],
  "gate-clash-uncertain": [
    "期限“$1”视起算日而定，可能比“$2”要求等待的时间短；交有权的人逐案决定",
    "depending on the day it starts, the limit of “$1” may be shorter than the wait “$2” demands; a person decides case by case",
  ],
  "dead-end": [
    "“$1”所给的时间过去后，期限“$2”仍在计算，而文中没有写怎么办；交有权的人逐案决定",
    "after the window of “$1” closes, “$2” runs on with no way out; a person decides case by case",
  ],
  "self-approval": [
    "“$1”由“$2”提出，又由“$2”批准；请改 by 或者 approval",
    "“$1” is proposed and approved by the same “$2”; correct by or approval",
  ],
  "self-approval-some": [
    "“$1”的提出人可能就是批准人（$2），本人不得批准自己的提议；遇此由另一有权的人批准",
    "whoever proposes “$1” may be the one to approve it ($2); nobody approves his own proposal, another person does",
  ],
  "self-extension": [
    "期限“$1”的责任人“$2”自己批准延长；请改 extend 的 approval",
    "the owner of the clock “$1”, $2, approves its extension himself; correct approval under extend",
  ],
  "affair-ownerless": ["事务“$1”没有负责人；请写 owner", "the affair “$1” has no owner; write owner"],
  "affair-by-hand": [
    "事务“$1”没有写明何时完成，由办理人报完成",
    "the affair “$1” names no end; whoever does it reports it done",
  ],
  "rank-missing": [
    "“$1”没有能签署“$2”的$3，须由请求团队出具",
    "“$1” has no $3 to sign “$2”; the requesting team must issue it",
  ],
  "post-rank-missing": [
    "“$2”须由$3担任，而所在的“$1”没有这一职级；请改 members 或者 rank",
    "“$2” is for a $3, a rank “$1”, where it stands, does not have; correct members or rank",
  ],
  "table-empty": [
    "表“$1”没有一行，留给下级法院规定；规定之前每件案件都由人决定",
    "table “$1” has no rows: it is left to the courts below, and a person decides every case until then",
  ],
  "table-gap": ["分流表“$1”没有写这类案件归哪里：$2", "no row of table “$1” reaches: $2"],
  "table-otherwise": ["分流表“$1”里，这类案件只由“其他”行收：$2", "only an otherwise row of table “$1” reaches: $2"],
  "table-overlap": [
    "分流表“$1”的“$2”和“$3”两行会同时符合而结果不同：$4",
    "rows “$2” and “$3” of table “$1” both apply, with different results: $4",
  ],
  "table-overlap-settled": [
    "分流表“$1”的“$2”和“$3”两行同时符合时，按优先次序归$5：$4",
    "rows “$2” and “$3” of table “$1” both apply; the order of precedence gives $5: $4",
  ],
  "table-unproved": ["表“$1”过大，未能证明完毕", "table “$1” is too large to be proved whole"],
  "row-never-true": ["“$1”这一行永远不会符合；请核对它的条件（when）", "row “$1” can never be true; check its when"],
  "row-never-wins": ["“$1”这一行符合时，总有别的行优先：$2", "row “$1” never decides; preferred: $2"],
  "row-subsumed": [
    "“$1”这一行能收的案件，别的行都收了且结果相同：$2",
    "row “$1” is included in rows of the same result: $2",
  ],
  "post-vacant": ["岗位“$1”无人担任", "nobody holds the post “$1”"],
  "post-new": [
    "岗位“$1”随本版设立；施行之后请即任命，任命之前由其办理的事项无人负责",
    "the post “$1” comes with this edition; appoint to it once it stands, for until then what falls to it is nobody's",
  ],
  "fill-open": ["尚未填写：$1", "still to be filled: $1"],
  "reading-default": [
    "系统默认的理解，尚未由法院确认：$1 → $2",
    "a reading by system default, not yet the court's: $1 → $2",
  ],
  "text-not-supplied": ["所引文件未提供：$1", "a text referred to is not supplied: $1"],
  "date-ungrounded": [
    "$1 首部的生效日期 $2 没有依据；请在 effective 里写 quote（原文写了施行日期的）或者 because",
    "the date $2 of $1 has no ground; say quote or because under effective",
  ],
  "date-unquoted": [
    "原文里没有首部所引的施行日期：“$1”；请照原文改 effective 的 quote",
    "the text does not say what effective quotes: “$1”; correct it after the text",
  ],
  "date-adopted-later": [
    "$1 自 $2 起施行，却到 $3 才通过；请核对 effective 和 adopted",
    "$1 is in force since $2 but was adopted on $3 only; check effective and adopted",
  ],
  "wording-unmarked": [
    "第 $1 条没有写明是否与官方文本核对过；请在标题上加 .verified 或者 .unverified",
    "article $1 does not say whether somebody compared it with the official text; add .verified or .unverified to its heading",
  ],
  "superior-later": ["$1 所依据的 $2 生效更晚", "$2, on which $1 stands, begins later"],
  "reaction-circle": [
    "这些规则互相触发，永不停止：$1；请改其中一个的 opens 或者 starts",
    "rules set each other off without end: $1; change one opens or starts",
  ],
  "expect-unknown": [
    "expect 里不能写“$1”；可写的项见规则语言说明的示例一节",
    "“$1” is not something expect can say; see the language's section on examples",
  ],
  "expect-nothing": [
    "没有写应当得出什么；请在 expect 里写明",
    "nothing is expected; say under expect what must follow",
  ],
  "expect-act": [
    "“$1”说的是一个行为，示例却没有写行为；请写 do",
    "“$1” speaks of an act, but the example has none; say do",
  ],
  expected: ["$1 应为 $2，规则算出 $3", "$1 expected $2, got $3"],
};
