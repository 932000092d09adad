import type { Template } from "#kernel/phrase.ts";

/** Why a file is not kept, and what to do. The name is the refusal's code. */
export const refusals = {
  "file-too-large": [
    "文件超过 {megabytes} MB，没有保存；请压缩或者分成几个文件再上传",
    "The file is larger than {megabytes} MB and was not kept: compress it or upload it in parts",
  ],
  "file-empty": [
    "文件是空的，没有保存；请核对后重新选择",
    "The file is empty and was not kept: check and choose it again",
  ],
  "file-broken-off": [
    "文件没有传完，没有保存；请重新上传",
    "The file did not arrive whole and was not kept: upload it again",
  ],
  "file-no-room": [
    "服务器存放文件的磁盘已满，文件没有保存；请通知管理员清出空间后再上传",
    "The disk that holds the files is full and the file was not kept: have the administrator make room, then upload it again",
  ],
  "file-unknown": [
    "找不到这份文件；它可能上传后超过一天没有使用而被清理，请重新上传",
    "There is no such file: it may have been swept, a day after it was uploaded without being used. Upload it again",
  ],
} as const satisfies Readonly<Record<string, Template>>;
