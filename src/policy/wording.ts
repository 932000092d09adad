/** Fault texts of law files: what is wrong and what to do. `$1`, `$2` … are filled in. */
export const wording: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "file-large": ["文件有 $1 字节，超过上限 $2；请拆成多个文件", "the file has $1 bytes, more than $2; split it"],
  "front-missing": ["缺少文件首部；文件应以 --- 开始", "no front matter; a law file begins with ---"],
  "fence-open": ["代码块没有结束的 ```", "a fenced block is not closed with ```"],
  "block-unknown": ["代码块只能是 rules、readings 或 examples", "a fenced block is rules, readings or examples"],
  "block-homeless": [
    "规则写在任何条文之前；请放到条文标题之下",
    "rules stand before any article; put them under a heading",
  ],
  "text-homeless": ["条文写在任何标题之前", "text of the document stands before any heading"],
  "text-stray": ["这一行既不是条文（>）也不是规则：“$1”", "this line is neither text (>) nor a rule: “$1”"],
  "heading-key": ["标题缺少条号，应写成 {#1.4}：“$1”", "the heading lacks its citation key, write {#1.4}: “$1”"],
  "article-twice": ["条号 $1 出现两次", "article key $1 occurs twice"],
  yaml: ["规则格式有误（$1）：$2", "the rule block is not valid YAML ($1): $2"],
  "yaml-alias": ["不允许使用引用（*）；请把内容写出来", "aliases (*) are not allowed; write it out"],
  "yaml-anchor": ["不允许使用锚（&）", "anchors (&) are not allowed"],
  "yaml-tag": ["不允许使用标记 $1", "the tag $1 is not allowed"],
  "yaml-merge": ["不允许使用合并键 <<", "the merge key << is not allowed"],
  "map-due": ["$1 应是“名称: 内容”的形式", "$1 should be a map of names to content"],
  "key-plain": ["$1 的名称应是一个普通词", "a key of $1 should be a plain word"],
  "key-unknown": ["$2 里没有“$1”这一项；是否指 $3", "“$1” is not a key of $2; did you mean $3"],
  "key-missing": ["$1 缺少“$2”", "$1 lacks “$2”"],
  "text-due": ["$1 应是一段文字", "$1 should be text"],
  "truth-due": ["$1 应是 true 或 false", "$1 should be true or false"],
  "word-due": ["“$1”不是 $2 可用的词；可用：$3", "“$1” is not a word for $2; use $3"],
  "quote-cell": [
    '$1 的条件须加引号，例如 "<= 100000"、"[30000..300000]"、"act, thing"',
    'put the test of $1 in quotes, as "<= 100000", "[30000..300000]", "act, thing"',
  ],
  "fact-unknown": ["没有“$1”这个事实；是否指 $2", "“$1” is not a fact; did you mean $2"],
  "test-empty": ["条件是空的；不限请写 -", "the test is empty; write - if anything goes"],
  "test-form": [
    "条件写法有误，从“$1”起读不懂；例如 <= 100000、[30000..300000]、act, thing、not(act)",
    "the test cannot be read from “$1” on; as <= 100000, [30000..300000], act, thing, not(act)",
  ],
  "test-unsupported": [
    "条件里不能写“$1”；只能用值、比较、区间、not(...)、only(...)，计算请用事实词",
    "“$1” is not part of a test; use values, comparisons, ranges, not(...), only(...), and a fact word for arithmetic",
  ],
  "test-question": ["去掉“$1”里的问号和函数，直接写 > 5", "leave out the question mark in “$1”, write > 5"],
  "test-comment": ["条件里不能写注释“$1”", "no comment inside a test: “$1”"],
  "test-null": ["“$1”请写成 none（明知没有）", "write none, a known absence, instead of “$1”"],
  "test-equals": ["不用“$1”：等于直接写值，不等于写 not(值)", "instead of “$1” write the value, or not(value)"],
  "test-brackets": [
    "区间请写 [a..b]，不含端点用圆括号 (a..b)",
    "write a range [a..b], with round brackets to leave out an end",
  ],
  "test-range-empty": ["“$1”里没有任何值", "“$1” contains no value"],
  "test-no-order": [
    "“$1”不是可比较大小的；只有金额、数字、日期可以",
    "“$1” has no order; only amounts, numbers and days do",
  ],
  "test-only": [
    "only(...) 只用于可有多个成员的事实；请直接写值",
    "only(...) is for facts with several members; write the values",
  ],
  "test-fill": ["fill 须单独写", "fill stands alone"],
  "test-none": ["这个事实不会是 none", "this fact cannot be none"],
  "test-truth": ["“$1”应是 true 或 false", "“$1” should be true or false"],
  "test-word": ["“$1”不是可用的词；可用：$2", "“$1” is not one of the words: $2"],
  "test-quote": ["“$1”请加双引号，且不能含反斜杠", "put “$1” in double quotes, without a backslash"],
  "test-amount": [
    "“$1”不是金额；以元为单位，只写数字，例如 100000 或 99999.99",
    "“$1” is not an amount; digits only, in yuan, as 100000 or 99999.99",
  ],
  "test-amount-fen": ["“$1”小于一分；金额最多两位小数", "“$1” is finer than one fen; at most two decimals"],
  "test-number": ["“$1”不是不小于零的整数", "“$1” is not a whole number from 0 up"],
  "test-number-large": ["“$1”太大", "“$1” is too large"],
  "test-thousands": [
    "“$1”：数字不用千位逗号；多个值之间请空格",
    "“$1”: no thousands comma; put a blank between several values",
  ],
  "test-date": ["“$1”不是日期；请写成 2022-03-01", "“$1” is not a date; write 2022-03-01"],
  "fact-value": ["事实“$1”不会是 $2；请更正这个事实", "the fact $1 cannot be $2; correct it"],
  "facts-contradict": [
    "事实互相矛盾（$2）：$3；请先更正其中之一",
    "the facts contradict each other (constraint $1): $3; correct one of them first",
  ],
  "another-word": ["其他", "another"],
  "event-unknown": ["没有“$1”这个事件；是否指 $2", "“$1” is not an event; did you mean $2"],
  "act-unknown": ["没有“$1”这个行为；是否指 $2", "“$1” is not an act; did you mean $2"],
  "event-form": [
    "事件应写成 case.registered、{ any: [...] }、{ all: [...] }、{ every: week } 或 { expiry-of: 期限 }",
    "an event is written case.registered, { any: [...] }, { all: [...] }, { every: week } or { expiry-of: clock }",
  ],
  "limit-form": [
    "“$1”不是期限；例如 40 days、15 working days、1 month、same day、promptly、fill",
    "“$1” is not a time limit; as 40 days, 15 working days, 1 month, same day, promptly, fill",
  ],
  "date-form": ["“$1”不是日期；请写成 2022-03-01", "“$1” is not a date; write 2022-03-01"],
  "quote-missing": [
    "$1 没有引用条文；请加 quote，或移到本院配置之下",
    "$1 quotes no text; add quote, or move it under the court's own configuration",
  ],
  "quote-in-config": [
    "$1 在本院配置之下，不能引用条文；请用 because 说明理由",
    "$1 stands under the court's own configuration and cannot quote; say because",
  ],
  "rule-twice": ["规则 $1 定义了两次", "rule $1 is defined twice"],
  "word-contradicts": ["$1 两处定义的 $2 不一致", "$1 is defined twice with different $2"],
  "window-form": ["时间窗口须有 at-most 或 at-least 之一，以及 since", "a window needs at-most or at-least, and since"],
  "owner-missing": [
    "期限 $1 没有责任人；无人负责的请写 breach: no",
    "clock $1 has no owner; write breach: no if nobody is late",
  ],
  "clock-events": ["期限 $1 须写明 starts 和 stops，或 affair", "clock $1 needs starts and stops, or an affair"],
  "clock-endless": ["期限 $1 的停止事件没有事件可以产生", "clock $1 has no event that can stop it"],
  "superior-unknown": ["$1 依据的 $2 不在文件中", "$2, on which $1 stands, is not among the files"],
  "superior-cycle": ["$1 直接或间接以自己为依据", "$1 stands on itself"],
  "override-forbidden": [
    "$1 不允许下级替换（lower-courts 不是 replace）：$2",
    "$1 may not be replaced below (lower-courts is not replace): $2",
  ],
  "override-unknown": ["$1 要替换的 $2 不存在", "$2, which $1 overrides, does not exist"],
  "fill-unknown": ["要填写的 $1 不存在；是否指 $2", "$1, which is to be filled, does not exist; did you mean $2"],
  "fill-too-long": ["$1 填写的期限超过上限", "what fills $1 is longer than allowed"],
  "court-unknown": ["没有法院“$1”；可用：$2", "there is no court “$1”; use $2"],
  "not-in-force": ["$1 在 $2 尚无有效文件", "$1 has no document in force on $2"],
};

/** Short words that join what a rule says. */
const joints: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  and: ["，且", ", and "],
  or: ["；或", "; or "],
  not: ["非", "not"],
  only: ["仅", "only"],
  yes: ["是", "yes"],
  no: ["否", "no"],
  none: ["无", "none"],
  expiry: ["$1期满", "$1 runs out"],
  "every-day": ["每日", "every day"],
  "every-week": ["每周", "every week"],
  "every-month": ["每月", "every month"],
  "every-quarter": ["每季度", "every quarter"],
  "every-year": ["每年", "every year"],
  "every-fill": ["定期（由法院确定）", "at an interval the court sets"],
  "only-in": ["只有$1规定：$2", "only $1 has: $2"],
  "both-differ": ["$1：$2为$3，$4为$5", "$1: $3 in $2, $5 in $4"],
  "row-goes": ["$1的案件归$2", "cases with $1 go to $2"],
  clock: ["期限“$1”", "the time limit “$1”"],
  guard: ["关口“$1”", "the gate “$1”"],
  affair: ["事务“$1”", "the affair “$1”"],
  setting: ["设置“$1”", "the setting “$1”"],
  word: ["“$1”", "“$1”"],
  limit: ["期限", "limit"],
  starts: ["起算", "start"],
  stops: ["停止", "stop"],
  owner: ["责任人", "owner"],
  approval: ["审批", "consent"],
  by: ["办理人", "who may"],
  name: ["名称", "name"],
  nothing: ["无", "nothing"],
};

/** A joint in one language. */
export const sayIn = (language: "zh" | "en", code: string, ...args: readonly string[]): string =>
  sayer(joints)(code, ...args)[language === "zh" ? 0 : 1];

type Texts = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Fills `$1`, `$2` … of a table's texts; a code without a text stands for itself. */
export const sayer =
  (texts: Texts) =>
  (code: string, ...args: readonly string[]): readonly [zh: string, en: string] => {
    const [zh, en] = texts[code] ?? [code, code];
    const fill = (template: string) => template.replace(/\$(\d)/g, (_, n: string) => args[Number(n) - 1] ?? "");
    return [fill(zh), fill(en)];
  };

/** The text of a fault in both languages. */
export const say = sayer(wording);

/** The known word nearest in spelling, if one is near enough to be meant. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
  for (const one of known) {
    const distance = editDistance(word, one, least);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? limit;
}
