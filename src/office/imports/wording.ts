import { refuser } from "#policy/refusal.ts";
import { sayer } from "#policy/wording.ts";

type Both = readonly [zh: string, en: string];

/** What a column of a list may be beside the words of the law, by key. */
export const columnWording: Readonly<Record<string, Both>> = {
  "row.group": ["序号", "serial"],
  "parties.all": ["当事人", "parties"],
  "party.role": ["诉讼地位", "role of the party"],
  "applicant.name": ["申请执行人", "applicant"],
  "applicant.kind": ["申请执行人类型", "kind of applicant"],
  "applicant.identity": ["申请执行人证件号码", "number of the applicant"],
  "applicant.phone": ["申请执行人电话", "telephone of the applicant"],
  "applicant.address": ["申请执行人住址", "address of the applicant"],
  "debtor.name": ["被执行人", "debtor"],
  "debtor.kind": ["被执行人类型", "kind of debtor"],
  "debtor.identity": ["被执行人证件号码", "number of the debtor"],
  "debtor.phone": ["被执行人电话", "telephone of the debtor"],
  "debtor.address": ["被执行人住址", "address of the debtor"],
  "third-party.name": ["案外人", "third party"],
  "third-party.kind": ["案外人类型", "kind of third party"],
  "third-party.identity": ["案外人证件号码", "number of the third party"],
  "third-party.phone": ["案外人电话", "telephone of the third party"],
  "third-party.address": ["案外人住址", "address of the third party"],
  "registered.on": ["立案日期", "registered on"],
  stage: ["当前阶段", "stage"],
  handler: ["承办人", "handler"],
  "assigned.on": ["分案日期", "assigned on"],
  "reception.on": ["初次接待日期", "first received on"],
  "inquiry.asked-on": ["查控发起日期", "inquiry begun on"],
  "inquiry.on": ["查控日期", "inquiry done on"],
  measures: ["查封冻结措施", "measures"],
  "measure.kind": ["措施种类", "kind of measure"],
  "measure.object": ["措施标的", "object of the measure"],
  "measure.from": ["措施起始日", "measure from"],
  "measure.until": ["措施届满日", "measure until"],
  "funds.amount": ["到账款项", "money arrived"],
  "funds.on": ["到账日期", "money arrived on"],
  "funds.paid": ["已发放金额", "money paid out"],
  "funds.paid-on": ["发放日期", "money paid out on"],
  "funds.held": ["未发放金额", "money held"],
  papers: ["已送达文书", "papers served"],
  "dossier.place": ["卷宗位置", "where the dossier lies"],
  "suspended.on": ["中止日期", "suspended on"],
  "settled.on": ["和解日期", "settled on"],
  "terminated.on": ["终本日期", "current procedure terminated on"],
  "closed.on": ["结案日期", "closed on"],
  "closed.mode": ["结案方式", "mode of closing"],
};

export const read = {
  enterprise: /(公司|厂|集团|合作社|企业|商行|银行|信用社|事务所|经营部|个体工商户)([（(].*[）)])?$/,
  person: /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,15}[·•]\p{Script=Han}{1,15}$/u,
  institution: /(局|院|校|会|所|站|府|部|处|室|队|中心|大学|学校|医院|村|镇|乡|社区)$/,
  unknown: /^(不详|未知|不明|无|-|\/|—)?$/,
  between: /[、，,;；|\n]/,
  borneReason: "证件确载（表格注明）",
  borne: /[（(]\s*证件确载\s*[）)]\s*$/,
  roleMark: /(申请执行人|被执行人|被申请人|申请人|案外人)\s*[:：]/g,
  items: /[;；\n]/,
  day: /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/g,
  until: /(至|到|~|～|—|--?)\s*$/,
  edges: /^[\s:：,，、|]+|[\s:：,，、|（(自从起至到~～—-]+$/g,
  /** Row and digest in the source of what a list told. */
  source: /第 (\d+) 行（文件摘要 ([0-9a-f]{12})）$/,
  termination: /终本|终结本次/,
} as const;

export const source: Both = ["表格《$1》第 $2 行（文件摘要 $3）", "row $2 of the list “$1” (digest of the file $3)"];
export const sheetNames: readonly [filling: string, values: string] = ["清单", "可填的值"];
export const example: Readonly<Record<string, string>> = {
  "row.group": "1",
  "case.kind": "首次执行",
  "applicant.name": "示例甲",
  "applicant.kind": "自然人",
  "debtor.name": "示例乙、示例丙商贸有限公司",
  "debtor.kind": "自然人、企业",
  "claim.amount": "30000.00",
  "claim.kinds": "金钱给付",
  "claim.cause": "借款",
  "debtor.named-in-instrument": "是",
  "instrument.kind": "判决",
  "instrument.number": "（2026）示例民初1号",
  "registered.on": "2025-03-01",
  stage: "办理中",
  "assigned.on": "2025-03-03",
  "inquiry.on": "2025-03-10",
  measures: "冻结 某银行存款 2025-03-12 至 2026-03-11；查封 某处房产 2025-04-01 至 2028-03-31",
  "funds.amount": "10000.00",
  "funds.on": "2025-05-06",
  "funds.held": "10000.00",
  papers: "执行通知书 2025-03-05；报告财产令 2025-03-05",
  "dossier.place": "三楼档案室 2 柜 5 格",
};

const wording = {
  "kind-guessed": [
    "“$1”的类型按名称推定为$2，请核对；不对的，填写类型",
    "the kind of “$1” is taken from the name to be $2: check it, or fill in the kind",
  ],
  "kind-open": [
    "“$1”是自然人、企业、党政机关还是其他组织看不出来；请填写类型",
    "nothing tells the kind of “$1”: fill it in",
  ],
  "kind-wrong": [
    "“$1”不是当事人类型；可填：自然人、企业、党政机关、其他组织",
    "“$1” is no kind of party: write natural person, enterprise, organ or other",
  ],
  "parties-uneven": [
    "有 $1 个姓名、$2 项“$3”，对不上；请用“、”逐一对应，缺的写“不详”",
    "$1 names and $2 entries of “$3”: separate them with 、 one by one, and write 不详 for what is missing",
  ],
  "parties-many": [
    "一案最多登记 200 名当事人，这里有 $1 名；请拆分或者登记后补录",
    "a case takes 200 parties at once, here are $1: add the rest afterwards",
  ],
  "role-open": [
    "看不出“$1”是申请执行人还是被执行人；请写成“申请执行人：甲；被执行人：乙”，或者填写诉讼地位",
    "nothing tells whether “$1” is applicant or debtor: write 申请执行人：甲；被执行人：乙, or fill in the role",
  ],
  "applicant-due": ["没有申请执行人；请填写", "there is no applicant: fill one in"],
  "debtor-due": ["没有被执行人；请填写", "there is no debtor: fill one in"],
  "kind-of-case-due": [
    "没有案件类型，也没有案号可看出类型；请填写",
    "neither kind of case nor a number that tells it: fill it in",
  ],
  "rows-differ": [
    "同一案件的第 $1 行写的“$2”不同；请改成一样，或者分成两个案件",
    "row $1 of the same case says another “$2”: make them agree, or part the cases",
  ],
  "number-registered": [
    "案号“$1”已经立案；请核对，不再登记的不用处理",
    "“$1” is registered already: check it; if it is the same case there is nothing to do",
  ],
  "instrument-registered": [
    "同一执行依据“$1”已在 $2 立案；确是另案的，勾选后登记",
    "the instrument “$1” is registered in $2: choose the row if it is another case",
  ],
  "instrument-twice": [
    "与第 $1 行是同一执行依据；确是另案的，勾选后登记",
    "the same instrument as row $1: choose the row if it is another case",
  ],
  "registered-due": ["没有立案日期；请填写原立案日期", "no day of registration: fill in when the case was registered"],
  "number-due": ["没有案号；接管的案件须有原案号", "no number: a case taken over keeps its own"],
  "day-to-come": ["$1 尚未到来；请核对", "$1 is yet to come: check it"],
  "day-before": ["$1 早于立案日期 $2；请核对", "$1 lies before the registration of $2: check it"],
  "days-reversed": ["届满日 $1 早于起始日 $2；请核对", "it ends on $1, before it begins on $2: check it"],
  "stage-unknown": [
    "看不懂阶段“$1”；可填：待分流、待分案、待收案、办理中、中止、已报结、已结案、终本",
    "the stage “$1” is not known: use 待分流, 待分案, 待收案, 办理中, 中止, 已报结, 已结案 or 终本",
  ],
  "closed-undated": ["阶段为已结案，但没有结案日期；请填写", "the case is closed, but no day says when: fill it in"],
  "mode-due": ["已结案，但没有结案方式；请填写", "the case is closed, but nothing says how: fill in the mode"],
  "word-due": [
    "本院规定登记前须查明“$1”；表格里没有这一列的，加上一列并填写，或者在“列的对应”里选定",
    "the court's rules want “$1” known before a case is registered: fill it in; where the list has no such column, add one, or choose it under the columns",
  ],
  "cause-unknown": [
    "案由“$1”不在分类里；可填：$2。未改的按不明处理，以后补录",
    "the cause “$1” is none of ours: use $2; unchanged it counts as unknown",
  ],
  "handler-unknown": [
    "本院人员里没有“$1”；请核对姓名，未改的按不明接管，以后补录",
    "nobody of the court is called “$1”: check the name; unchanged it counts as unknown",
  ],
  "handler-several": [
    "本院有几个“$1”（$2）；请改填工号",
    "several people are called “$1” ($2): write the number of one",
  ],
  "handlers-many": ["承办席位只有 $1 个，这里写了 $2 人；请核对", "there are $1 seats and $2 people: check it"],
  "team-unknown": [
    "本院没有团队“$1”；可填：$2。未改的按不明接管，以后补录",
    "there is no team “$1”: use $2; unchanged it counts as unknown",
  ],
  "team-parts": [
    "“$1”分为几个团队：$2；请写明是哪一个，未改的按不明接管，以后补录",
    "“$1” is made of teams: $2; say which, unchanged it counts as unknown",
  ],
  "track-unknown": [
    "繁简类型“$1”不是本院的；可填：$2。未改的按不明接管，以后补录",
    "the court knows no “$1”: use $2; unchanged it counts as unknown",
  ],
  "track-by-team": [
    "没有写繁简类型，按团队推定为$1，请核对；不对的，填写繁简类型",
    "nothing says how complex the case is; its team takes $1: check it, or fill it in",
  ],
  "measure-unread": [
    "看不懂措施“$1”；请写成“冻结 某银行存款 2025-03-12 至 2026-03-11”，几项用“；”分开",
    "the measure “$1” is not understood: write 冻结 某银行存款 2025-03-12 至 2026-03-11, several parted by ；",
  ],
  "measure-undated": [
    "措施“$1”没有起始日；请填写，或者从表里删去、以后补录",
    "the measure “$1” has no first day: fill it in, or take it out of the list and enter it later",
  ],
  "paper-unread": [
    "看不懂文书“$1”；请写成“执行通知书 2025-03-05”，几份用“；”分开",
    "the paper “$1” is not understood: write 执行通知书 2025-03-05, several parted by ；",
  ],
  "paper-undated": [
    "“$1”没有送达日期；按不明接管，以后补录",
    "“$1” has no day of service; it counts as unknown and is supplied later",
  ],
  "funds-odd": [
    "到账 $1 元、已发放 $2 元，与未发放 $3 元对不上；请核对",
    "$1 yuan arrived, $2 paid out, yet $3 held: check it",
  ],
  "funds-over": ["已发放 $2 元，多于到账 $1 元；请核对", "$2 yuan paid out of $1 that arrived: check it"],
  "funds-undated": [
    "有到账款项，但没有到账日期；金额按现状接管，到账日期以后补录",
    "money arrived, but no day says when: the amount is taken over, the day is supplied later",
  ],
  "paid-undated": [
    "有已发放金额，但没有发放日期；按现状接管未发放金额",
    "money was paid out, but no day says when: what is held is taken over",
  ],
  "column-unread": [
    "“$1”列没有对应的项目，不会写入案件；需要的请为它选定",
    "the column “$1” stands for nothing here and is not written into cases: choose what it is, if it matters",
  ],
  "rows-many": [
    "一份清单最多 10 万行，这份有 $1 行；请拆成几份",
    "a list takes 100,000 rows, this one has $1: split it",
  ],
  "case-rows-many": [
    "自第 $1 行起有 $2 行算作同一件案件（案号或序号相同），一件案件最多 $3 行；请看案号、序号两列是否下拉填成了同一个，没有案号的留空",
    "from row $1 on, $2 rows count as one case (same case number or serial); a case takes $3 rows. See whether the columns of case number and serial were filled downwards with one value; leave a number empty where there is none",
  ],
  "heading-missing": [
    "前 12 行里找不到表头。请下载模板，照它的列名填写；读到的是：$1",
    "no heading in the first 12 rows: take the template and use its columns. Found: $1",
  ],
} as const;

/** What is wrong in a list, and what to do. */
export const say = sayer(wording);
export type Said = keyof typeof wording;

/** Refusals about lists. */
export const refuse = refuser({
  "import-unknown": ["没有这份清单；可能已被移除", "there is no such list; it may have been removed"],
  "import-unreadable": ["$1", "$1"],
  "import-beyond": [
    "这份文件解开后太大，没有读；请拆成几份",
    "unpacked the file is too large and was not read: split it",
  ],
  "import-running": ["清单正在登记；请等它完成，或者先停下", "the list is being registered: wait, or stop it first"],
  "row-unknown": ["没有这一行", "there is no such row"],
  "row-done": [
    "这一行已经登记，不能再改；案件里的错误请在案件页更正",
    "this row is registered: put mistakes right on the page of the case",
  ],
  "row-unfit": ["第 $1 行还有错误，请先改正", "row $1 is still wrong: put it right first"],
  "nothing-ready": [
    "没有可登记的行；有错误的请先改正，疑似重复的请勾选确认",
    "nothing is ready: put rows right first, and choose those that may be duplicates",
  ],
  "column-none": ["没有这一列，或者不能读作“$1”", "there is no such column, or it cannot be read as “$1”"],
  "column-taken": [
    "“$1”已经由另一列提供；请先把那一列改为不读",
    "“$1” is read from another column: stop that one first",
  ],
});
