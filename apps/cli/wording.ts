import type { Language, Template } from "#kernel/phrase.ts";
import { sayer } from "#policy/wording.ts";

/** What the command line says. `$1`, `$2` … are filled in. */
export const wording: Readonly<Record<string, Template>> = {
  "option-unknown": ["没有选项 $1；是否指 $2", "there is no option $1; did you mean $2"],
  "option-empty": ["选项 $1 后面缺少内容", "option $1 needs a value"],
  "argument-missing": ["缺少 $1；加 --help 看用法", "$1 is missing; add --help for the usage"],
  "command-unknown": ["没有命令“$1”；是否指 $2。可用：$3", "there is no command “$1”; did you mean $2. Commands: $3"],
  "file-unreadable": ["文件打不开：$1", "the file cannot be opened: $1"],
  "file-large": ["文件太大：$1（上限 $2 MB）", "the file is too large: $1 (at most $2 MB)"],
  "court-missing": ["请用 --court 指明法院：$1", "name the court with --court: $1"],
  "court-unknown": ["没有法院“$1”；可用：$2", "there is no court “$1”; use one of $2"],
  "template-ending": ["空表只能写成 .xlsx 或 .csv：$1", "an empty list is written as .xlsx or .csv: $1"],
  "template-written": ["已写出空表：$1", "the empty list is written: $1"],

  "column-row": ["行", "row"],
  "column-outcome": ["结论", "outcome"],
  "column-result": ["去向", "goes to"],
  "column-basis": ["依据", "basis"],
  "column-next": ["下一步", "next"],
  "outcome-decided": ["已定", "decided"],
  "outcome-conflict": ["冲突", "conflict"],
  "outcome-gap": ["无规定", "gap"],
  "outcome-needs-facts": ["待查", "needs facts"],
  "outcome-error": ["读不出", "unreadable"],
  "config-word": ["本院配置", "the court's configuration"],
  "so-far": ["（暂）", " (so far)"],
  or: [" 或 ", " or "],
  "next-establish": ["查明：$1", "establish: $1"],
  "next-person": ["由$1决定", "decided by: $1"],
  "next-proposal": ["系统建议$1", "the system proposes $1"],
  "next-flags": ["提示 $1 处", "$1 remarks"],
  "by-reading": ["（理解：$1）", " (read as: $1)"],
  legend: ["依据：", "Basis:"],
  mend: ["请核对：", "To check:"],
  summary: ["共 $1 行，按 $2（$3）：", "$1 rows, by $2 ($3):"],
  "row-number": ["第 $1 行", "row $1"],

  "track=simple": ["简易案件", "simple"],
  "track=ordinary": ["普通案件", "ordinary"],
  "track=special": ["特执案件", "special"],
  "track=one-go": ["一次性有效执行案件", "enforceable at one go"],
  "team=same-team": ["已承办的团队", "the team that has the others"],
  "team=at-random": ["随机分配", "by draw"],
  "team=by-load": ["按工作量分配", "by load"],

  "guide-column": ["列名", "column"],
  "guide-fact": ["事实词", "fact word"],
  "guide-kind": ["填写内容", "what to write"],
  "guide-values": ["可填的值", "values"],
  "guide-blank": [
    "留空或写“不详”表示尚未查明；“无”表示已查明没有。金额单位为元。",
    "Empty or 不详 (unknown) means not established; 无 (none) means established as absent. Amounts are in yuan.",
  ],
  "sheet-cases": ["案件", "cases"],
  "sheet-guide": ["填写说明", "how to fill in"],
  yes: ["是", "yes"],
  no: ["否", "no"],
  "kind-bool": ["是或否", "yes or no"],
  "kind-yuan": ["金额（元）", "an amount in yuan"],
  "kind-number": ["整数", "a whole number"],
  "kind-date": ["日期，如 2022-05-01", "a date, as 2022-05-01"],
  "kind-text": ["文字", "text"],
  "kind-enum": ["一个值", "one value"],
  "kind-set": ["一个或几个值，用、隔开", "one value or several, separated by 、"],
  "kind-or-none": ["，或“无”", ", or 无 (none)"],
};

const fill = sayer(wording);

/** A text in both languages. */
export const say = (code: string, ...args: readonly string[]): Template => fill(code, ...args);

/** A text in one language. */
export const sayIn = (language: Language, code: string, ...args: readonly string[]): string =>
  fill(code, ...args)[language === "zh" ? 0 : 1];
