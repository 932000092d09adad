import { expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { openSheet } from "#platform/sheet/open.ts";
import { staffInitial } from "#staff/index.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { readList } from "./readList.ts";
import { importTemplate } from "./template.ts";

const NAMED = "法律文书确定为义务主体";
const ROW = ["首次执行", "禾一", "鹿甲", "自然人"];

/** What is wrong in a list of one new case, with one more column. */
async function wrongIn(court: string, ...more: readonly [heading: string, cell: string][]) {
  const head = ["案件类型", "申请执行人", "被执行人", "被执行人类型", ...more.map(([heading]) => heading)];
  const bytes = new TextEncoder().encode(`${head.join(",")}\n${[...ROW, ...more.map(([, cell]) => cell)].join(",")}\n`);
  const file = { name: "清单.csv", digest: "0" };
  const bearing = { court: theCourt(court), staff: staffInitial, today: civil("2026-02-02"), file, by: "禾一" };
  const list = await readList({ bytes, name: file.name }, { kind: "registration", ...bearing });
  if ("refused" in list) return list.refused.zh;
  const flaws = [...list.portions()].flatMap(({ cases }) => cases.flatMap((one) => [...one.flaws.values()].flat()));
  return flaws.flatMap(({ weight, code, at, zh }) => (weight === "wrong" ? [[code, at, zh.includes(NAMED)]] : []));
}

test("what a court wants known before a case is registered is told when the list is read", async () => {
  expect(await wrongIn("nanzhao")).toEqual([["word-due", undefined, true]]);
  expect(await wrongIn("nanzhao", [NAMED, ""])).toEqual([["word-due", 4, true]]);
  expect(await wrongIn("nanzhao", [NAMED, "是"])).toEqual([]);
  expect(await wrongIn("yindu")).toEqual([]);
});

test("the empty list of that court has the column, filled in as it should be, and others' have not", async () => {
  const head = async (court: string) => {
    const opened = await openSheet(importTemplate("registration", theCourt(court)), "模板.xlsx");
    return "sheet" in opened ? opened.sheet.rows.slice(0, 2).map((row) => ("cells" in row ? row.cells : [])) : [];
  };
  const [names = [], example = []] = await head("nanzhao");
  expect(example[names.indexOf(NAMED)]).toBe("是");
  expect((await head("yindu"))[0]).not.toContain(NAMED);
});
