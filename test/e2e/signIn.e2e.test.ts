import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./kit/browser.ts";
import { signIn, sit } from "./kit/seat.ts";

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
