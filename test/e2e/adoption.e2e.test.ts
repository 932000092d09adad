import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { registering } from "../kit/registering.ts";
import { openBrowser } from "./kit/browser.ts";
import { enter, type Seat, sit } from "./kit/seat.ts";

const LAW = fileURLToPath(new URL("../../courts/yindu/2022-34.md", import.meta.url));
const FENCE = "```";
/** A limit no other test waits for: far away, and of a post of its own. */
const CLOCK = `
${FENCE}rules
clocks:
  self-check: { name: 卷宗自查, starts: case.registered, stops: case.closed, limit: fill, owner: archive-officer, because: 本院定 }
${FENCE}
`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function seated(login: string): Promise<Seat> {
  const seat = await sit(browser, inject("address"));
  await enter(seat.page.context(), login);
  return seat;
}

/** Fills every open place the draft shows, whatever form its answer has. */
async function fillAll(page: Page): Promise<void> {
  const lines = page.locator(".draft-places > li", { has: page.getByRole("button", { name: "保存" }) });
  for (let index = 0; index < (await lines.count()); index += 1) {
    const line = lines.nth(index);
    if (await line.locator(".tag-green").isVisible()) continue;
    if (await line.locator(".draft-who").isVisible()) {
      await line.locator(".draft-who").click();
      await page.locator(".ant-select-item-option").first().click();
    } else if (await line.locator("input[role=spinbutton]").isVisible())
      await line.locator("input[role=spinbutton]").fill("400");
    else await line.locator(".draft-text").fill("由本院另定");
    await line.getByRole("button", { name: "保存" }).click();
    await line.locator(".tag-green").waitFor();
  }
}

const limitOf = async (page: Page, stream: string): Promise<string | undefined> => {
  const answer = await page.context().request.get(`/api/${stream.replace("case/", "cases/")}`);
  const { clocks } = (await answer.json()) as { clocks: { key: string; limit: { zh: string } }[] };
  return clocks.find(({ key }) => key === "self-check")?.limit.zh;
};

async function registered(page: Page, key: string): Promise<string> {
  const body = { stream: "case/new", seen: 0, key, deeds: registering(2_000_000) };
  const answer = await page.context().request.post("/api/commands", { data: body });
  return ((await answer.json()) as { stream: string }).stream;
}

describe("a court adopts a new edition at the law desk", () => {
  test("uploaded, proved, filled, put up by one and adopted by another; new cases follow it, old ones do not", async () => {
    const clerk = await seated("registrar");
    const before = await registered(clerk.page, "adoption-before");
    const director = await seated("bureau-director");
    const { page } = director;
    await page.goto("/law?tab=editions");
    await page.getByText("提出新版").click();
    const text = `${readFileSync(LAW, "utf8").trimEnd()}\n${CLOCK}`;
    await page
      .locator("#law-file")
      .setInputFiles({ name: "law.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
    await page.getByText(/有 0 处错误、\d+ 处待填/).waitFor({ timeout: 90_000 });
    await fillAll(page);
    await page.getByText("没有妨碍通过的问题").waitFor({ timeout: 90_000 });
    await page.locator(".law-changes", { hasText: "卷宗自查" }).waitFor();
    await page.getByRole("button", { name: "逐案核对" }).click();
    await page.getByText(/件在办案件/).waitFor({ timeout: 90_000 });
    await page.locator("#draft-reason").fill("增加自查");
    await page.getByRole("button", { name: "报请通过" }).click();
    await page.getByText("已报请，须由他人通过").waitFor({ timeout: 90_000 });
    const president = await seated("court-president");
    await president.page.goto(page.url());
    await president.page.getByRole("button", { name: "通过", exact: true }).click();
    await president.page.getByText(/已通过，自 .* 施行/).waitFor({ timeout: 90_000 });
    const after = await registered(clerk.page, "adoption-after");
    expect(await limitOf(page, after)).toContain("400");
    await page.goto("/law?tab=editions");
    await page.getByText("第 2 版").first().waitFor();
    expect(before).not.toBe(after);
    for (const seat of [director, president, clerk]) {
      expect(seat.complaints).toEqual([]);
      await seat.leave();
    }
  }, 300_000);
});
