import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { act, late, money, registered, stated } from "../kit/livedIn.ts";
import { openBrowser } from "./kit/browser.ts";
import { loginIn } from "./kit/courts.ts";
import { enter, type Seat, sit } from "./kit/seat.ts";

let browser: Browser;
const seats: Seat[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  for (const seat of seats) {
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  }
  await browser.close();
});

/** Somebody of a court at his own screen. */
async function at(law: string, login: string, path = "/work"): Promise<Page> {
  const seat = await sit(browser, inject("address"));
  seats.push(seat);
  await enter(seat.page.context(), loginIn(law, login));
  await seat.page.goto(path);
  return seat.page;
}

let keys = 0;
/** Deeds of somebody, without a screen. */
async function sends(law: string, login: string, stream: string, ...deeds: readonly unknown[]): Promise<string> {
  const context = await browser.newContext({ baseURL: inject("address") });
  await enter(context, loginIn(law, login));
  keys += 1;
  const answer = await context.request.post("/api/commands", {
    data: { stream, seen: 100_000, key: `e2e-courts-${keys}`, deeds },
  });
  const body: { stream: string; zh?: string } = await answer.json();
  expect(body.zh).toBeUndefined();
  await context.close();
  return body.stream;
}

async function today(page: Page): Promise<string> {
  const me: { today: string } = await (await page.request.get("/api/me")).json();
  return me.today;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

test("Nanzhao: a case of the northern region, for one of four teams by what each has open, and on its leader's list", async () => {
  const registrar = await at("nanzhao", "registrar", "/register");
  const day = await today(registrar);
  const fields = { ...money(8_000_000), "debtor.named-in-instrument": true, "debtor.township": ["城关"] };
  const centre = { "to.unit": "command-centre" };
  const stream = await sends("nanzhao", "registrar", "case/new", ...registered(fields));
  await sends(
    "nanzhao",
    "registrar",
    stream,
    late("inquiry.completed", day, { "inquiry.round": "1" }),
    act("case.hand-over", centre),
    act("inquiry.hand-over-result", centre),
  );
  const found = { "inquiry.round": "2", "property.found": true, "property.liquid-covers-debt": false };
  await sends("nanzhao", "centre", stream, act("inquiry.complete", found));
  const id = stream.slice(5);
  const triage = await at("nanzhao", "centre", `/triage/${id}`);
  await seen(triage, "北区");
  await button(triage, "确认分流到首执团队").click();
  await seen(triage, /已分流|没有待分流|分流到首执团队/);
  await triage.goto("/assignment");
  await triage.locator(`a[href^="/cases/${id}"]`).first().waitFor();
  await triage.goto(`/cases/${id}?tab=assignment`);
  await seen(triage, "建议：在办最少");
  await button(triage, "首执三团队").click();
  await button(triage, "交首执三团队").click();
  await seen(triage, "待收案");
  const lead = await at("nanzhao", "lead-initial-3", "/work");
  await seen(lead, "收案");
  await lead.goto(`/cases/${id}?tab=assignment`);
  await lead.getByRole("button", { name: "收案", exact: true }).click();
  await seen(lead, "办理中");
  await lead.goto("/board");
  await seen(lead, "房产、土地线下查控");
});

test("Qingfeng: no clause reaches the case, the triage officer decides with a reason, the director names who handles it", async () => {
  const triage = await at("qingfeng", "triage-officer");
  const day = await today(triage);
  const stream = await sends(
    "qingfeng",
    "registrar",
    "case/new",
    ...registered({ ...money(8_000_000), "case.registered-online": false }),
  );
  await sends(
    "qingfeng",
    "reception-officer",
    stream,
    late("reception.talk-recorded", day),
    stated({ "reception.checked": ["parties", "kinds", "amount", "instrument"] }),
    act("case.hand-over", { "to.unit": "bureau" }),
  );
  const some = { "property.found": true, "property.covers-debt": false, "property.needs-disposal": false };
  await sends("qingfeng", "inquiry-officer", stream, act("inquiry.complete", some));
  await sends("qingfeng", "triage-officer", stream, act("affair.finish", { "affair.kind": "preliminary-review" }));
  const id = stream.slice(5);
  await triage.goto(`/triage/${id}`);
  await seen(triage, "没有规则适用");
  await seen(triage, "由案件繁简分流专员决定");
  await button(triage, /综合团队/).click();
  await triage.getByLabel(/理由/).first().fill("查到部分财产，三万至三十万元之间文本没有规定");
  await button(triage, "确认分流到综合团队").click();
  await triage.goto(`/cases/${id}?tab=assignment`);
  await button(triage, "交综合团队").click();
  await seen(triage, "待收案");
  await sends("qingfeng", "lead-combined", stream, act("assignment.receive"));
  const director = await at("qingfeng", "bureau-director", "/work");
  await seen(director, "确定承办人");
  await director.goto(`/cases/${id}?tab=assignment`);
  await button(director, "确定承办人").click();
  await expect
    .poll(async () => JSON.stringify(await (await director.request.get(`/api/cases/${id}`)).json()), {
      timeout: 30_000,
    })
    .toContain("handler.named");
});

test("the city plan's demo court: an ordinary case falls to a team by lot, and anybody can run it again", async () => {
  const triage = await at("demo-city", "triage-officer");
  const day = await today(triage);
  const stream = await sends(
    "demo-city",
    "registrar",
    "case/new",
    ...registered({ ...money(6_000_000), "related.same-debtor-within": false }),
  );
  const ordinary = {
    "property.covers-debt": false,
    "property.needs-disposal": true,
    "case.enforceable-at-once": true,
  };
  await sends("demo-city", "affairs-officer", stream, late("reception.talk-recorded", day), act("inquiry.complete"));
  await sends("demo-city", "lead-affairs", stream, stated(ordinary), act("inquiry.complete-field"));
  const id = stream.slice(5);
  await triage.goto(`/triage/${id}`);
  await seen(triage, "规则冲突");
  await button(triage, /普通执行案件/).click();
  await triage.getByLabel(/理由/).first().fill("须先处置车辆");
  await button(triage, "确认分流到普通执行案件").click();
  await triage.goto(`/cases/${id}?tab=assignment`);
  await button(triage, "随机分配团队").click();
  await seen(triage, "复核一致");
  await seen(triage, /承办团队：抽中 普执[一二]团队/);
});

test("Jilin's demo county: a second triage waits for the director, and the former handler hands the case over", async () => {
  const triage = await at("demo-jilin", "triage-officer");
  const day = await today(triage);
  const none = { "claim.act-kind": null, "claim.title-transfer": null };
  const stream = await sends(
    "demo-jilin",
    "registrar",
    "case/new",
    ...registered({ ...money(6_000_000), "applicants.count": 1, ...none }),
  );
  await sends(
    "demo-jilin",
    "lead-affairs",
    stream,
    late("reception.talk-recorded", day),
    late("paper.served", day, { "paper.kind": "enforcement-notice" }),
    act("inquiry.complete", { "property.found": false }),
    stated({ "dossier.complete": true }),
    act("affair.finish", { "affair.kind": "preliminary-review" }),
  );
  const plain = {
    "property.liquid-covers-debt": false,
    "property.needs-disposal": false,
    "case.historic-issues": false,
    "case.petition-risk": false,
    "parties.in-dispute": false,
  };
  await sends("demo-jilin", "triage-officer", stream, stated(plain));
  const id = stream.slice(5);
  await triage.goto(`/triage/${id}`);
  await button(triage, "确认分流到简易案件").click();
  await triage.goto(`/cases/${id}?tab=assignment`);
  await button(triage, "交速执团队").click();
  await seen(triage, "待收案");
  const named = act("handler.name", { "handler.person": "judge2-fast" });
  await sends("demo-jilin", "lead-fast", stream, act("assignment.receive"), named);
  const to = { "to.track": "ordinary", "to.team": "ordinary" };
  await sends(
    "demo-jilin",
    "judge2-fast",
    stream,
    stated({ "case.hard-to-close-soon": true, "party.rejects-judge": false }),
    act("approval.ask", { "approval.act": "triage.convert", ...to }, { reason: "房产须处置" }),
  );
  const director = await at("demo-jilin", "bureau-director", "/approvals");
  await seen(director, "转团队（二次分案）");
  await button(director, /^同意/).click();
  await seen(director, "已同意");
  await sends("demo-jilin", "judge2-fast", stream, act("triage.convert", to, { reason: "房产须处置" }));
  const former = await at("demo-jilin", "judge2-fast", "/work");
  await seen(former, "移交新的办案团队");
});
