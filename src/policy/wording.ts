/** Fault texts of law files: what is wrong and what to do. `$1`, `$2` … are filled in. */
export const wording: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "file-large": ["文件有 $1 个字，超过上限 $2；请拆成几份文件", "the file has $1 characters, more than $2; split it"],
  "front-missing": [
    "文件开头缺少首部：第一行写 ---，接着写 id、title、issuer、effective，再以 --- 结束",
    "no front matter: begin with a line ---, then id, title, issuer, effective, and a closing ---",
  ],
  "fence-open": ["代码块没有结束的 ```", "a fenced block is not closed with ```"],
  "block-unknown": [
    "三个反引号后面只能写 rules、readings 或 examples",
    "a fenced block is ```rules, ```readings or ```examples",
  ],
  "block-homeless": [
    "规则写在任何条文标题之前；请移到所属条文的标题之下",
    "rules stand before any article; move them under their heading",
  ],
  "text-homeless": [
    "条文写在任何标题之前；请先写标题，如 ## 第一条 {#1}",
    "text stands before any heading; write a heading first, as ## 第一条 {#1}",
  ],
  "text-stray": [
    "这一行既不是条文也不是规则：“$1”；条文每行以 > 开头，说明写成 <!-- … -->",
    "this line is neither text nor a rule: “$1”; lines of text begin with >, remarks are written <!-- … -->",
  ],
  "heading-key": [
    "标题没有条号：“$1”；请在行末加 {#条号}，如 {#4}；标题不是原文的再加 .title",
    "the heading has no citation key: “$1”; end the line with {#key}, as {#4}, and .title if the heading is not the text's",
  ],
  "article-twice": ["条号 $1 用了两次；请给其中一个换条号", "article key $1 occurs twice; give one another key"],
  yaml: ["规则的书写格式有误：$1", "the block is not valid YAML: $2"],
  "happened-here": [
    "happened 只能写在关口（guards）的 where 或 unless 里；这里请写事实",
    "happened belongs in the where or unless of a guard; name a fact here",
  ],
  "setting-value": ["$1 不能是“$2”；可用：$3", "$1 cannot be “$2”; use $3"],
  "yaml-BAD_INDENT": ["缩进不对；同一层的各行左边须对齐", "bad indentation"],
  "yaml-MISSING_CHAR": [
    "缺少冒号后的空格、逗号、右括号或者引号",
    "a blank after a colon, a comma, a bracket or a quote is missing",
  ],
  "yaml-DUPLICATE_KEY": ["同一层里有两个相同的名称", "one name occurs twice"],
  "yaml-TAB_AS_INDENT": ["缩进只能用空格，不能用制表符", "indent with blanks, not tabs"],
  "yaml-UNEXPECTED_TOKEN": ["这里多了一个符号", "a sign too many"],
  "yaml-other": [
    "请核对这一行的冒号、逗号（用半角，后面空一格）、括号、引号和缩进",
    "check brackets, quotes, colons and indentation",
  ],
  "yaml-alias": ["不允许使用引用（*）；请把内容写出来", "aliases (*) are not allowed; write it out"],
  "yaml-anchor": ["不允许使用锚（&）", "anchors (&) are not allowed"],
  "yaml-tag": ["不允许使用标记 $1", "the tag $1 is not allowed"],
  "yaml-merge": ["不允许使用合并键 <<", "the merge key << is not allowed"],
  "map-due": [
    "$1 应写成“名称: 内容”，冒号后空一格",
    "$1 should be a map of names to content, with a blank after each colon",
  ],
  "key-plain": ["$1 的名称应是一个普通词", "a key of $1 should be a plain word"],
  "key-unknown": [
    "$2 里没有“$1”这一项[[；是否指 $3]]；可用：$4",
    "“$1” is not a key of $2[[; did you mean $3]]; it has $4",
  ],
  "key-missing": ["$1 缺少“$2”，请补上", "$1 lacks “$2”; add it"],
  "key-colon": [
    "“$1”里的冒号、逗号须用半角，后面空一格，如 limit: 10 days, owner: handler",
    "write the colons and commas of “$1” half-width with a blank behind, as limit: 10 days, owner: handler",
  ],
  "text-due": ["$1 应是一段文字，不能是列表或空白", "$1 should be text, not a list or nothing"],
  "truth-due": ["$1 应是 true 或 false", "$1 should be true or false"],
  "word-due": ["“$1”不是 $2 可用的词；可用：$3", "“$1” is not a word for $2; use $3"],
  "quote-cell": [
    '$1 的条件须加半角引号，例如 "<= 100000"、"[30000..300000]"、"act, thing"',
    'put the test of $1 in quotes, as "<= 100000", "[30000..300000]", "act, thing"',
  ],
  "test-comma": [
    '“$1”不是事实；前一项有几个值的，须一起加引号，如 claim.kinds: "act, thing"',
    '“$1” is not a fact; several values stand together in quotes, as claim.kinds: "act, thing"',
  ],
  "fact-unknown": [
    "没有“$1”这个事实[[；是否指 $2]]；全部事实见 npx zhiheng words",
    "“$1” is not a fact[[; did you mean $2]]; npx zhiheng words lists them all",
  ],
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
  "event-unknown": [
    "没有“$1”这个事件[[；是否指 $2]]；全部事件见 npx zhiheng words",
    "“$1” is not an event[[; did you mean $2]]; npx zhiheng words lists them all",
  ],
  "act-unknown": [
    "没有“$1”这个行为[[；是否指 $2]]；全部行为见 npx zhiheng words",
    "“$1” is not an act[[; did you mean $2]]; npx zhiheng words lists them all",
  ],
  "event-form": [
    "事件应写成 case.registered、{ any: [...] }、{ all: [...] }、{ every: week } 或 { expiry-of: 期限 }",
    "an event is written case.registered, { any: [...] }, { all: [...] }, { every: week } or { expiry-of: clock }",
  ],
  "limit-form": [
    "“$1”不是期限；请写如 40 days、15 working days、1 month、same day、promptly、fill",
    "“$1” is not a time limit; write 40 days, 15 working days, 1 month, same day, promptly, fill",
  ],
  "limit-day": [
    "“$1”不是日期的事实；before、by 后面写日期或者这些事实之一：$2",
    "“$1” is not a fact that is a date; before and by take a date or one of $2",
  ],
  "number-due": ["$1 应是整数，不能是“$2”", "$1 should be a whole number, not “$2”"],
  "fill-every": [
    "$1 只能填 day、week、month、quarter、year，不能填“$2”",
    "$1 is filled with day, week, month, quarter or year, not “$2”",
  ],
  "date-form": ["“$1”不是日期；请写成 2022-03-01", "“$1” is not a date; write 2022-03-01"],
  "quote-missing": [
    "$1 没有引用条文；请加 quote: 本条原话，没有原话可引的移到本院配置之下",
    "$1 quotes no text; add quote, or move it under the court's own configuration",
  ],
  "quote-in-config": [
    "$1 在本院配置之下，没有原文可引；请把 quote 改成 because，说明本院为何这样定",
    "$1 stands under the court's own configuration, which has no text; say because instead of quote",
  ],
  "rule-twice": ["规则 $1 写了两次；同一文件里名称不得重复，请改其中一个", "rule $1 is written twice; rename one"],
  "example-twice": ["示例 $1 写了两次；请给其中一个换编号", "example $1 is written twice; give one another id"],
  "word-contradicts": [
    "$1 在两处写法不一致（$2 不同）；请改成一致",
    "$1 is written in two places with different $2; make them agree",
  ],
  "window-form": ["时间窗口须有 at-most 或 at-least 之一，以及 since", "a window needs at-most or at-least, and since"],
  "owner-missing": [
    "期限 $1 没有责任人；请写 owner，到期无人担责的写 breach: no",
    "clock $1 has no owner; write owner, or breach: no if nobody is late",
  ],
  "clock-events": [
    "期限 $1 须写明何时起算（starts）和何时停止（stops），或者写 affair",
    "clock $1 needs starts and stops, or an affair",
  ],
  "clock-endless": ["期限 $1 的停止事件没有事件可以产生", "clock $1 has no event that can stop it"],
  "superior-unknown": ["$1 的 stands-on 写了 $2，但没有这份文件", "$1 stands on $2, which is not among the files"],
  "superior-cycle": ["$1 直接或者间接以自己为依据；请改 stands-on", "$1 stands on itself; correct stands-on"],
  "override-forbidden": [
    "上级不允许替换 $2（它的 lower-courts 不是 replace），请去掉 $1 的 overrides",
    "$2 may not be replaced below (its lower-courts is not replace); take overrides out of $1",
  ],
  "override-unknown": [
    "$1 要替换的 $2 不存在；请核对上级规则的名称",
    "$2, which $1 overrides, does not exist; check the name of the superior's rule",
  ],
  "override-below": [
    "$1 只能替换上级的规则，$2 不是上级的；请去掉 overrides",
    "$1 may replace a superior's rule only, which $2 is not; take overrides out",
  ],
  "fill-who": [
    "为 $1 填的“$2”不是单位、岗位、席位或者职级；请核对写法",
    "“$2”, which fills $1, is not a unit, post, seat or rank; check its spelling",
  ],
  "fill-twice": [
    "$1 和 $2 是同一事实的两个留空，规则分不清用哪一个；请合并为一个",
    "$1 and $2 are two open places of one fact, and no rule can tell which it reads; make them one",
  ],
  "fill-unknown": ["没有 $1 这个留空[[；是否指 $2]]", "$1 is not an open place[[; did you mean $2]]"],
  "reading-choice": [
    "读法 $1 没有“$2”这一选择；可用：$3[[；是否指 $4]]",
    "“$2” is no choice of the reading $1; use $3[[; did you mean $4]]",
  ],
  "reading-by-hand": [
    "读法 $1 选“$2”须改写规则本身，不能只改选择；请在文件中改写该条规则，或者选 as-proposed",
    "to read $1 as “$2” the rule itself has to be written otherwise: change it in the file, or choose as-proposed",
  ],
  "fill-too-long": [
    "为 $1 填的期限超过上级规定的上限；请改短",
    "what fills $1 is longer than the superior allows; shorten it",
  ],
  "fill-not-shorter": ["$1 填写的期限应短于 $2", "what fills $1 should be shorter than $2"],
  "court-unknown": ["没有法院“$1”；可用：$2", "there is no court “$1”; use $2"],
  "not-in-force": [
    "$1 在 $2 尚无有效文件；请核对首部的 effective.from",
    "$1 has no document in force on $2; check effective.from",
  ],
};

type Texts = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Fills `$1`, `$2` … of a table's texts, leaving out a `[[part]]` whose `$n` is empty; a code without a text stands for itself. */
export const sayer =
  (texts: Texts) =>
  (code: string, ...args: readonly string[]): readonly [zh: string, en: string] => {
    const [zh, en] = texts[code] ?? [code, code];
    const put = (text: string) => text.replace(/\$(\d)/g, (_, n: string) => args[Number(n) - 1] ?? "");
    const leave = (template: string) =>
      template.includes("[[")
        ? template.replace(/\[\[(.*?\$(\d).*?)\]\]/g, (_, part: string, n: string) =>
            (args[Number(n) - 1] ?? "") === "" ? "" : part,
          )
        : template;
    const fill = (template: string) => (template.includes("$") ? put(leave(template)) : template);
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
