import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./kit/browser.ts";
import { countClicks } from "./kit/clicks.ts";
import { enter, type Seat, sit } from "./kit/seat.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Somebody at his own screen. */
async function at(login: string, path: string): Promise<Seat> {
  const seat = await sit(browser, inject("address"));
  await enter(seat.page.context(), login);
  await seat.page.goto(path);
  return seat;
}

/** Registers a case at the screen; gives its id. */
async function registered(): Promise<string> {
  const registrar = await at("registrar", "/register");
  const form = registrar.page;
  await form
    .getByLabel(/^执行标的额/)
    .first()
    .fill("50000");
  await form
    .getByLabel(/^姓名或名称/)
    .nth(0)
    .fill("禾远溪");
  await form
    .getByLabel(/^姓名或名称/)
    .nth(1)
    .fill("鹿言舟");
  await form.getByRole("button", { name: /^立案/ }).click();
  const href = (await form.getByRole("link", { name: "打开案件" }).getAttribute("href")) ?? "";
  const id = href.split("/").at(-1) ?? "";
  await registrar.leave();
  return id;
}

/** States at the triage desk what the rules wait for, each with its source, and lets the system's proposal stand. */
async function triaged(id: string): Promise<void> {
  const { page, leave, complaints } = await at("triage-officer", `/triage/${id}`);
  for (const fact of ["已采取保全措施", "财产足额", "有财产需要处置"]) {
    await page.getByRole("button", { name: `查明：${fact}` }).click();
    await page.getByRole("radio", { name: "否" }).check();
    await page.getByLabel(/^依据/).fill("案卷");
    await page.getByRole("button", { name: "记入" }).click();
    await page.getByRole("button", { name: `更新：${fact}` }).waitFor();
  }
  await page.getByRole("button", { name: "确认分流到快执团队" }).click();
  await page.getByText("已分流").first().waitFor();
  await page.goto(`/cases/${id}?tab=assignment`);
  await page.getByRole("button", { name: "交快执团队" }).click();
  await page.getByText("待收案").first().waitFor();
  expect(complaints).toEqual([]);
  await leave();
}

/** Names a judge and an officer, and receives the case with them. */
async function received(id: string): Promise<void> {
  const { page, leave, complaints } = await at("lead-fast", `/cases/${id}?tab=assignment`);
  const first = page.locator(".seat").first();
  // The system's suggestion stands for the second seat; for the first somebody else is chosen.
  const other = first.getByRole("button", { name: /^选/, pressed: false, disabled: false }).first();
  await other.click();
  await page.getByRole("button", { name: "确定承办人", exact: true }).click();
  await page.getByText("办理中").first().waitFor();
  expect(complaints).toEqual([]);
  await leave();
}

/** Tells late that property was found, and puts the conversion up for approval; gives the case's number. */
async function putUp(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}`);
  await page.getByRole("button", { name: "补录", exact: true }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("发生了什么").fill("查到可处置财产");
  await page.getByTitle("查到可处置财产", { exact: true }).click();
  await drawer.getByRole("radiogroup", { name: "有财产需要处置" }).getByLabel("是").check();
  await drawer.getByLabel("发生日期").fill(await today(page));
  await drawer.getByLabel("依据").fill("查询回执");
  await drawer.getByRole("button", { name: "补录", exact: true }).click();
  await drawer.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /^办理（/ }).click();
  await page.getByRole("menuitem", { name: /^转团队/ }).click();
  await drawer.getByLabel("转入团队").click();
  await page.getByTitle("普执团队", { exact: true }).click();
  await drawer.getByLabel("理由").fill("有房产需要拍卖");
  await drawer.getByRole("button", { name: "送审" }).click();
  await drawer.waitFor({ state: "hidden" });
}

test("one case from registration to conversion at the screens of six people, and a forty-day limit red on the board", async () => {
  const id = await registered();
  await triaged(id);
  await received(id);
  const centre = await at("centre", "/work");
  await putUp(centre.page, id);

  const president = await at("supervising-president", "/work");
  const number = await numberOf(president.page, id);
  const clicks = await countClicks(president.page);
  await president.page.getByRole("row").filter({ hasText: number }).getByRole("link").first().click();
  await president.page.getByRole("button", { name: /^同意/ }).click();
  await expect.poll(() => stateOf(president.page, id), { timeout: 30_000 }).toBe("granted");
  expect(await clicks()).toBe(2);
  expect(president.complaints).toEqual([]);
  await president.leave();

  await centre.page.goto(`/cases/${id}?tab=approvals`);
  await centre.page.getByRole("button", { name: "办理", exact: true }).click();
  await centre.page.getByText("普执团队").first().waitFor();
  await expect.poll(() => stateOf(centre.page, id), { timeout: 30_000 }).toBe("carried-out");
  expect(centre.complaints).toEqual([]);
  await centre.leave();

  await slipInThreeClicks(id);
  await redOnTheBoard();
});

/** Where pooled work of a case stands, to a slip sent out: which, whether it needs a ruling as the document asks, and send. */
async function slipInThreeClicks(id: string): Promise<void> {
  const { page, leave, complaints } = await at("lead-ordinary", `/cases/${id}?tab=affairs`);
  const slip = page.locator(".send-out button").first();
  await slip.waitFor();
  const clicks = await countClicks(page);
  await slip.click();
  await page.getByRole("radiogroup", { name: "需作出裁定" }).getByRole("radio", { name: "否" }).click();
  await page.getByRole("button", { name: "派出 1 项" }).click();
  await page.getByText("已派单，待接收").first().waitFor();
  expect(await clicks()).toBe(3);
  expect(complaints).toEqual([]);
  await leave();
}

const today = async (page: Page): Promise<string> =>
  ((await (await page.request.get("/api/me")).json()) as { today: string }).today;

type Whole = { readonly line: { readonly number: string }; readonly proposals: readonly { readonly state: string }[] };
const wholeOf = async (page: Page, id: string): Promise<Whole> =>
  (await (await page.request.get(`/api/cases/${id}`)).json()) as Whole;
const numberOf = async (page: Page, id: string): Promise<string> => (await wholeOf(page, id)).line.number;
const stateOf = async (page: Page, id: string): Promise<string | undefined> =>
  (await wholeOf(page, id)).proposals[0]?.state;

/** How many fast-track cases the board counts as overdue. */
async function overdueOf(page: Page): Promise<number> {
  const { nodes } = (await (await page.request.get("/api/board")).json()) as {
    nodes: readonly { clock: { key: string }; overdue: number }[];
  };
  return nodes.find(({ clock }) => clock.key === "fast-close")?.overdue ?? 0;
}

/** Moves the court forty days on: limits that were running are red, and can be opened from their number. */
async function redOnTheBoard(): Promise<void> {
  const director = await at("bureau-director", "/board");
  const before = await overdueOf(director.page);
  await director.page.getByRole("button", { name: "演示时钟" }).click();
  await director.page
    .getByText(/40\s*天/)
    .first()
    .click();
  await expect.poll(() => overdueOf(director.page), { timeout: 60_000 }).toBeGreaterThan(before);
  await director.page.goto("/board");
  await director.page.getByRole("button", { name: /^快执团队结案，超期：\d+项/ }).waitFor();
  await director.leave();
}
