import { refuser } from "#policy/refusal.ts";
import { sayer } from "#policy/wording.ts";

const wording = {
  title: ["执衡 Zhiheng", "Zhiheng"],
  registration: ["表格登记模板", "registration"],
  "take-over": ["存量接管模板", "take-over"],
  "not-signed-in": [
    "请先登录；登录已过期的，重新登录后继续，已填写的内容仍在",
    "sign in first; if your session has ended, sign in again and go on: what you typed is kept",
  ],
  "owes-first": [
    "请先设置自己的密码，需要双因素的岗位还须先完成绑定",
    "first set a password of your own and, for posts that need one, a second factor",
  ],
  "other-origin": ["请求来自其他网站，已拒绝", "the request comes from another site and was refused"],
  "not-found": ["没有这个地址", "there is nothing at this address"],
  malformed: [
    "请求的内容不符合约定，未做任何改动；请刷新页面后重试",
    "the request is not in the form agreed; nothing was changed: reload the page and try again",
  ],
  "field-wrong": ["“$1”不符合要求", "$1"],
  "too-large": ["内容过大，未做任何改动", "the content is too large; nothing was changed"],
  "too-many": [
    "请求过于频繁，请稍候再试；未做任何改动",
    "too many requests; wait a little and try again: nothing was changed",
  ],
  "database-away": [
    "数据库暂时连不上；本次操作没有做到一半，已填写的内容仍在，恢复后自动重试",
    "the database is away; nothing is half done and what you typed is kept: it is tried again by itself",
  ],
  "our-fault": [
    "系统出现故障，本次操作没有保存；已记录，请稍后重试或者联系管理员",
    "a fault of ours: nothing was saved and it is on record; try again later or tell the administrator",
  ],
} as const;

export const words = sayer(wording);

/** Refusals of the server itself. */
export const refuse = refuser(wording);
