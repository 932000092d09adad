import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./kit/browser.ts";
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

let keys = 0;
/** What a slice without screens of its own would bring, sent by the same door. */
async function sends(page: Page, stream: string, deeds: readonly unknown[]): Promise<void> {
  keys += 1;
  const known = await page.request.get(`/api/cases/${stream.slice(5)}`);
  const { version } = (await known.json()) as { version: number };
  const answer = await page.request.post("/api/commands", {
    data: { stream, seen: version, key: `e2e-one-case-${keys}`, deeds },
  });
  expect(await answer.text()).not.toContain("urn:zhiheng");
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

test("one case from registration to conversion at the screens of six people, and a forty-day limit red on the board; what has no screen yet comes by the door", async () => {
  const id = await registered();
  const stream = `case/${id}`;
  const triage = await at("triage-officer", "/work");
  const facts = {
    "preservation.taken": false,
    "property.covers-debt": false,
    "property.needs-disposal": false,
    "stated.source": "案卷",
  };
  await sends(triage.page, stream, [{ act: "fact.state", fields: facts }]);
  await triage.page.goto(`/triage/${id}`);
  await triage.page.getByRole("button", { name: "确认分流到快执团队" }).click();
  await triage.page.getByText("已分流").first().waitFor();
  await triage.page.goto(`/cases/${id}?tab=assignment`);
  await triage.page.getByRole("button", { name: "交快执团队" }).click();
  await triage.page.getByText("待收案").first().waitFor();
  await triage.leave();

  const lead = await at("lead-fast", `/cases/${id}?tab=assignment`);
  await lead.page.getByText("待收案").first().waitFor();
  const seats = [
    { act: "handler.name", fields: { "handler.seat": "handling-judge", "handler.person": "judge2-fast" } },
    { act: "handler.name", fields: { "handler.seat": "handling-officer", "handler.person": "officer1-fast" } },
  ];
  await sends(lead.page, stream, seats);
  await lead.page.getByRole("button", { name: "收案", exact: true }).click();
  await lead.page.getByText("办理中").first().waitFor();
  await lead.leave();

  const centre = await at("centre", "/work");
  const found = {
    event: "inquiry.disposable-found",
    fields: { "property.needs-disposal": true },
    of: { asset: "a1" },
    on: await today(centre.page),
    by: "执行员",
    source: "查询回执",
  };
  const conversion = { "case.team": "fast", "to.team": "ordinary" };
  await sends(centre.page, stream, [found]);
  await sends(centre.page, stream, [
    { act: "approval.ask", fields: { "approval.act": "triage.convert", ...conversion }, reason: "有房产需要拍卖" },
  ]);

  const president = await at("supervising-president", "/approvals");
  const number = await numberOf(president.page, id);
  await president.page.getByText(number).first().click();
  await president.page.getByRole("button", { name: /^同意/ }).click();
  await expect.poll(() => stateOf(president.page, id), { timeout: 30_000 }).toBe("granted");
  expect(president.complaints).toEqual([]);
  await president.leave();

  await sends(centre.page, stream, [{ act: "triage.convert", fields: conversion }]);
  await centre.page.goto(`/cases/${id}?tab=limits`);
  await centre.page.getByText("普执团队").first().waitFor();
  await centre.leave();

  await redOnTheBoard();
});

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
