import { expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { staffInitial } from "#staff/index.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { type Asked, listReader } from "./reader.ts";

const judging = {
  kind: "take-over",
  court: theCourt("yindu"),
  staff: staffInitial,
  today: civil("2026-02-02"),
  file: { name: "清单.csv", digest: "0" },
  by: "禾一",
} as const;

const row = (n: number): string => `（2025）豫0505执${n}号,2025-03-03,禾一,鹿甲,自然人`;
const csv = (rows: readonly string[]): Asked => ({
  judging,
  name: "清单.csv",
  bytes: new TextEncoder().encode(`案号,立案日期,申请执行人,被执行人,被执行人类型\n${rows.join("\n")}\n`),
});
const many = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => row(n + 1));

/** The rows of each portion, and of each case in it. */
async function portions(read: ReturnType<typeof listReader>) {
  const found: { readonly rows: number; readonly cases: readonly (readonly number[])[] }[] = [];
  for (let portion: "first" | "next" = "first"; ; portion = "next") {
    const answer = await read({ portion });
    if (!("portion" in answer) || answer.portion === undefined) return found;
    const { rows, cases } = answer.portion;
    found.push({ rows: rows.length, cases: cases.map((one) => one.rows) });
  }
}

test("a long list comes in portions, none of which holds more than it must, and from the first again", async () => {
  const read = listReader();
  expect(await read(csv(many(950)))).toHaveProperty("opened");
  const first = await portions(read);
  expect(first.map(({ rows }) => rows)).toEqual([...Array(9).fill(100), 50]);
  expect(first.flatMap(({ cases }) => cases.flat())).toEqual(Array.from({ length: 950 }, (_, n) => n + 2));
  expect(await portions(read)).toEqual(first);
});

test("rows of one case are in one portion, wherever they stand in the list", async () => {
  const read = listReader();
  await read(csv([...many(250), row(3)]));
  const [first] = await portions(read);
  expect(first?.cases[2]).toEqual([4, 252]);
});

test("a number filled down over more than a thousand rows is told, not taken for one case", async () => {
  const same = (count: number) => csv([row(1), ...Array<string>(count).fill(row(2))]);
  expect(await listReader()(same(1_000))).toHaveProperty("opened");
  expect(await listReader()(same(1_001))).toEqual({
    refused: expect.objectContaining({
      zh: expect.stringContaining("自第 3 行起有 1001 行"),
      en: expect.stringContaining("1001 rows"),
    }),
  });
});

test("rows that were kept are judged by another heading as if the file had it", async () => {
  const read = listReader();
  const kept = Array.from({ length: 3 }, (_, n) => ({ row: n + 2, cells: ["一", `（2025）豫0505执7号`] }));
  await read({ rows: kept.slice(0, 2) });
  await read({ rows: kept.slice(2) });
  const heading = { names: ["甲", "乙"], exact: false, columns: [{ at: 1, fact: "case.number", tenThousands: false }] };
  expect(await read({ judging, heading })).toMatchObject({ opened: { heading } });
  expect(await portions(read)).toEqual([{ rows: 3, cases: [[2, 3, 4]] }]);
});
