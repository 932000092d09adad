import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./kit/browser.ts";
import { withoutDatabase } from "./kit/outage.ts";
import { enter, sit } from "./kit/seat.ts";

/** As long as it takes to see all that is to be seen; by hand, `OUTAGE=30`. */
const SECONDS = Number(process.env["OUTAGE"] ?? "6");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("the database gone while a page is open and a command under way: the page says so, keeps what was typed, and goes on by itself, once", async () => {
  const { page, complaints, leave } = await sit(browser, inject("address"));
  await enter(page.context(), "registrar");
  await page.goto("/register");
  const amount = page.getByLabel(/^执行标的额/).first();
  await amount.fill("61234");
  const names = page.getByLabel(/^姓名或名称/);
  await names.nth(0).fill("禾断续");
  await names.nth(1).fill("鹿不失");
  const registered = async (): Promise<number> => {
    const found = await page.request.get(`/api/cases?q=${encodeURIComponent("禾断续")}`);
    return ((await found.json()) as { rows: readonly unknown[] }).rows.length;
  };
  const before = await registered();
  const away = page.getByText("暂时连不上服务器，正在自动重试");
  await withoutDatabase(inject("home"), SECONDS, async () => {
    await page.getByRole("button", { name: /^立案/ }).click();
    await away.waitFor();
    expect([await amount.inputValue(), await names.nth(0).inputValue()]).toEqual(["61234", "禾断续"]);
    expect((await page.request.get("/api/work")).status()).toBe(503);
  });
  // Nobody touches the page: the command is sent again, and the lists are asked for again.
  await page.getByRole("link", { name: "打开案件" }).waitFor({ timeout: 90_000 });
  await away.waitFor({ state: "detached" });
  expect(await registered()).toBe(before + 1);
  const unexpected = complaints.filter((line) => !/status of 503|ERR_CONNECTION|Failed to load resource/.test(line));
  expect(unexpected).toEqual([]);
  await leave();
});
