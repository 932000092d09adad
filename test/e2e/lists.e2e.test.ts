import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { bookOf } from "../kit/workbooks.ts";
import { violationsOf } from "./kit/axe.ts";
import { openBrowser } from "./kit/browser.ts";
import { enter, sit } from "./kit/seat.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("a list is brought, a cell of it put right in place, and its cases registered while one looks on", async () => {
  const seat = await sit(browser, inject("address"));
  const { page } = seat;
  await enter(page.context(), "registrar");
  await page.goto("/register");
  await page.getByRole("button", { name: "表格登记" }).click();
  const rows = [
    ["案件类型", "申请执行人", "被执行人", "被执行人类型", "执行依据文号", "执行标的额", "执行标的种类"],
    ["首次执行", "禾一帆", "鹿鸣商贸有限公司", "企业", "（2026）示例民初7001号", "约三万", "金钱给付"],
    ["首次执行", "禾一帆", "鹿鸣商贸有限公司", "企业", "（2026）示例民初7002号", "20000", "金钱给付"],
  ];
  await page.locator("input[type=file]").setInputFiles({ name: "立案清单.xlsx", mimeType: XLSX, buffer: bookOf(rows) });
  await page.getByRole("button", { name: /须改正\s*1/ }).click();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByText("✕ 约三万").click();
  const amount = page.getByLabel("执行标的额");
  await amount.fill("30000");
  await page.getByRole("button", { name: "保存并重新检查" }).click();
  await amount.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "登记全部可登记的（2）" }).click();
  await page.getByRole("button", { name: /已登记\s*2/ }).click();
  await page
    .getByRole("link", { name: /执\d+号$/ })
    .first()
    .click();
  await page.waitForURL(/\/cases\//);
  await page.getByText("禾一帆").first().waitFor();
  expect(seat.complaints).toEqual([]);
  await seat.leave();
});
