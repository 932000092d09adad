import { refuser } from "#policy/refusal.ts";
import { sayer } from "#policy/wording.ts";

/** Who adopts what a folder holds, where nobody founded the court by hand. */
export const byStart = "系统启动";

const refusals = {
  "file-large": [
    "文件有 $1 兆字节，超过 8 兆；法律文件是纯文本，请核对是否选错",
    "the file has $1 MB, more than 8: a law file is plain text, check that you chose the right one",
  ],
  "file-empty": ["文件是空的；请核对是否选错", "the file is empty; check that you chose the right one"],
  "not-utf8": [
    "文件不是 UTF-8 编码的文本；请用文本编辑器另存为 UTF-8 后再上传",
    "the file is no UTF-8 text; save it as UTF-8 in a text editor and upload it again",
  ],
  unreadable: [
    "第 $1 行：$2；这还不是一份法律文件，请改正后再上传",
    "line $1: $2; this is no law file yet: correct it and upload it again",
  ],
  "shelf-unknown": ["文件库中没有 $1；请刷新页面", "the library has no $1; reload the page"],
  "above-unknown": [
    "上级法院没有通过 $1 的新版，或者本院已经采用；请刷新页面",
    "no court above has adopted a newer $1, or it is law here already: reload the page",
  ],
  "draft-unknown": ["没有草案 $1；请刷新页面", "there is no draft $1; reload the page"],
  "text-unknown": ["没有保存过这份文本：$1", "no such text was kept: $1"],
  "edition-unknown": ["没有这一版：$1", "there is no such edition: $1"],
  "law-page-stale": [
    "页面打开之后草案或者版本已有变化；请看过变化再办",
    "drafts or editions have changed since this page was opened: look at the change, then go on",
  ],
  "not-issuer": [
    "“$1”由$2制发，只有制发机关可以解释；有疑问的，请向制发机关提出",
    "“$1” was issued by $2, and only its issuer says what it means: put the question to the issuer",
  ],
  "not-interpreter": ["“$1”的解释由$2负责；请交由$2作出", "what “$1” means is for $2 to say: have it given there"],
} as const;

/** Refusals of drafts and editions. */
export const refuse = refuser(refusals);

/** What of the court's law waits for somebody. */
export const workText = sayer({
  adopt: [
    "《$1》的新版由 $2 报请，拟自 $3 施行，等待通过",
    "a new edition of “$1”, put up by $2 to hold from $3, waits to be adopted",
  ],
  returned: ["《$1》的草案被 $2 退回：$3", "the draft of “$1” was returned by $2: $3"],
  revoke: [
    "第 $1 版由 $2 提请撤销，等待决定：$3",
    "edition $1 is put up for revocation by $2 and waits for a decision: $3",
  ],
  above: [
    "$1已通过《$2》新版，自 $3 施行；本院所依据的还是旧版，须经本院通过才适用",
    "$1 has adopted a new edition of “$2”, in force there from $3; this court stands on the older one until it adopts it itself",
  ],
  "above-drafted": [
    "$1已通过《$2》新版，自 $3 施行；本院草案尚未通过",
    "$1 has adopted a new edition of “$2”, in force there from $3; the draft of it here is not adopted yet",
  ],
});

/** What two laws of one court are called beside each other. */
export const sideText = sayer({
  before: ["原规定", "the law before"],
  draft: ["草案", "the draft"],
  edition: ["第 $1 版", "edition $1"],
});
