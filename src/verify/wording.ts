import { sayer } from "#policy/wording.ts";

/** Texts of findings. `$1`, `$2` … are filled in. */
export const wording: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "text-undigested": ["$1 没有写明原文摘要（text）", "$1 does not give the digest of its text"],
  "text-differs": [
    "原文与摘要不符：应为 $1（$3字），实为 $2（$4字）",
    "the text is not the text issued: $1 ($3 characters) is due, $2 ($4) found",
  ],
  "quote-absent": ["引文不在第$2条中：“$1”", "the quote is not in article $2: “$1”"],
  "quote-short": ["引文太短（至少$2字）：“$1”", "the quote is too short (at least $2 characters): “$1”"],
  "quote-twice": ["引文在本条出现$2次，无法确定所指：“$1”", "the quote occurs $2 times in its article: “$1”"],
  "clause-uncovered": ["第$2条的“$1”没有规则，也没有说明为何没有", "“$1” of article $2 has no rule and no reason why"],
  "example-fails": ["示例 $1 不成立：$2", "example $1 does not hold: $2"],
  "word-unknown": ["$1 用到的“$2”没有定义（$3）；是否指 $4", "“$2” used by $1 is not declared ($3); did you mean $4"],
  "clock-startless": ["期限“$1”没有事件能使它开始", "nothing can start the clock “$1”"],
  "clock-endless": ["期限“$1”没有事件能使它停止", "nothing can stop the clock “$1”"],
  "clocks-contradict": ["$1 与 $2 是同一件事，期限却分别是$3和$4", "$1 and $2 are one duty with two limits, $3 and $4"],
  "gate-clash": [
    "“$1”的期限短于“$2”要求的最短时间，不可能同时满足",
    "the limit of “$1” is shorter than the least time “$2” demands",
  ],
  "dead-end": [
    "“$1”的窗口关闭后，“$2”仍在计算，没有出路",
    "after the window of “$1” closes, “$2” runs on with no way out",
  ],
  "self-approval": ["“$1”的提出者与批准者都是“$2”", "“$1” is proposed and approved by the same “$2”"],
  "affair-ownerless": ["事务“$1”没有负责人", "the affair “$1” has no owner"],
  "affair-by-hand": [
    "事务“$1”没有写明何时完成，由办理人报完成",
    "the affair “$1” names no end; whoever does it reports it done",
  ],
  "rank-missing": [
    "“$1”没有能签署“$2”的$3，须由请求团队出具",
    "“$1” has no $3 to sign “$2”; the requesting team must issue it",
  ],
  "table-empty": [
    "表“$1”没有一行，留给下级法院规定；规定之前每件案件都由人决定",
    "table “$1” has no rows: it is left to the courts below, and a person decides every case until then",
  ],
  "table-gap": ["表“$1”有情形没有任何一行规定：$2", "no row of table “$1” reaches: $2"],
  "table-otherwise": ["表“$1”的这些情形只由兜底行规定：$2", "only an otherwise row of table “$1” reaches: $2"],
  "table-overlap": [
    "表“$1”的 $2 与 $3 结果不同而同时适用：$4",
    "rows $2 and $3 of table “$1” both apply, with different results: $4",
  ],
  "table-overlap-settled": [
    "表“$1”的 $2 与 $3 同时适用，按优先次序归 $5：$4",
    "rows $2 and $3 of table “$1” both apply; the order of precedence gives $5: $4",
  ],
  "table-unproved": ["表“$1”过大，未能证明完毕", "table “$1” is too large to be proved whole"],
  "row-never-true": ["$1 这一行永远不会适用（$2）", "row $1 can never be true ($2)"],
  "row-never-wins": ["$1 这一行从不决定结果，总有优先的：$2", "row $1 never decides; preferred: $2"],
  "row-subsumed": ["$1 这一行已被结果相同的行包括：$2", "row $1 is included in rows of the same result: $2"],
  "post-vacant": ["岗位“$1”无人担任", "nobody holds the post “$1”"],
  "fill-open": ["尚未填写：$1", "still to be filled: $1"],
  "reading-default": [
    "系统默认的理解，尚未由法院确认：$1 → $2",
    "a reading by system default, not yet the court's: $1 → $2",
  ],
  "text-not-supplied": ["所引文件未提供：$1", "a text referred to is not supplied: $1"],
  "date-ungrounded": [
    "$1 的生效日期 $2 没有依据；请写 quote 或 because",
    "the date $2 of $1 has no ground; say quote or because",
  ],
  "superior-later": ["$1 所依据的 $2 生效更晚", "$2, on which $1 stands, begins later"],
  "reaction-circle": ["规则互相触发，不会停止：$1", "rules set each other off without end: $1"],
  "expect-unknown": ["示例的预期里没有“$1”这一项", "“$1” is not something an example can expect"],
  expected: ["$1 预期 $2，实际 $3", "$1 expected $2, got $3"],
};

export const say = sayer(wording);
