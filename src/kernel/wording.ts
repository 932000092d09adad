import type { Template } from "./phrase.ts";

type Templates = Readonly<Record<string, Template>>;

/** Why malformed input is refused, and what to do. The name is the refusal's code. */
export const refusals = {
  "date-malformed": [
    "「{text}」不是日期，请写成 2022-03-01 的样子",
    "“{text}” is not a date: write it like 2022-03-01",
  ],
  "date-impossible": ["没有 {text} 这一天，请核对日期", "There is no day {text}: check the date"],
  "yaml-syntax": ["{file} 第{line}行不是合法的 YAML：{what}", "{file}, line {line} is not valid YAML: {what}"],
  "calendar-shape": [
    "{file} 应当写明 year、notice、holidays、workdays 四项",
    "{file} must give year, notice, holidays and workdays",
  ],
  "calendar-key": [
    "{file} 里的「{key}」不认识，只能写 year、notice、holidays、workdays",
    "{file} has an unknown key “{key}”: only year, notice, holidays and workdays are allowed",
  ],
  "calendar-year": ["{file} 的 year 应当是四位年份", "{file}: year must be a four-digit year"],
  "calendar-file-name": [
    "{file} 里写的是{year}年，文件名应当是 {year}.yaml",
    "{file} speaks of {year}: the file must be called {year}.yaml",
  ],
  "calendar-notice": [
    "{file} 没有写 notice，请写国务院办公厅通知的标题",
    "{file} names no notice: give the title of the State Council's notice",
  ],
  "calendar-holidays": [
    "{file} 的 holidays 应当逐节写明 name 和 days，且不能为空",
    "{file}: holidays must list each holiday with name and days, and none may be empty",
  ],
  "calendar-days": ["{file} 的 {of} 应当是日期列表", "{file}: {of} must be a list of days"],
  "calendar-date": [
    "{file} 的 {of} 里「{text}」不是日期，请写成 2022-03-01 的样子",
    "{file}: “{text}” under {of} is not a day, write it like 2022-03-01",
  ],
  "calendar-other-year": [
    "{file} 里的 {date} 不属于{year}年（只有上年12月最后三天可以写在本年）",
    "{file}: {date} is not a day of {year} (only the last three days of the December before may stand here)",
  ],
  "calendar-day-both": [
    "{file} 里 {date} 写了两次，一天只能是放假或者上班中的一种",
    "{file}: {date} is given twice, a day is either off or worked",
  ],
  "calendar-workday-on-weekday": [
    "{file} 的 workdays 里 {date} 本来就是工作日，只写调休上班的周末，请核对",
    "{file}: {date} under workdays is a weekday anyway, list only weekend days that are worked; check the date",
  ],
  "calendar-notices-clash": [
    "{date} 一份通知放假、另一份通知上班，请核对两年的文件",
    "{date} is a day off by one notice and worked by another: check both years' files",
  ],
  "calendar-year-twice": [
    "{year}年的节假日安排给了两份，请只留一份",
    "The holidays of {year} are given twice: keep one",
  ],
  "amount-malformed": [
    "「{text}」不是确切的金额，请写成以元为单位的数字，如 30000 或 1,234.56；约数、「万」等字样请换算后填写",
    "“{text}” is not an exact amount: write yuan in digits, like 30000 or 1,234.56, without words for about or ten thousand",
  ],
  "amount-too-fine": [
    "「{text}」小于一分，金额最多两位小数，请核对",
    "“{text}” is finer than a fen: at most two decimals, please check",
  ],
  "amount-too-large": [
    "「{text}」超出可记的金额（90,071,992,547,409.91元），请核对单位",
    "“{text}” is beyond what can be kept (90,071,992,547,409.91 yuan): check the unit",
  ],
  "amount-negative": [
    "「{text}」是负数，此处金额不能小于零",
    "“{text}” is negative: the amount cannot be below zero here",
  ],
  "case-kinds-shape": [
    "{file} 应当写明 marks、supreme-court、provinces 三项",
    "{file} must give marks, supreme-court and provinces",
  ],
  "case-kinds-mark": [
    "{file} 第{n}个类型代字应当写明 mark、name、class、kinds，class 只能是 implementation、review、other",
    "{file}: type character number {n} must give mark, name, class and kinds; class is implementation, review or other",
  ],
  "case-kinds-twice": ["{file} 里类型代字「{mark}」写了两次", "{file} gives the type character “{mark}” twice"],
  "case-number-malformed": [
    "「{text}」不是案号，请写成（2022）豫0522执123号的样子，「之一」等后缀属于文书，不属于案号",
    "“{text}” is not a case number: write it like （2022）豫0522执123号, without a paper's suffix",
  ],
  "case-number-old-style": [
    "「{text}」是2016年以前的旧案号，请按原样作为文字登记",
    "“{text}” is a number from before 2016: record it as text, as it is written",
  ],
  "case-number-year": [
    "「{text}」的收案年度{year}不对，应当在1950至2099之间",
    "“{text}”: the year {year} is wrong, it must lie between 1950 and 2099",
  ],
  "case-number-court": [
    "「{text}」的法院代字不对，应当是省份简称加0、2或4位数字，或者最高法",
    "“{text}”: the court's code is wrong, it is a province character with 0, 2 or 4 digits, or 最高法",
  ],
  "case-number-mark": [
    "「{text}」的类型代字「{mark}」不认识，可用：{marks}",
    "“{text}”: the type “{mark}” is not known; known are {marks}",
  ],
  "case-number-serial": [
    "「{text}」的编号{serial}不对，编号从1起，前面不加0",
    "“{text}”: the serial {serial} is wrong, it starts from 1 and has no leading zeros",
  ],
  "resident-id-malformed": [
    "「{text}」不是公民身份号码，应当是17位数字加1位数字或X",
    "“{text}” is not a resident identity number: 17 digits and one digit or X",
  ],
  "resident-id-old": [
    "「{text}」是15位旧号码，请核对现行18位号码（升位后应为{suggested}）",
    "“{text}” is an old 15-digit number: check the 18-character one in use (it should have become {suggested})",
  ],
  "resident-id-division": [
    "「{text}」的行政区划代码 {division} 不存在，请核对",
    "“{text}”: there is no division code {division}, please check",
  ],
  "resident-id-birth": [
    "「{text}」里的出生日期 {born} 不可能，请核对",
    "“{text}”: the date of birth {born} is impossible, please check",
  ],
  "resident-id-check": [
    "「{text}」的校验码不对，可能录错一位，请核对",
    "“{text}”: the check character is wrong, a digit may be mistyped, please check",
  ],
  "credit-code-length": [
    "「{text}」不是统一社会信用代码，应当是18位",
    "“{text}” is not a unified social credit code: it must have 18 characters",
  ],
  "credit-code-character": [
    "「{text}」里的「{character}」不会出现在统一社会信用代码中（不用I、O、S、V、Z），请核对",
    "“{text}”: “{character}” never occurs in a unified social credit code (no I, O, S, V or Z), please check",
  ],
  "credit-code-check": [
    "「{text}」的校验码不对，可能录错一位，请核对",
    "“{text}”: the check character is wrong, a character may be mistyped, please check",
  ],
  "organisation-code-malformed": [
    "「{text}」不是组织机构代码，请写成 D2143569-X 的样子",
    "“{text}” is not an organisation code: write it like D2143569-X",
  ],
  "organisation-code-check": [
    "「{text}」的校验码不对，可能录错一位，请核对",
    "“{text}”: the check character is wrong, a character may be mistyped, please check",
  ],
  "limit-malformed": [
    "「{text}」不是期限，可写：15 working days、40 days、1 month、2 years、48 hours、same day、next day、same day or next day、promptly、before 事实、by 事实或日期、fill、elsewhere、none",
    "“{text}” is not a limit; write 15 working days, 40 days, 1 month, 2 years, 48 hours, same day, next day, same day or next day, promptly, before FACT, by FACT or date, fill, elsewhere or none",
  ],
  "limit-number": [
    "期限「{text}」的数应当是1至10000的整数",
    "The number in the limit “{text}” must be a whole number from 1 to 10000",
  ],
  "limit-bound": [
    "「{text}」不能作为上限，上限应当是天、工作日、月、年或者小时",
    "“{text}” cannot bound a limit: a bound is in days, working days, months, years or hours",
  ],
} as const satisfies Templates;

/** A limit as a reader says it; `{s}` is the English plural. */
export const limitWords = {
  day: ["{n}日", "{n} day{s}"],
  "working-day": ["{n}个工作日", "{n} working day{s}"],
  month: ["{n}个月", "{n} month{s}"],
  year: ["{n}年", "{n} year{s}"],
  hour: ["{n}小时", "{n} hour{s}"],
  "same-day": ["当日", "same day"],
  "next-day": ["次日", "next day"],
  "same-or-next-day": ["当日或次日", "same day or next day"],
  promptly: ["及时（不设天数）", "promptly (no number of days)"],
  elsewhere: ["文本未提供", "in a text not supplied"],
  none: ["不设期限", "no limit"],
  before: ["{of}之前", "before {of}"],
  by: ["不迟于{of}", "by {of}"],
  fill: ["待本院填写", "left to the court"],
  "fill-at-most": ["待本院填写，不超过{bound}", "left to the court, at most {bound}"],
  "fill-shorter": ["待本院填写，短于{other}", "left to the court, shorter than {other}"],
  "fill-both": [
    "待本院填写，不超过{bound}且短于{other}",
    "left to the court, at most {bound} and shorter than {other}",
  ],
} as const satisfies Templates;

/** Lines of a limit's ledger. */
export const ledgerWords = {
  starts: ["自{on}起算，当日不计入，限{budget}", "runs from {on}, that day not counted: {budget}"],
  "starts-counted": ["自{on}起算，当日计入，限{budget}", "runs from {on}, that day counted: {budget}"],
  "runs-day": ["{from}至{to}，计{days}日", "{from} to {to}: {days} day{s}"],
  "runs-working-day": ["{from}至{to}，计{days}个工作日", "{from} to {to}: {days} working day{s}"],
  suspend: ["{from}至{to}中止，不计入：{ground}", "{from} to {to} suspended, not counted: {ground}"],
  exclude: ["{from}至{to}扣除，不计入：{ground}", "{from} to {to} excluded, not counted: {ground}"],
  "suspend-open": ["{from}起中止，尚未恢复：{ground}", "suspended since {from}, not resumed: {ground}"],
  "exclude-open": ["{from}起扣除，尚未结束：{ground}", "excluded since {from}, not ended: {ground}"],
  extends: ["延长{by}：{ground}", "extended by {by}: {ground}"],
  fixed: ["期限日期已定：{on}", "the day is fixed: {on}"],
  holiday: ["{from}逢节假日", "{from} falls in a holiday"],
  weekend: ["{from}逢休息日", "{from} falls on a weekend"],
  "rolls-holiday": [
    "{from}逢节假日（{holiday}），顺延至{to}",
    "{from} falls in a holiday ({holiday}), so the last day is {to}",
  ],
  "rolls-weekend": ["{from}逢休息日，顺延至{to}", "{from} falls on a weekend, so the last day is {to}"],
} as const satisfies Templates;

/** Stands between several grounds of one pause. */
export const groundSeparator = ["；", "; "] as const satisfies Template;

/** What may stand around an amount without changing it. */
export const currencyMarks = { before: "¥", after: "元" } as const;

/** Characters of uppercase amounts. */
export const uppercaseWords = {
  digits: "零壹贰叁肆伍陆柒捌玖",
  zero: "零",
  places: [
    [1000, "仟"],
    [100, "佰"],
    [10, "拾"],
    [1, ""],
  ],
  myriad: "万",
  myriadMyriad: "亿",
  yuan: "元",
  exact: "整",
  jiao: "角",
  cent: "分",
} as const;

/** Signs of a case number. */
export const caseNumberWords = {
  open: "（",
  close: "）",
  opening: "〔【",
  closing: "〕】",
  ordinal: "第",
  number: "号",
} as const;

/** Citations. */
export const citationWords = {
  quoted: ["{title} {article}：“{quote}”", "{title} {article}: “{quote}”"],
  article: ["{title} {article}", "{title} {article}"],
  config: ["本院配置", "this court's configuration"],
  reading: ["（理解为：{choice}；{by}）", " (read as: {choice}; {by})"],
  unverified: ["（条文未经核对）", " (wording not verified)"],
} as const satisfies Templates;

/** Whose reading it is. */
export const readers = {
  text: ["文本", "the text"],
  court: ["本院", "this court"],
  superior: ["上级法院", "the superior court"],
  "system default": ["系统默认", "system default"],
} as const satisfies Templates;
