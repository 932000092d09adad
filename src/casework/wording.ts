import { sayer } from "#policy/wording.ts";

/** Refusals and labels of composition. `$1`, `$2` … are filled in. */
const wording: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "fact-unknown": ["没有“$1”这个事实", "“$1” is not a fact"],
  "event-unknown": ["没有“$1”这个事件", "“$1” is not an event"],
  "act-unknown": ["没有“$1”这个行为", "“$1” is not an act"],
  "none-impossible": ["“$1”不可能为“无”", "“$1” cannot be none"],
  "truth-due": ["“$1”应为是或否，而不是“$2”", "“$1” should be true or false, not “$2”"],
  "number-due": ["“$1”应为数字，而不是“$2”", "“$1” should be a number, not “$2”"],
  "member-unknown": ["“$1”没有“$2”这一项；可用：$3", "“$2” is not a member of “$1”; use $3"],
  "line-json": ["第$1行不是一个 JSON 对象", "line $1 is not a JSON object"],
  "line-date": ["第$1行缺少日期 on", "line $1 has no date (on)"],
  "line-kind": ["第$1行须写明 event（事件）或 do（行为）", "line $1 needs an event or a do"],
  "correction-of-nothing": ["第$1行没有留下可更正的记录", "line $1 left nothing to correct"],
  "order-broken": ["第$1行的行为日期早于上一行", "line $1 acts before the line above it"],
  forbidden: ["规定禁止：$1", "the rule forbids it: $1"],
  unknown: ["须先查明：$2（$1）", "establish first: $2 ($1)"],
  "not-so": ["不符合条件，须为：$2（$1）", "the condition is not met, which is: $2 ($1)"],
  "not-yet": ["尚未：$2（$1）", "not yet: $2 ($1)"],
  "too-late": ["已超过最后一日 $2（$1）", "the last day was $2 ($1)"],
  "too-early": ["最早可在 $2（$1）", "not before $2 ($1)"],
  "not-you": ["不由你办理；可由：$2（$1）", "not for you; for: $2 ($1)"],
  paper: ["缺少文书或签名：$2（$1）", "paper or signature missing: $2 ($1)"],
  reason: ["须说明理由：$2（$1）", "a reason is due: $2 ($1)"],
  "event-decided": [
    "“$1”不能补录，须由有权的人通过相应的办理事项作出",
    "“$1” is not told afterwards: it is done by its own act",
  ],
  "teller-due": ["补录须写明由谁陈述、依据什么来源", "a late entry says who told it and from what source"],
  "day-ahead": ["发生日期 $1 晚于今天", "$1 is still to come"],
  "case-unregistered": ["案件尚未立案", "the case is not registered yet"],
  "word-strange": ["“$1”不包含“$2”这一项", "“$1” does not carry “$2”"],
  "corrects-other": [
    "第$1条不是同一种记录，不能这样更正",
    "entry $1 is of another kind and cannot be put right by this one",
  ],
  "not-your-duty": ["“$1”不由你办理；可由：$2（系统默认）", "“$1” is not for you; for: $2 (a default of the system)"],
  nobody: [
    "尚未指定，请由院长或执行局局长指定岗位",
    "nobody yet: have the court president or the director name a post",
  ],
  "duties-shape": ["$1 应当写明 duties，逐项写行为和岗位", "$1 must have duties: acts, each with its words"],
  "duties-words": ["$1 里的“$2”应当列出一个以上的岗位", "$1: “$2” should list one word or more"],
  "reaction-endless": ["规则互相触发，超过$1轮", "rules set each other off for more than $1 rounds"],
};

/** How somebody stands to a case, where no word of the law says it. */
export const relations: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  handler: ["承办人", "handler"],
  team: ["承办团队成员", "member of the handling team"],
  "team-lead": ["承办团队负责人", "leader of the handling team"],
  owner: ["办理人", "whoever does it"],
  requester: ["派出或者提出的人", "whoever sent it or asked for it"],
  "responsible-person": ["责任人", "person responsible"],
  everyone: ["本院人员", "anybody of the court"],
  administrator: ["系统管理员", "administrator"],
};

export const say = sayer(wording);
