import { refuser } from "#policy/refusal.ts";
import type { Wording } from "#policy/vocabulary.ts";

/** What acts, events and states of a court's law are called. */
export const wording: Wording = {
  "edition.draft": ["提交法律文件草案", "bring a draft"],
  "edition.amend": ["换上改正后的文件", "put a corrected file in place"],
  "edition.fill": ["填写、选定读法", "fill an open place or choose a reading"],
  "edition.propose": ["报请通过", "put up for adoption"],
  "edition.adopt": ["通过新版", "adopt an edition"],
  "edition.return": ["退回草案", "return a draft"],
  "edition.withdraw": ["撤回", "withdraw a draft"],
  "edition.recall": ["提请撤销", "put up for revocation"],
  "edition.revoke": ["撤销未施行的版本", "revoke an edition not yet in force"],
  "edition.uphold": ["不予撤销", "uphold an edition"],
  "interpretation.give": ["作出解释", "give an interpretation"],
  "interpretation.withdraw": ["撤回解释", "withdraw an interpretation"],
  "edition.drafted": ["已提交草案", "draft brought"],
  "edition.amended": ["已换上改正后的文件", "corrected file put in place"],
  "edition.filled": ["已填写", "filled in"],
  "edition.proposed": ["已报请通过", "put up for adoption"],
  "edition.adopted": ["已通过", "edition adopted"],
  "edition.returned": ["已退回", "draft returned"],
  "edition.withdrawn": ["已撤回", "draft withdrawn"],
  "edition.recalled": ["已提请撤销", "put up for revocation"],
  "edition.revoked": ["已撤销", "edition revoked"],
  "interpretation.given": ["已作出解释", "interpretation given"],
  "interpretation.withdrawn": ["已撤回解释", "interpretation withdrawn"],
  "edition.upheld": ["不予撤销", "edition upheld"],
  "state-drafting": ["起草中", "being drafted"],
  "state-proposed": ["待通过", "up for adoption"],
  "state-adopted": ["已通过", "adopted"],
  "state-dropped": ["已放弃", "dropped"],
  "state-revoked": ["已撤销", "revoked"],
};

/** How own configuration is headed in a law file, and the line that opens what the court filled and chose in the browser. */
export const ownSection = { heading: "## 本院配置 {#config .config}", mark: "# 本院填写和选定" } as const;

const refusals = {
  "act-unknown": ["没有“$1”这一事项；可用：$2", "there is no act “$1”; there are $2"],
  "field-unknown": ["“$1”不包含“$2”", "“$1” does not carry “$2”"],
  "source-due": ["请上传文件，或者选一份文件库中的文件", "upload a file, or pick one of the library"],
  elsewhere: [
    "$1 不是本院的文件，也不是本院所依据的文件；请核对首部的 id",
    "$1 is neither a document of this court nor one it stands on; check id in the front matter",
  ],
  "same-text": [
    "这份文件与现行的 $1 完全相同，无须再通过",
    "this is the very text of $1 now in force; there is nothing to adopt",
  ],
  "drafted-already": ["$1 已于 $2 提交同一文件；请打开那份草案", "$1 brought the same file on $2; open that draft"],
  "draft-unknown": ["没有这份草案；请刷新页面", "there is no such draft; reload the page"],
  "other-document": [
    "上传的是 $1，这份草案是 $2；请核对是否选错文件，或者另行提出",
    "this file is $1 and the draft is $2: check that you chose the right file, or bring it on its own",
  ],
  "same-draft": [
    "上传的文件与草案现有文本相同；请核对是否选错文件",
    "this is the text the draft has already: check that you chose the right file",
  ],
  "draft-over": ["这份草案$1，不能再改", "this draft is $1 and can no longer be changed"],
  "put-up": ["草案已报请通过；先撤回，再修改", "the draft is up for adoption; withdraw it first, then change it"],
  "not-put-up": ["草案尚未报请通过", "the draft is not up for adoption"],
  "place-due": ["请写明填在哪一处、填什么", "say which place is filled, and with what"],
  "value-form": [
    "填写的内容不超过 $1 字，不含换行、双引号和反斜杠",
    "what is filled in has at most $1 characters, no line break, double quote or backslash",
  ],
  "value-unfit": ["$1 不能这样填：$2", "$1 cannot be filled so: $2"],
  "reason-due": ["请写明理由", "give a reason"],
  "errors-left": [
    "尚有 $1 处错误；改正文件、重新提交以后才能通过",
    "$1 errors are left; correct the file and bring it again before it can be adopted",
  ],
  "open-left": [
    "尚有 $1 处没有填写或者没有人担任；填写、任命以后才能通过",
    "$1 places are not filled or held; fill and appoint before it can be adopted",
  ],
  "day-past": [
    "施行日 $1 已经过去（今天 $2），文件原文也没有印这一天；请选今天或者以后",
    "$1 is past (today is $2) and the document's text does not print that day; choose today or later",
  ],
  "before-document": [
    "施行日 $1 早于文件自己的施行日 $2；请选 $2 或者以后",
    "$1 is before the document's own first day, $2; choose $2 or later",
  ],
  "before-edition": [
    "施行日 $1 早于现行版本的施行日 $2；请选 $2 或者以后",
    "$1 is before the first day of the present edition, $2; choose $2 or later",
  ],
  "own-proposal": ["由 $1 报请的，须由他人通过", "what $1 put up is adopted by somebody else"],
  "own-return": ["自己报请的，请撤回，不是退回", "what you put up yourself you withdraw, not return"],
  overtaken: [
    "报请以后版本已有变动，最后一版现为第 $1 版；请撤回，重新核对变动后再报请",
    "editions have changed since this was put up, the last is now $1; withdraw it, look at the changes again, and put it up anew",
  ],
  "edition-unknown": ["没有这一版；请刷新页面", "there is no such edition; reload the page"],
  "revoked-already": ["第 $1 版已由 $2 于 $3 撤销", "edition $1 was revoked by $2 on $3"],
  "day-come": [
    "第 $1 版已自 $2 施行，不能撤销；需要改变的，请提出新版",
    "edition $1 is law since $2 and can no longer be revoked; bring a new edition to change it",
  ],
  "later-first": ["其后已通过第 $1 版；请先撤销第 $1 版", "edition $1 was adopted after it; revoke that one first"],
  "recalled-already": [
    "$1 已于 $2 提请撤销；请由他人决定",
    "$1 put its revocation up on $2; somebody else decides on it",
  ],
  "not-recalled": ["尚未提请撤销；请先写明理由提请", "its revocation is not put up; put it up with a reason first"],
  "own-recall": ["由 $1 提请撤销的，须由他人撤销", "what $1 put up for revocation is revoked by somebody else"],
  "article-unknown": [
    "本院现行规定的 $1 没有“$2”这一条；请从条文页打开要解释的条",
    "$1 has no article “$2” in the court's law today: open the article to be interpreted in the reader",
  ],
  "interpretation-due": ["请写明解释的内容", "say what the article means"],
  "interpretation-long": [
    "解释最多$1个字，现有$2个字；请缩短",
    "an interpretation has at most $1 characters, and this has $2: shorten it",
  ],
  "interpretation-unseen": ["解释里有看不见的字符；请删去", "there are characters that cannot be seen: remove them"],
  "interpretation-unknown": ["没有这项解释；请刷新页面", "there is no such interpretation; reload the page"],
  "interpretation-over": ["这项解释已由 $1 于 $2 撤回", "this interpretation was withdrawn by $1 on $2"],
} as const;

/** Refusals of adoption. */
export const refuse = refuser(refusals);
