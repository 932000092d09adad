import { refuser } from "#policy/refusal.ts";

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
