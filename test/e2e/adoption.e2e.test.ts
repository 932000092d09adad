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

const lawFile = (text: string) => ({ name: "law.md", mimeType: "text/markdown", buffer: Buffer.from(text) });

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

type Limit = { readonly limit: string; readonly startedOn: string; readonly due: string };

/** The limit of this test as a case shows it; none where the case has none. */
async function selfCheck(page: Page, stream: string): Promise<Limit | undefined> {
  const answer = await page.request.get(`/api/${stream.replace("case/", "cases/")}`);
  const { clocks } = (await answer.json()) as {
    clocks: { key: string; limit: { zh: string }; startedOn: string; due: string }[];
  };
  const found = clocks.find(({ key }) => key === "self-check");
  return found && { limit: found.limit.zh, startedOn: found.startedOn, due: found.due };
}

async function registered(page: Page, key: string): Promise<string> {
  const body = { stream: "case/new", seen: 0, key, deeds: registering(2_000_000) };
  const answer = await page.context().request.post("/api/commands", { data: body });
  return ((await answer.json()) as { stream: string }).stream;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const todayOf = async (page: Page): Promise<string> =>
  ((await (await page.request.get("/api/me")).json()) as { today: string }).today;

/** The text of the edition in force, with another limit and another word on running cases. */
async function changed(page: Page, days: number, transition: string): Promise<string> {
  const { rows } = (await (await page.request.get("/api/editions")).json()) as {
    rows: { state: string; documents: { id: string; digest: string }[] }[];
  };
  const present = rows.find(({ state }) => state === "present");
  const digest = present?.documents.find(({ id }) => id === "yindu/2022-34")?.digest;
  const text = await (await page.request.get(`/api/editions/texts/${digest}`)).text();
  return text
    .replace(/(#self-check: \{ value: )"\d+ days"/, `$1"${days} days"`)
    .replace(/^running-cases: .*$/m, `running-cases: ${transition}`);
}

/** Uploads a law file and puts it up for a day. */
async function putsUp({ page }: Seat, text: string, from: string): Promise<void> {
  await page.goto("/law?tab=editions");
  await page.getByText("提出新版").click();
  await page.locator("#law-file").setInputFiles(lawFile(text));
  await page.getByText("没有妨碍通过的问题").waitFor({ timeout: 90_000 });
  await page.locator("#draft-from").fill(from);
  await page.locator("#draft-reason").fill("改变自查期限");
  await page.getByRole("button", { name: "报请通过" }).click();
  await page.getByText("已报请，须由他人通过").waitFor({ timeout: 90_000 });
}

async function adopts({ page }: Seat, draft: string): Promise<void> {
  await page.goto(draft);
  await page.getByRole("button", { name: "通过", exact: true }).click();
  await page.getByText(/已通过，自 .* 施行/).waitFor({ timeout: 90_000 });
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
    await page.locator("#law-file").setInputFiles(lawFile(text));
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
    expect((await selfCheck(page, after))?.limit).toContain("400");
    await page.goto("/law?tab=editions");
    await page.getByText("第 2 版").first().waitFor();
    expect(before).not.toBe(after);
    for (const seat of [director, president, clerk]) {
      expect(seat.complaints).toEqual([]);
      await seat.leave();
    }
  }, 300_000);

  test.each([
    ["keeps its edition", "keep-started-clocks", 380, (was: Limit) => was],
    [
      "begins anew",
      "restart",
      360,
      (_: Limit, from: string) => ({ startedOn: from, due: dayAfter(from, 360), limit: "360日" }),
    ],
    [
      "is counted anew from its old start",
      "new-law-at-once",
      340,
      ({ startedOn }: Limit) => ({ startedOn, due: dayAfter(startedOn, 340), limit: "340日" }),
    ],
  ])(
    "for a later day: the reader shows it when the day comes, and a limit that runs %s",
    async (_, transition, days, then) => {
      const director = await seated("bureau-director");
      const president = await seated("court-president");
      const clerk = await seated("registrar");
      const { page } = director;
      const old = await registered(clerk.page, `later-old-${transition}`);
      const was = await selfCheck(page, old);
      const from = dayAfter(await todayOf(page), 1);
      await putsUp(director, await changed(page, days, transition), from);
      await adopts(president, page.url());
      expect(await selfCheck(page, old)).toEqual(was);
      await page.goto("/law?tab=editions");
      const newest = page.locator(".editions li.document", { hasText: `自 ${from} 施行` });
      await newest.getByText("尚未施行").waitFor();
      await page.getByRole("button", { name: "演示时钟" }).click();
      await page
        .getByText(/^\D*1\s*天/)
        .first()
        .click();
      await newest.getByText("现行", { exact: true }).waitFor({ timeout: 60_000 });
      await page.goto("/law/yindu/2022-34");
      await page.locator("main", { hasText: `${days}日` }).waitFor({ timeout: 60_000 });
      expect(was).toBeDefined();
      if (was !== undefined) expect(await selfCheck(page, old)).toEqual(then(was, from));
      const fresh = await registered(clerk.page, `later-new-${transition}`);
      expect(await selfCheck(page, fresh)).toMatchObject({ startedOn: from, due: dayAfter(from, days) });
      for (const seat of [director, president, clerk]) {
        expect(seat.complaints).toEqual([]);
        await seat.leave();
      }
    },
    300_000,
  );

  test("a file with a fault is shown by its line, and the corrected one takes its place with what was filled", async () => {
    const seat = await seated("bureau-director");
    const { page } = seat;
    const text = `${readFileSync(LAW, "utf8").trimEnd()}\n${CLOCK}`;
    const wrong = text.replace(
      "starts: case.registered, stops: case.closed",
      "starts: case.registred, stops: case.closed",
    );
    const at = wrong.split("\n").findIndex((line) => line.includes("registred")) + 1;
    await page.goto("/law?tab=editions");
    await page.getByText("提出新版").click();
    await page.locator("#law-file").setInputFiles(lawFile(wrong));
    await page.locator(".draft-faults").getByText(`第 ${at} 行`).waitFor({ timeout: 90_000 });
    const why = page.locator(".draft-places .draft-why").first();
    await why.fill("院务会定");
    await fillAll(page);
    const filled = await page.locator(".draft-places .tag-green").count();
    expect(filled).toBeGreaterThan(0);
    await page.locator("#corrected-file").setInputFiles(lawFile(text));
    await page.getByText("没有妨碍通过的问题").waitFor({ timeout: 90_000 });
    expect(await page.locator(".draft-faults").count()).toBe(0);
    expect(await page.locator(".draft-places .tag-green").count()).toBe(filled);
    await page.getByText("理由：院务会定").waitFor();
    await page.getByRole("button", { name: "放弃草案" }).click();
    await page.getByRole("tooltip").getByRole("button", { name: "放弃草案" }).click();
    await page.getByText("已放弃").first().waitFor();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  }, 300_000);

  test("adopted and revoked before its first day by two persons: the history shows it, the law in force stays", async () => {
    const director = await seated("bureau-director");
    const president = await seated("court-president");
    const { page } = director;
    const lawOn = async (day: string) =>
      ((await (await page.request.get(`/api/law?on=${day}`)).json()) as { edition: string }).edition;
    const today = await todayOf(page);
    const from = dayAfter(today, 20);
    const before = await lawOn(today);
    await putsUp(director, await changed(page, 310, "keep-started-clocks"), from);
    await adopts(president, page.url());
    expect(await lawOn(from)).not.toBe(before);

    await page.goto("/law?tab=editions");
    const line = (of: Page) => of.locator(".editions li.document", { hasText: from });
    await line(page).getByText("提请撤销").click();
    await line(page).getByLabel("为什么撤销").fill("施行日定得太早");
    await line(page).getByRole("button", { name: "提请", exact: true }).click();
    await line(page).getByText("须由他人撤销").waitFor();
    expect(await line(page).getByRole("button", { name: "撤销", exact: true }).count()).toBe(0);

    await president.page.goto("/work");
    await president.page.getByRole("link", { name: /提请撤销，等待决定：施行日定得太早/ }).click();
    await line(president.page).getByRole("button", { name: "撤销", exact: true }).click();
    await line(president.page)
      .getByText(/撤销，未曾施行；.*理由：施行日定得太早/)
      .waitFor();

    await line(page).getByText("已撤销", { exact: true }).waitFor();
    await line(page).getByText(`原定自 ${from} 施行`).waitFor();
    expect(await line(page).getByRole("button").count()).toBe(0);
    expect([await lawOn(today), await lawOn(from)]).toEqual([before, before]);
    for (const seat of [director, president]) {
      expect(seat.complaints).toEqual([]);
      await seat.leave();
    }
  }, 300_000);
});
