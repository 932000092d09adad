import { expect, test } from "vitest";
import { zhiheng } from "../../../test/kit/commandLine.ts";

const limit = async (...argv: readonly string[]) => (await zhiheng(["limit", ...argv, "--json"])).json()[0];

test("the same day in two courts: 30 calendar days that roll, 15 working days over a holiday", async () => {
  expect(await limit("--court", "nanzhao", "payout", "--from", "2022-04-28")).toMatchObject({
    clock: "payout",
    due: "2022-05-30",
    overdueFrom: "2022-05-31",
    start: { event: "funds.arrived" },
    article: expect.anything(),
    quote: "案款自到账之日起三十日内必须发放到位",
  });
  expect(await limit("--court", "yindu", "payout", "--from", "2022-04-28")).toMatchObject({
    due: "2022-05-23",
    budget: { total: 15, unit: "working-day" },
    reading: { by: "system default" },
  });
});

test("a pause holds days back, its lines stand in the ledger, and a person must confirm its ground", async () => {
  const paused = await limit("--court", "yindu", "payout", "--from", "2022-04-28", "--pause", "2022-05-06..2022-05-10");
  expect(paused?.["due"]).toBe("2022-05-27");
  expect(JSON.stringify(paused?.["ledger"])).toContain("2022-05-06至2022-05-10中止");
  const open = await limit("--court", "yindu", "payout", "--from", "2022-04-28", "--pause", "2022-05-06..");
  expect(open).toMatchObject({ due: null });
  const told = await zhiheng([
    "limit",
    "--court",
    "yindu",
    "payout",
    "--from",
    "2022-04-28",
    "--pause",
    "2022-05-06..",
  ]);
  expect(told.out).toContain("中止尚未结束，还剩 13 个工作日");
  expect(told.out).toContain("由人确认");
});

test("every court has a clock called payout; a number left to the court is bounded, not invented", async () => {
  for (const court of ["yindu", "nanzhao", "qingfeng", "jilin", "city", "demo-jilin", "demo-city"])
    expect(await limit("--court", court, "payout", "--from", "2023-03-01"), court).toMatchObject({ clock: "payout" });
  expect(await limit("--court", "jilin", "payout", "--from", "2022-04-28")).toMatchObject({
    due: null,
    latest: "2022-05-30",
  });
});

test("a year without published holidays is marked provisional", async () => {
  const { out } = await zhiheng(["limit", "--court", "yindu", "payout", "--from", "2031-05-06"]);
  expect(out).toContain("暂定：2031 年");
});

test("a day before the document took effect is worked out by its present text, and that is said", async () => {
  const { complaints, code } = await zhiheng(["limit", "--court", "yindu", "payout", "--from", "2019-03-01"]);
  expect([code, complaints.join()]).toEqual([0, expect.stringContaining("尚未施行")]);
});

test("all clocks of a court are listed with start and article", async () => {
  const { out } = await zhiheng(["limit", "--court", "yindu", "--list"]);
  expect(out).toMatch(/fast-close\s+快执团队结案\s+40日/);
  const rows = (await zhiheng(["limit", "--court", "yindu", "--list", "--json"])).json();
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every((row) => typeof row["rule"] === "string")).toBe(true);
});

test("what cannot be worked out is refused with what to write", async () => {
  const refused = async (...argv: readonly string[]) => zhiheng(["limit", "--court", "yindu", ...argv]);
  expect(await refused("payot", "--from", "2022-01-04")).toMatchObject({
    code: 2,
    complaints: [expect.stringContaining("payout")],
  });
  expect(await refused("payout")).toMatchObject({ code: 2 });
  expect(await refused("payout", "--from", "2022-02-30")).toMatchObject({ code: 2 });
  expect(await refused("payout", "--from", "2022-01-04", "--pause", "2022-01-09")).toMatchObject({ code: 2 });
  expect(await refused("payout", "--from", "2022-01-04", "--pause", "2022-02-09..2022-02-01")).toMatchObject({
    code: 2,
  });
});

test("a clock is found by its Chinese name, and nothing said of it is a word of the machine", async () => {
  const named = await zhiheng(["limit", "--court", "yindu", "案款发放", "--from", "2022-04-28"]);
  expect(named.out).toContain("最后一日 2022-05-23");
  expect((await zhiheng(["limit", "--court", "yindu", "放假", "--from", "2022-04-28"])).complaints).toEqual([
    "没有期限“放假”；加 --list 列出 yindu 的全部期限",
  ]);
  const waiting = await zhiheng(["limit", "--court", "yindu", "detained-refusal-check", "--from", "2022-03-01"]);
  expect(waiting.out).toContain("承办团队 快执团队/普执团队");
  expect(waiting.out).toContain("须先知道“拘留期满日”的日期");
  expect(waiting.out).not.toContain("detention.ends-on");
});

test("a pause that changes nothing is said, and two that overlap are told apart", async () => {
  const paused = (...days: readonly string[]) =>
    zhiheng([
      "limit",
      "--court",
      "yindu",
      "payout",
      "--from",
      "2022-03-01",
      ...days.flatMap((one) => ["--pause", one]),
    ]);
  const idle = await paused("2021-01-01..2021-02-01", "2024-01-01..2024-02-01");
  expect(idle.complaints).toEqual([
    "在起算之前结束，没有影响：命令行给出 2021-01-01..2021-02-01",
    "在最后一日之后，没有影响：命令行给出 2024-01-01..2024-02-01",
  ]);
  const both = await paused("2022-03-05..2022-03-10", "2022-03-08..2022-03-12");
  expect(both.out).toContain("命令行给出 2022-03-05..2022-03-10；命令行给出 2022-03-08..2022-03-12");
});

test("a national article nobody has checked is marked wherever it is cited", async () => {
  const { out } = await zhiheng(["limit", "--court", "qingfeng", "--list"]);
  expect(out.split("\n").find((line) => line.startsWith("payout "))).toContain("（条文未经核对）");
  expect(await limit("--court", "qingfeng", "payout", "--from", "2024-04-28")).toMatchObject({ unverified: true });
});
