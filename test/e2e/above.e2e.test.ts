import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { violationsOf } from "./kit/axe.ts";
import { openBrowser } from "./kit/browser.ts";
import { enter, type Seat, signIn, sit } from "./kit/seat.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const DIRECTOR = "intermediate-bureau-director";
/** Who directs a court above, that court, and one below it with its identifier and who keeps its access log. */
const LOOKS = [
  [DIRECTOR, "东江市中级人民法院（演示）", "殷都区法院（演示）", "yindu-demo", "administrator"],
  [
    "high-bureau-director",
    "东江省高级人民法院（演示）",
    "松江县法院（演示）",
    "songjiang-demo",
    "songjiang-administrator",
  ],
] as const;

test.each(LOOKS)(
  "%s begins at the courts below, opens what a number counts, and looks without touching",
  async (director, above, name, court, keeper) => {
    const seat = await sit(browser, inject("address"));
    const { page } = seat;
    await signIn(seat, director);
    await page.waitForURL("**/below");
    const count = new RegExp(`${name}，未结案件：(\\d+) 件，查看案件`);
    const number = page.getByRole("link", { name: count });
    const counted = Number(count.exec((await number.getAttribute("aria-label")) ?? "")?.[1]);
    expect(counted).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
    await number.click();
    await page.waitForURL(new RegExp(`/cases\\?.*court=${court}`));
    await page.getByRole("status").getByText(String(counted)).waitFor();
    await page.locator("table tbody a").first().click();
    await page.getByText("下级法院的案件，只能查看").waitFor();
    for (const act of ["补录", "办理"]) expect(await page.getByRole("button", { name: act }).count()).toBe(0);
    await looksAreWritten(page.url(), keeper, above);
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  },
);

/** The court below finds the look in its access log, with the court it came from. */
async function looksAreWritten(address: string, keeper: string, above: string): Promise<void> {
  const id = decodeURIComponent(new URL(address).pathname.split("/").at(-1) ?? "");
  const seat = await sit(browser, inject("address"));
  await enter(seat.page.context(), keeper);
  const answer = await seat.page.request.get(`/api/access?stream=${encodeURIComponent(`case/${id}`)}`);
  const { rows }: { rows: readonly { readonly person: { readonly name: string } }[] } = await answer.json();
  expect(rows.map(({ person }) => person.name).join()).toContain(above);
  await seat.leave();
}

test("a court that is not below stays closed, and so does what only its own people may do", async () => {
  const { page, leave } = await sit(browser, inject("address"));
  await enter(page.context(), DIRECTOR);
  for (const path of [
    "/api/cases?court=songjiang-demo",
    "/api/board?court=songjiang-demo",
    "/api/compare?courts=intermediate-demo,songjiang-demo",
    "/api/editions?court=songjiang-demo",
    "/api/editions?court=high-demo",
  ]) {
    const answer = await page.request.get(path);
    expect([path, answer.status() >= 400]).toEqual([path, true]);
  }
  await leave();
});

const toCase = async ({ page }: Seat): Promise<void> => {
  await page.getByRole("button", { name: "去向不同的案例" }).click();
  await page.getByRole("button", { name: "改一改这个案件" }).first().click();
};

test("rules of two courts stand side by side, and one case typed once has an answer of each with its article", async () => {
  const seat = await sit(browser, inject("address"));
  const { page } = seat;
  await enter(page.context(), DIRECTOR);
  await page.goto("/compare?group=limits&courts=yindu-demo,intermediate-demo");
  await page
    .getByRole("row", { name: /案款已全部发放/ })
    .getByText("案款发放：自案款已到账起，15个工作日")
    .waitFor();
  await page.getByLabel("查找规则、条文或原文").fill("十五日");
  await page.getByRole("row", { name: /案款已全部发放/ }).waitFor({ state: "detached" });
  await toCase(seat);
  const answers = page.getByRole("region", { name: "各院结论" });
  await answers.getByRole("listitem").first().waitFor();
  await page.getByRole("button", { name: "清空" }).click();
  await answers.getByText("事实不全").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(seat.complaints).toEqual([]);
  await seat.leave();
});

const HISTORY = [
  ["zh", "殷都区法院（演示）的条文与版本", "下级法院的规定，只能查看", "提出新版", "下载"],
  [
    "en",
    "Law and editions of 殷都区法院（演示）",
    "Law of a court below: to read only",
    "Bring a new edition",
    "Download",
  ],
] as const;

test.each(HISTORY)(
  "how a court below came by its law is opened from the list of courts and read, with nothing to do there (%s)",
  async (language, title, mark, begin, download) => {
    const seat = await sit(browser, inject("address"), { language });
    const { page } = seat;
    await enter(page.context(), "high-bureau-director");
    await page.goto("/below");
    await page.getByRole("link", { name: title }).click();
    const first = page.locator(".editions li.document").last();
    await first.getByText("2022-01-01").waitFor();
    await page.getByText(mark).waitFor();
    expect(await page.getByText(begin).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    const file = page.waitForEvent("download");
    await first.getByRole("link", { name: download }).first().click();
    expect(readFileSync(await (await file).path(), "utf8")).toContain("id: yindu/2022-34");
    await first.locator("a").first().click();
    await page.waitForURL(/\/law\/yindu\/2022-34\?.*court=yindu-demo/);
    await page.getByText(mark).waitFor();
    await page.locator("article").first().waitFor();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  },
);

const FENCE = "```";
const CLOCK = `
${FENCE}rules
clocks:
  plan-check: { name: 方案自查, starts: case.registered, stops: case.closed, limit: 300 days, owner: bureau-director, because: 本院定 }
${FENCE}
`;

/** The court above adopts a new edition of the document courts below stand on: one puts it up, another adopts it. */
async function adoptedAbove(): Promise<void> {
  const seat = await sit(browser, inject("address"));
  const context = seat.page.context();
  const acts = async (login: string, act: string, fields: object, reason?: string) => {
    await enter(context, login);
    const { version } = await (await context.request.get("/api/editions")).json();
    const body = { stream: "court/law", seen: version, key: `above-${act}`, deeds: [{ act, fields, reason }] };
    const answer = await context.request.post("/api/commands", { data: body });
    expect([act, answer.status()]).toEqual([act, 200]);
  };
  await enter(context, DIRECTOR);
  const plan = readFileSync(new URL("../../courts/city/work-plan.md", import.meta.url), "utf8");
  const kept = await context.request.post("/api/files?name=plan.md", {
    data: Buffer.from(`${plan.trimEnd()}\n${CLOCK}`),
    headers: { "content-type": "application/octet-stream" },
  });
  const { digest } = await kept.json();
  const { today } = await (await context.request.get("/api/me")).json();
  await acts(DIRECTOR, "edition.draft", { "edition.source": `file:${digest}` });
  await acts(DIRECTOR, "edition.propose", { "edition.draft": "d1", "edition.from": today }, "增加自查");
  await acts("intermediate-supervising-president", "edition.adopt", { "edition.draft": "d1" });
  await seat.leave();
}

test("a new edition above is work of the court that stands on the older text, and becomes its draft by one button", async () => {
  await adoptedAbove();
  const seat = await sit(browser, inject("address"));
  const { page } = seat;
  await enter(page.context(), "lanyu-bureau-director");
  await page.goto("/work");
  await page.getByRole("link", { name: /东江市中级人民法院.*新版.*须经本院通过才适用/ }).click();
  const newer = page.getByRole("region", { name: "上级法院已有新版" });
  await newer.getByText("执行权运行机制改革工作方案").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await newer.getByRole("button", { name: "以此为草案" }).click();
  await page.locator(".law-changes", { hasText: "方案自查" }).waitFor({ timeout: 90_000 });
  await page.getByText("没有妨碍通过的问题").waitFor({ timeout: 90_000 });
  await enter(page.context(), DIRECTOR);
  await page.goto("/below");
  await page
    .getByRole("row", { name: /澜屿区法院/ })
    .getByText("上级新版未通过 1 件")
    .waitFor();
  expect(seat.complaints).toEqual([]);
  await seat.leave();
}, 300_000);
