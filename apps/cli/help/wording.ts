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
  serve: [
    ["启动服务：页面与接口（正式使用）", "start the server: screens and interface (for real use)"],
    `npx zhiheng serve [--no-jobs] [--demo] [--no-screens] [--quiet]

启动法院的服务。没有账号时，终端会给出首个管理员的一次性口令。可在同一个数据库上启动任意多个。
  --no-jobs      不做后台工作（另行运行 npx zhiheng work），与 ZHIHENG_JOBS=off 相同
  --demo         数据库为空时建立演示法院
  --no-screens   只有接口，没有页面
  --quiet        只输出一行 JSON，供程序使用
环境变量：
  DATABASE_URL      法院自己的 PostgreSQL（15 或更高）；不设则在 ZHIHENG_HOME 下自行启动，同一文件夹的进程共用
  ZHIHENG_HOME      本机数据文件夹（默认项目下的 .zhiheng）
  ZHIHENG_FILES     材料文件夹（默认 ZHIHENG_HOME/files）；多台机器时须是共用的盘
  ZHIHENG_COURTS    各法院规定所在的文件夹（默认项目下的 courts）
  PORT、HOST        监听的端口（默认 8080 或其后第一个空闲的）与地址（默认 127.0.0.1）
  ZHIHENG_TLS=1     前面有 HTTPS 时设置，登录凭证只经 HTTPS 发送
  ZHIHENG_JOBS=off  本进程不做后台工作
例：DATABASE_URL=postgres://… PORT=8080 npx zhiheng serve --no-jobs`,
    `npx zhiheng serve [--no-jobs] [--demo] [--no-screens] [--quiet]

Starts the court's server. Where there is no account yet, the terminal shows the first administrator's one-time token.
Any number may run on one database.
  --no-jobs      take no jobs (run npx zhiheng work beside it); the same as ZHIHENG_JOBS=off
  --demo         lay out a demonstration court in an empty database
  --no-screens   the interface without screens
  --quiet        one line of JSON and nothing else, for programs
Environment:
  DATABASE_URL      a PostgreSQL of your own (15 or newer); else one starts under ZHIHENG_HOME, shared by its processes
  ZHIHENG_HOME      the folder of this machine (.zhiheng in the project)
  ZHIHENG_FILES     the folder of what people bring (ZHIHENG_HOME/files); with several machines a shared disk
  ZHIHENG_COURTS    the folder of the courts' documents (courts in the project)
  PORT, HOST        where it listens (8080 or the next free one; 127.0.0.1)
  ZHIHENG_TLS=1     set where HTTPS stands in front: cookies are sent over HTTPS only
  ZHIHENG_JOBS=off  take no jobs in this process
Example: DATABASE_URL=postgres://… PORT=8080 npx zhiheng serve --no-jobs`,
  ],
  work: [
    ["后台进程：封存、日切、发送、清理", "a worker: sealing, the turn of the day, sending, sweeping"],
    `npx zhiheng work

领取后台工作，不提供页面和接口，直到收到停止信号；停止前做完手上的。可以启动任意多个，也可以与 serve 同时运行：
每件工作由其中一个领取，进程被杀的由别的接着做。环境变量与 serve 相同（zhiheng serve --help）。`,
    `npx zhiheng work

Takes jobs and serves nothing, until told to stop; what is under way is finished first. Any number may run, beside any number
of servers: each job is taken by one of them, and another goes on with what a killed one left. Environment as for serve
(zhiheng serve --help).`,
  ],
  found: [
    ["再建一个法院：给出一次性口令", "one more court: gives a one-time token"],
    `npx zhiheng found [--below 法院代号] [--above 法院代号]…

给出在同一数据库上再建一个法院的一次性口令，24 小时内有效；新法院的管理员在 /first 页面填入。第一个法院的口令由 serve 启动时给出。
  --below   新法院的上级法院；上级法院可以查阅下级法院的案件和指标
  --above   已有的法院，以后由新法院作上级；可以写多次，须原来没有上级法院
拒绝：没有这个法院、已有上级法院、上下成环、演示数据库。环境变量与 serve 相同。
例：npx zhiheng found --above linjiang --above yindu`,
    `npx zhiheng found [--below COURT] [--above COURT]…

Gives a one-time token for one more court on the same database, good for 24 hours; the new court's administrator types it at
/first. The token of the very first court is given by serve when it starts.
  --below   the court above the new one, which may read its cases and figures
  --above   courts there are that will stand below the new one; may be given again; none of them may have a court above it yet
Refused: no such court, one that has a court above it, a ring, a demonstration. Environment as for serve.
Example: npx zhiheng found --above linjiang --above yindu`,
  ],
  migrate: [
    ["数据库结构的变更：哪些已应用，哪些待应用", "changes of the schema: which are applied, which are due"],
    `npx zhiheng migrate [--check]

列出每项变更，并应用待应用的；serve 和 work 启动时也会自动应用。
  --check   只列出，不改动；有待应用的则退出码为 1
程序比数据库旧，或变更文件被改过，则拒绝，不作改动。环境变量与 serve 相同。`,
    `npx zhiheng migrate [--check]

Lists every change and applies what is due; serve and work do so by themselves when they start.
  --check   list only; exit 1 if something is due
Refused without touching anything where the database is newer than the program or a file was altered. Environment as for serve.`,
  ],
  backup: [
    ["备份到一个新文件夹，不影响办公", "back up into a new folder while work goes on"],
    `npx zhiheng backup 文件夹

数据库取同一时刻的状态，连同各方提交的文件一起复制到新文件夹，再逐一读回核对；文件夹完成后才有这个名字，已存在的不会覆盖。
不含：可以重新算出的列表和快照、排队中的后台工作、登录会话、只属于这台机器的密钥。
退出码 1：有文件缺失或内容已变（其余照样备份）。环境变量与 serve 相同。
例：npx zhiheng backup /backup/2026-11-26`,
    `npx zhiheng backup FOLDER

Copies the database as it stands at one instant, and the files people brought, into a new folder, then reads all of it back.
The folder has its name only once it is whole; one that exists is not overwritten.
Left out: lists and snapshots that are computed again, queued jobs, sessions, the keys of this installation.
Exit 1: a file is missing or no longer what it was (the others are kept). Environment as for serve.
Example: npx zhiheng backup /backup/2026-11-26`,
  ],
  restore: [
    ["把备份恢复到空的数据库", "put a backup into an empty database"],
    `npx zhiheng restore 文件夹

先核对备份是否完整，再恢复到空的数据库，逐行与备份核对，最后验证每一次封存；有一处不同就整体撤回。
数据库里已有法院，或有 serve、work 正在使用，则拒绝。旧版本程序的备份会升级到现在的结构，也可用来换 PostgreSQL 大版本。
退出码 1：封存核对不一致，或被拒绝。环境变量与 serve 相同。`,
    `npx zhiheng restore FOLDER

Checks that the backup is whole, puts it into an empty database, compares it row by row, and verifies every seal; where one
row differs nothing stays. Refused where the database holds a court already, or servers or workers use it.
A backup of an older program is brought up to today's schema; it is also the way to another major version of PostgreSQL.
Exit 1: a seal does not agree, or it was refused. Environment as for serve.`,
  ],
};
