type Usage = readonly [short: readonly [zh: string, en: string], zh: string, en: string];

/** Before and behind the list of commands. */
export const general: readonly [zh: readonly [string, string], en: readonly [string, string]] = [
  [
    "执衡：按法院自己的规定办执行案件。用法：npx zhiheng 命令 [选项]",
    `每个命令加 --help 看用法；--lang zh|en 换语言（默认按 LANG，认不出时用中文）；--version 看版本。
终端之外不带颜色；设 NO_COLOR 则一律不带。
退出码：0 完成 · 1 有错误、读不出的行或被拒绝的行为 · 2 命令写错 · 3 文件读不出或写不出 · 4 程序自身出错
文件名写 - 即读管道送来的内容。`,
  ],
  [
    "Zhiheng runs a court's enforcement bureau by its own rules. Usage: npx zhiheng COMMAND [OPTIONS]",
    `Add --help to a command for its usage; --lang zh|en sets the language (else LANG; Chinese when unclear); --version.
Colour on a terminal only, and never with NO_COLOR set.
Exit codes: 0 done · 1 errors, unreadable rows or refused acts · 2 usage · 3 a file cannot be read or written · 4 the program failed
A file named - is what is piped in.`,
  ],
];

/** Command → what it is for, and its help in both languages. */
export const usage: Readonly<Record<string, Usage>> = {
  triage: [
    ["一张表的案件逐行分流，每行附条文", "triage a list of cases, each row with its article"],
    `npx zhiheng triage --court 法院 文件 [--law 草案.md] [--on 日期] [--json]
npx zhiheng triage --court 法院 --template 空表.xlsx
npx zhiheng triage --court 法院 --sample 件数 [--seed 种子] 案件.csv

文件是 .xlsx、.csv 或 .jsonl，一列一个事实（中文列名或事实词，见 zhiheng words）。
留空或“不详”是未查明，“无”是查明没有；金额单位为元；多个值用、隔开。JSON 里 null 是“无”，缺键是未查明。
  --law 文件    用本院的草案代替现行文件
  --on 日期     按那一天有效的文件（默认今天）
  --template    写出本院用得到的空表（.xlsx 或 .csv）
  --sample      写出虚构的案件供试用；同一种子在各院写出的案件相同
  --json        每行一个 JSON 对象，键依次为：
                row outcome result matched possible waitsOn precedence edition，
                其后按需：team names proposal to assumed tables flags；读不出的行是 row error more
没有“案件类型”一列的表按首次执行案件处理，每行在 assumed 里写明。
outcome：decided 已定 · conflict 几个结果并存 · gap 没有一条管得到 · needs-facts 还有事实会改变结果
关于整个文件的提示写到标准错误。退出码 1：有读不出的行（其余各行照样作答）；3：整个文件读不出。
例：npx zhiheng triage --court yindu cases.xlsx`,
    `npx zhiheng triage --court ID FILE [--law DRAFT.md] [--on DATE] [--json]
npx zhiheng triage --court ID --template EMPTY.xlsx
npx zhiheng triage --court ID --sample COUNT [--seed SEED] CASES.csv

FILE is .xlsx, .csv or .jsonl with one column a fact (its Chinese name or fact word, see zhiheng words).
Empty or 不详 is unknown, 无 is a known absence; amounts in yuan; several values separated by 、. In JSON null is none,
a missing key unknown.
  --law FILE    a court's draft in place of its document
  --on DATE     the law in force that day (today)
  --template    write an empty list with the columns this court reads (.xlsx or .csv)
  --sample      write made-up cases to try it with; one seed gives every court the same cases
  --json        one JSON object a row, keys in this order:
                row outcome result matched possible waitsOn precedence edition,
                then as needed: team names proposal to assumed tables flags; a row that cannot be read is row error more
A list without a column for the kind of case (case.kind) is taken as initial enforcement, said in each row under assumed.
outcome: decided · conflict (several stand) · gap (no row can match) · needs-facts (an unknown fact could change it)
Remarks on the whole file go to standard error. Exit 1: some row cannot be read (the others are answered);
3: the file cannot be read at all.
Example: npx zhiheng triage --court yindu cases.xlsx`,
  ],
  limit: [
    ["某个期限的最后一天和逐段账目", "the last day of a time limit, with its ledger"],
    `npx zhiheng limit --court 法院 期限 --from 日期 [--pause 日期..日期]… [--law 草案.md] [--on 日期] [--json]
npx zhiheng limit --court 法院 --list

  --from 日期      起算事件发生的那一天
  --pause A..B     中止或扣除的一段，首尾两天都算在内；可写多次；“A..”表示尚未结束
  --on 日期        按那一天有效的文件（默认起算日；那时尚未施行的，按今天的并说明）
  --list           本院所有期限；发放案款在各院都叫 payout
例：npx zhiheng limit --court nanzhao payout --from 2022-04-28`,
    `npx zhiheng limit --court ID CLOCK --from DATE [--pause DATE..DATE]… [--law DRAFT.md] [--on DATE] [--json]
npx zhiheng limit --court ID --list

  --from DATE      the day its start event happened
  --pause A..B     a stretch held back, both days in; may be given again; “A..” has not ended
  --on DATE        the law in force that day (the start day; where not in force yet, today's, which is said)
  --list           all clocks of the court; paying out is called payout in every court
Example: npx zhiheng limit --court nanzhao payout --from 2022-04-28`,
  ],
  play: [
    ["把一段经过按规定走一遍：期限、事务、被拒绝的行为", "play a history through the law: clocks, affairs, refusals"],
    `npx zhiheng play --court 法院 经过.jsonl [--on 日期] [--law 草案.md] [--json]

每行一个 JSON 对象：{"on": "2022-03-07", "event": "case.registered", "fields": {…}} 是发生的事，
{"on": …, "do": "case.close", "by": "judge", "fields": {…}, "reason": "…"} 是有人要做的事，先过条文的关。
“of” 指明是哪一个：{"of": {"debtor": "A"}}。词见 zhiheng words --events、--acts。
  --on 日期   看到哪一天为止（默认最晚的一行那天）
退出码 1：有行为被拒绝、须先请示，或有行读不出。`,
    `npx zhiheng play --court ID HISTORY.jsonl [--on DATE] [--law DRAFT.md] [--json]

One JSON object a line: {"on": "2022-03-07", "event": "case.registered", "fields": {…}} happened;
{"on": …, "do": "case.close", "by": "judge", "fields": {…}, "reason": "…"} somebody wants to do, and meets the gates.
“of” says which one: {"of": {"debtor": "A"}}. For words see zhiheng words --events, --acts.
  --on DATE   as seen on that day (the day of the latest line)
Exit 1: an act was refused or needs consent first, or a line cannot be read.`,
  ],
  words: [
    ["规定和表格里能用的词：事实、事件、行为", "the words law and lists may use: facts, events, acts"],
    `npx zhiheng words [--facts] [--events] [--acts] [--json] [词…]

不加选项时三类都列。后面写词则只列含有它的（中文、英文都行）。`,
    `npx zhiheng words [--facts] [--events] [--acts] [--json] [WORD…]

All three sorts unless told otherwise. Words behind it list only those that contain them, in either language.`,
  ],
  verify: [
    ["核对规定：原文、引文、期限、空白与冲突", "prove the law: text, quotes, clocks, gaps, conflicts"],
    `npx zhiheng verify [--court 法院 | 文件…] [--law 草案.md] [--staff 人员.yaml] [--on 日期] [--json]

不指明时核对全部文件。文件是 .md 草案时，放在它所写的法院里核对。
  --staff 文件   谁担任什么：[{ name: 张三, holds: [judge, bureau-director] }]；没有则“岗位有人”一项报“未运行”
错误 error 和无人决定的缺口不得通过；已指明由谁决定的 routed、待填的 open、说明 note 照列。
退出码 1：有错误或无人决定的发现；3：文件读不出。`,
    `npx zhiheng verify [--court ID | FILE…] [--law DRAFT.md] [--staff STAFF.yaml] [--on DATE] [--json]

All documents unless told otherwise. A draft (.md) is proved inside the court it names.
  --staff FILE   who holds what: [{ name: …, holds: [judge, bureau-director] }]; without it the check of holders is “not run”
Errors and findings that nobody decides fail; routed to a person, open and notes are listed.
Exit 1: errors or findings that nobody decides; 3: a file cannot be read.`,
  ],
  diff: [
    ["两份规定有什么不同，逐句列出并举例", "how two laws differ, in sentences, with cases"],
    `npx zhiheng diff 甲 乙 [--on 日期] [--json]

甲、乙是法院（yindu）、法院在某天（yindu@2023-01-01）或草案文件。逐句列出不同及各自条文，再举几件两边去向不同的案件。`,
    `npx zhiheng diff A B [--on DATE] [--json]

A and B are courts (yindu), courts on a day (yindu@2023-01-01) or draft files. Lists the differences in sentences with
the articles of each, then a few cases that go different ways.`,
  ],
  explain: [
    ["为什么：一行案件的去向，或经过中一件事的由来", "why: where a row goes, or how an event came about"],
    `npx zhiheng explain --court 法院 案件表 --row 行号 [--law 草案.md] [--on 日期] [--json]
npx zhiheng explain --court 法院 经过.jsonl 序号 [--law 草案.md] [--json]

前者列出读到的每个事实、符合与不符合的每一行规定、还差什么，以及改动最小而去向不同的情形。
后者列出第几件事因哪件事、哪条规定而发生，直到源头，以及它又引起什么。`,
    `npx zhiheng explain --court ID LIST --row N [--law DRAFT.md] [--on DATE] [--json]
npx zhiheng explain --court ID HISTORY.jsonl VERSION [--law DRAFT.md] [--json]

The first lists every fact read, the rules that matched and why others did not, what is still open, and the nearest case
that goes another way. The second tells because of which event and rule an event came about, back to the source, and what followed.`,
  ],
};
