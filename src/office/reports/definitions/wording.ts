type Both = readonly [zh: string, en: string];

/** Where a way of counting comes from. */
export const sources = {
  own: ["本系统口径：依案件记录计算", "this system's way of counting, from the record of the case"],
  outside: [
    "通行质效指标的常见口径；公式未与正式文件核对",
    "a way of counting in common use; its formula was not compared with an official text",
  ],
  plan: [
    "执行工作方案列为关键质效，原文未给公式；此为通行口径，未核对",
    "a key rate of the work plan, which gives no formula; this is the one in common use, not compared",
  ],
  term: ["执行期限的全国规定，以本院采用的读法计算", "the national term of enforcement, as this court reads it"],
} as const satisfies Readonly<Record<string, Both>>;

export type SourceName = keyof typeof sources;

/** Every column: its name, and how it is counted. “期内” is on a day of the period, “期末” at the end of its last day. */
export const definitions: Readonly<Record<string, { readonly name: Both; readonly means: Both }>> = {
  "closing-rate": {
    name: ["结案率", "closing rate"],
    means: ["期内结案 ÷（旧存＋新收）", "closed in the period ÷ (brought forward + new)"],
  },
  "closed-to-new": { name: ["结收比", "closed to new"], means: ["期内结案 ÷ 期内新收", "closed ÷ new in the period"] },
  "really-closed": {
    name: ["实际执结率", "effective closing rate"],
    means: [
      "期内以执行完毕、终结执行、销案、不予执行、驳回申请结案 ÷（旧存＋新收）；终本不计入",
      "closed as satisfied, terminated, deregistered, denied or dismissed ÷ (brought forward + new); termination of the current procedure does not count",
    ],
  },
  "satisfied-of-closed": {
    name: ["执行完毕率（占结案）", "satisfied, of closed"],
    means: ["期内执行完毕结案 ÷ 期内结案", "closed as satisfied ÷ closed"],
  },
  "satisfied-of-accepted": {
    name: ["执行完毕率（占受理）", "satisfied, of accepted"],
    means: ["期内执行完毕结案 ÷（旧存＋新收）", "closed as satisfied ÷ (brought forward + new)"],
  },
  "suspended-of-closed": {
    name: ["终本占结案比", "current procedure terminated, of closed"],
    means: ["期内终结本次执行程序结案 ÷ 期内结案", "closed by terminating the current procedure ÷ closed"],
  },
  "suspended-of-accepted": {
    name: ["终本率", "current procedure terminated, of accepted"],
    means: [
      "期内终结本次执行程序结案 ÷（旧存＋新收）",
      "closed by terminating the current procedure ÷ (brought forward + new)",
    ],
  },
  "in-term": {
    name: ["法定期限内结案率", "closed within the term"],
    means: [
      "期内结案且未超六个月期限（扣除停止计算的期间）÷ 期内结案且适用该期限的案件",
      "closed within six months, days held back taken off ÷ closed cases the term is about",
    ],
  },
  "mean-days": {
    name: ["结案平均用时", "mean days to close"],
    means: [
      "（结案日－立案日）之和 ÷ 期内结案；不扣除停止计算的期间",
      "sum of days from registration to closing ÷ closed; nothing taken off",
    ],
  },
  "mean-days-satisfied": {
    name: ["执行完毕案件平均用时", "mean days to satisfaction"],
    means: ["执行完毕案件（结案日－立案日）之和 ÷ 期内执行完毕结案", "the same of cases closed as satisfied"],
  },
  "long-open": {
    name: ["超12个月未结比", "open over 12 months"],
    means: ["期末未结且立案满12个月 ÷ 期末未结", "open at the end and registered 12 months before ÷ open at the end"],
  },
  "kept-rate": {
    name: ["期限内办结率", "limits kept"],
    means: [
      "期内按期停止的期限 ÷ 期内停止的期限（按期＋超期）",
      "limits stopped in time ÷ limits stopped in the period",
    ],
  },
  "late-per-case": {
    name: ["案均超期节点数", "late limits a case"],
    means: ["期内超期停止的期限 ÷（旧存＋新收）", "limits stopped late ÷ (brought forward + new)"],
  },
  "case-first": {
    name: ["旧存", "brought forward"],
    means: ["期初以前立案、期初尚未结案", "registered before the first day and open on it"],
  },
  "case-new": { name: ["新收", "new"], means: ["期内立案", "registered in the period"] },
  "case-closed": { name: ["结案", "closed"], means: ["期内结案", "closed in the period"] },
  "case-satisfied": { name: ["执行完毕", "satisfied"], means: ["期内以执行完毕结案", "closed as satisfied"] },
  "case-suspended": {
    name: ["终本", "current procedure terminated"],
    means: ["期内以终结本次执行程序结案", "closed by terminating the current procedure"],
  },
  "case-terminated": {
    name: ["终结执行", "terminated"],
    means: ["期内以终结执行结案", "closed by terminating enforcement"],
  },
  "case-otherwise": {
    name: ["其他方式", "otherwise"],
    means: [
      "期内以销案、不予执行、驳回申请结案，或者没有记明方式",
      "deregistered, denied, dismissed, or no mode on record",
    ],
  },
  "case-last": { name: ["未结", "open"], means: ["期末尚未结案", "registered and not closed at the end"] },
  "case-long": {
    name: ["其中满12个月", "over 12 months"],
    means: ["期末未结、立案满12个月", "open at the end, registered 12 months before"],
  },
  "stay-first": { name: ["期初", "first"], means: ["期初已在这里", "here when the period began"] },
  "stay-new": {
    name: ["新收", "new"],
    means: ["期内立案，首次分到这里", "registered in the period and first placed here"],
  },
  "stay-in": {
    name: ["转入", "in"],
    means: [
      "期内由别处转来，或者以前立案、期内才分到",
      "came from elsewhere, or was registered earlier and placed now",
    ],
  },
  "stay-closed": { name: ["结案", "closed"], means: ["期内在这里结案", "closed here in the period"] },
  "stay-out": { name: ["转出", "out"], means: ["期内转往别处或者退回", "went elsewhere or was sent back"] },
  "stay-last": { name: ["期末", "last"], means: ["期末仍在这里", "still here at the end"] },
  "stay-days": {
    name: ["平均在手", "mean days here"],
    means: ["结案案件在这里的日数之和 ÷ 结案", "days here of cases closed here ÷ closed"],
  },
  "naming-first": { name: ["期初", "first"], means: ["期初已在席", "sat there when the period began"] },
  "naming-named": { name: ["确定", "named"], means: ["期内被确定为承办", "named in the period"] },
  "naming-drawn": { name: ["抽签", "drawn"], means: ["期内抽签确定", "named by lot in the period"] },
  "naming-taken": { name: ["接办", "taken over"], means: ["期内接替他人", "took over from somebody in the period"] },
  "naming-closed": { name: ["结案", "closed"], means: ["期内结案", "the case was closed in the period"] },
  "naming-out": {
    name: ["离席", "left"],
    means: ["期内被更换、回避，或者案件转走", "replaced, recused, or the case went elsewhere"],
  },
  "naming-last": { name: ["期末", "last"], means: ["期末仍在席", "still sits there at the end"] },
  "naming-days": {
    name: ["平均用时", "mean days"],
    means: ["结案案件在手日数之和 ÷ 结案", "days in hand of closed cases ÷ closed"],
  },
  "limit-kept": {
    name: ["按期", "kept"],
    means: ["期内停止，未过届满日", "stopped in the period, no later than it was due"],
  },
  "limit-broken": {
    name: ["超期", "late"],
    means: ["期内停止，已过届满日", "stopped in the period, later than it was due"],
  },
  "limit-lapsed": {
    name: ["失效", "lapsed"],
    means: ["期内案件不再适用这一期限", "the case was no longer one it is about"],
  },
  "limit-running": { name: ["进行中", "running"], means: ["期末仍在计算", "still counting at the end"] },
  "limit-overdue": {
    name: ["其中已超期", "overdue"],
    means: ["期末仍在计算、届满日已过", "still counting at the end and past its day"],
  },
  "limit-held": {
    name: ["停止计算", "held back"],
    means: ["期末因法定事由停止计算", "held back on a ground at the end"],
  },
  "triage-all": { name: ["分流决定", "decisions"], means: ["期内作出", "made in the period"] },
  "triage-decided": {
    name: ["依规定直接得出", "by the document"],
    means: ["规定得出唯一结果并照办", "the document gave one result and it was followed"],
  },
  "by-rule": {
    name: ["无需人工判断比例", "share without a person's judgment"],
    means: ["依规定直接得出 ÷ 分流决定", "by the document ÷ decisions"],
  },
  "triage-departed": {
    name: ["说明理由偏离", "departed from"],
    means: ["规定得出唯一结果，另作决定并说明理由", "the document gave one result; another was chosen with a reason"],
  },
  "triage-conflict": {
    name: ["条款冲突", "conflict"],
    means: ["条款得出不同结果，由人决定", "rows gave different results; a person decided"],
  },
  "triage-needs": {
    name: ["事实不足", "facts lacking"],
    means: ["事实尚不足以得出结果时由人决定", "decided by a person before the facts were known"],
  },
  "triage-gap": { name: ["无条款", "no row"], means: ["没有条款适用，由人决定", "no row applied; a person decided"] },
  "triage-told": {
    name: ["补录", "told late"],
    means: ["事后补录，没有当时的依据", "entered afterwards, without what it rested on"],
  },
  "proposal-asked": { name: ["提请", "put up"], means: ["期内提请审批", "put up in the period"] },
  "proposal-granted": { name: ["批准", "agreed"], means: ["期内批准", "agreed to in the period"] },
  "proposal-refused": { name: ["不批准", "refused"], means: ["期内不予批准", "refused in the period"] },
  "refused-rate": {
    name: ["不批准比例", "share refused"],
    means: ["不批准 ÷ 期内作出决定", "refused ÷ decided in the period"],
  },
  "decided-days": {
    name: ["平均用时", "mean days"],
    means: ["（决定日－提请日）之和 ÷ 期内作出决定", "days from putting up to deciding ÷ decided"],
  },
  "proposal-waiting": { name: ["待批", "waiting"], means: ["期末尚未决定", "not decided at the end"] },
  "affair-opened": { name: ["新发生", "opened"], means: ["期内发生", "opened in the period"] },
  "affair-done": { name: ["办结", "done"], means: ["期内办结", "done in the period"] },
  "affair-timely": { name: ["按期", "in time"], means: ["期内办结，未过期限", "done no later than it was due"] },
  "affair-late": { name: ["超期", "late"], means: ["期内办结，已过期限", "done later than it was due"] },
  "timely-rate": {
    name: ["按期率", "share in time"],
    means: ["按期 ÷ 期内办结且有期限", "in time ÷ done that had a limit"],
  },
  "affair-days": {
    name: ["平均用时", "mean days"],
    means: ["（办结日－发生日）之和 ÷ 办结", "days from opening to done ÷ done"],
  },
  "affair-going": { name: ["未办结", "open"], means: ["期末尚未办结", "not done at the end"] },
  "affair-overdue": {
    name: ["其中超期", "overdue"],
    means: ["期末尚未办结、期限已过", "not done at the end and past its day"],
  },
  "given-back": { name: ["退回", "given back"], means: ["期内被退回的次数", "times given back in the period"] },
  "defect-raised": { name: ["提出缺陷", "defects"], means: ["期内提出", "raised in the period"] },
  "defect-cured": { name: ["补正", "cured"], means: ["期内补正", "cured in the period"] },
  "now-open": { name: ["未结", "open"], means: ["今天未结", "open today"] },
  "stage-days": {
    name: ["平均停留", "mean days"],
    means: ["在现阶段的日数之和 ÷ 未结", "days in the present stage ÷ open"],
  },
  "now-fresh": {
    name: ["30日内", "up to 30 days"],
    means: ["在现阶段不超过30日", "no more than 30 days in the stage"],
  },
  "now-older": { name: ["31至90日", "31 to 90 days"], means: ["在现阶段31日至90日", "31 to 90 days in the stage"] },
  "now-oldest": { name: ["90日以上", "over 90 days"], means: ["在现阶段超过90日", "more than 90 days in the stage"] },
  "now-idle": {
    name: ["30日无人办理", "idle over 30 days"],
    means: ["最近一次有人办理在30日以前", "nobody did anything for more than 30 days"],
  },
  "now-long-idle": {
    name: ["60日无人办理", "idle over 60 days"],
    means: ["最近一次有人办理在60日以前", "nobody did anything for more than 60 days"],
  },
  "order-came": { name: ["到手", "came"], means: ["期内确定由其承办", "named in the period"] },
  "order-begun": { name: ["已开始", "begun"], means: ["其中已开始办理", "of them, work has begun"] },
  "begun-days": {
    name: ["平均几日开始", "mean days to begin"],
    means: ["（开始日－到手日）之和 ÷ 已开始", "days from coming to beginning ÷ begun"],
  },
  "order-waiting": {
    name: ["尚未开始", "not begun"],
    means: ["其中仍在席而没有办理", "still sits there and has done nothing"],
  },
  "order-overtaken": {
    name: ["被后到先办", "overtaken"],
    means: ["同一人在同一席位后到手的案件先开始办理", "the same person began one that came later first"],
  },
  "deed-all": { name: ["录入", "entries"], means: ["期内记入系统", "recorded in the period"] },
  "deed-late": {
    name: ["其中事后录入", "entered later"],
    means: ["记入之日晚于发生之日", "recorded later than the day it happened"],
  },
  "late-share": {
    name: ["事后录入比例", "share entered later"],
    means: ["事后录入 ÷ 录入", "entered later ÷ entries"],
  },
};
