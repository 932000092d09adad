import { expect, test } from "vitest";
import type { Entry } from "#contract/index.ts";
import { firstTelling, lacks, type Telling, tellOf } from "./telling.ts";

const word = (key: string) => ({ key, zh: key, en: key });
const said = (key: string, value: string | boolean) => ({ word: word(key), value, text: { zh: "", en: "" } });
const whole: Telling = {
  event: "inquiry.disposable-found",
  values: { "property.kind": "house" },
  on: "2026-11-24",
  by: " 王法官 ",
  source: "查看笔录",
  reason: "",
};
const entry: Entry = {
  version: 9,
  kind: word("inquiry.disposable-found"),
  on: "2026-11-20",
  at: 0,
  late: true,
  by: { id: "a", name: "甲" },
  posts: [],
  fields: [said("stated.by", "乙"), said("stated.source", "电话记录"), said("property.found", true)],
  of: { find: "f1" },
  correctedBy: [],
  cites: [],
};

test.each([
  [{ event: "" }, "due-event"],
  [{ on: "" }, "due-on"],
  [{ by: " " }, "due-by"],
  [{ source: "" }, "due-source"],
])("a late entry without %j is not sent", (part, due) => {
  expect(lacks({ ...whole, ...part }, false)).toBe(due);
});

test("a late entry says who, when, from which source and paper, and nothing of a correction", () => {
  expect(lacks(whole, false)).toBeUndefined();
  expect(tellOf({ ...whole, paper: { digest: "d1", name: "n", size: 1 } }, undefined)).toEqual({
    event: "inquiry.disposable-found",
    fields: { "property.kind": "house" },
    on: "2026-11-24",
    by: "王法官",
    source: "查看笔录",
    paper: "d1",
  });
});

test("a correction begins with what stands, wants a reason, and names the entry and its thing", () => {
  const first = firstTelling("丙", entry);
  expect(first).toMatchObject({ by: "乙", source: "电话记录", on: "2026-11-20", values: { "property.found": true } });
  expect(lacks(first, true)).toBe("due-reason");
  expect(tellOf({ ...first, reason: "日期有误" }, entry)).toMatchObject({
    of: { find: "f1" },
    corrects: { version: 9, reason: "日期有误" },
  });
});

test("a late entry of something missing begins with what is known of it, and still wants day and source", () => {
  const first = firstTelling("丙", undefined, { event: "funds.arrived", values: { "funds.amount": 10_000 } });
  expect(first).toMatchObject({ event: "funds.arrived", values: { "funds.amount": 10_000 }, by: "丙" });
  expect(lacks(first, false)).toBe("due-on");
});
