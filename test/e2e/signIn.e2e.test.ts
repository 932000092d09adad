import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./kit/browser.ts";
import { enter, signIn, sit } from "./kit/seat.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("an address asked for without being signed in is where the sign-in leads", async () => {
  const seat = await sit(browser, inject("address"));
  await seat.page.goto("/law");
  await seat.page.waitForURL(/\/sign-in/);
  await signIn(seat, "registrar");
  await seat.page.getByRole("navigation", { name: "工作台", exact: true }).waitFor();
  await seat.page.goto("/sign-in?to=%2Flaw");
  await seat.page.waitForURL(/\/law$/);
  expect(seat.complaints).toEqual([]);
  await seat.leave();
});

test("a wrong password is refused in words, and lets nobody in", async () => {
  const { page, leave } = await sit(browser, inject("address"), { language: "en" });
  await page.goto("/sign-in");
  await page.getByLabel("Name", { exact: true }).fill("registrar");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("alert").waitFor();
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  expect((await page.request.get("/api/me")).status()).toBe(401);
  await leave();
});

test("a page nobody sits before leads to the sign-in by itself once its session has ended", async () => {
  const seat = await sit(browser, inject("address"));
  await enter(seat.page.context(), "registrar");
  await seat.page.goto("/work");
  await seat.page.getByRole("navigation", { name: "工作台", exact: true }).waitFor();
  // The session ends as it does after half an hour: without a word to the page.
  const elsewhere = await browser.newContext({ baseURL: inject("address") });
  await elsewhere.addCookies(await seat.page.context().cookies());
  expect((await elsewhere.request.delete("/api/session")).ok()).toBe(true);
  await elsewhere.close();
  await seat.page.waitForURL(/\/sign-in/, { timeout: 60_000 });
  await seat.leave();
});
