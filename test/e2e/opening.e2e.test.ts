import { cpSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { openBrowser } from "./kit/browser.ts";
import { sit } from "./kit/seat.ts";
import { serverIn } from "./kit/server.ts";

/** A folder with nothing in it but the screens, which another server built already. */
function emptyHome(): string {
  const home = mkdtempSync(join(tmpdir(), "zhiheng-opening-"));
  const built = readdirSync(inject("home")).find((name) => /^screens-[0-9a-f]+$/.test(name)) ?? "";
  mkdirSync(join(home, built));
  cpSync(join(inject("home"), built), join(home, built), { recursive: true });
  return home;
}

test("an empty installation: its first court is founded on a document that is chosen, and its administrator finds nobody but himself", async () => {
  const { address, token = "", stop } = await serverIn(emptyHome(), []);
  const browser = await openBrowser();
  try {
    const { page, complaints } = await sit(browser, address);
    await page.goto("/first");
    const typed: readonly (readonly [label: string, text: string])[] = [
      ["启用口令", token],
      ["法院名称", "临江县人民法院"],
      ["法院代号", "linjiang"],
      ["案号代字", "吉0681"],
      ["管理员姓名", "禾一"],
      ["管理员登录名", "heyi"],
      ["管理员密码", "zhixing-linjiang"],
    ];
    for (const [label, text] of typed) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole("button", { name: "建立法院" }).click();
    await page.getByText("请选择适用的文件。").waitFor();
    await page.getByLabel("适用的文件").click();
    await page.locator(".ant-select-item-option", { hasText: "国家规定基线" }).click();
    await page.getByRole("button", { name: "建立法院" }).click();
    await page.getByRole("link", { name: "去登录" }).click();
    await page.getByLabel("登录名").fill("heyi");
    await page.getByLabel("密码").fill("zhixing-linjiang");
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByText("系统管理员").waitFor();
    expect(await page.getByText("使用中").count()).toBe(1);
    await page.goto("/law");
    await page.getByText("国家规定基线").first().waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await stop();
  }
}, 300_000);
