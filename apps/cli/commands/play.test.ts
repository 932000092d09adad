import { expect, test } from "vitest";
import { zhiheng } from "../../../test/kit/commandLine.ts";

const HISTORY = [
  {
    on: "2022-07-01",
    event: "case.registered",
    fields: { "case.kind": "initial", "claim.kinds": ["money"], "claim.amount": 80000 },
  },
  { on: "2022-07-02", event: "assignment.received", fields: { "case.team": "fast" } },
  { on: "2022-07-20", do: "triage.convert", by: "triage-officer", fields: { "to.team": "ordinary" } },
  { on: "2022-07-28", event: "funds.arrived", of: { receipt: "r1" } },
].map((line) => JSON.stringify(line));
const files = { "h.jsonl": [...HISTORY.slice(0, 2), "{broken", ...HISTORY.slice(2)].join("\r\n") };

test("a history becomes events, clocks, affairs and refusals with their articles", async () => {
  const { code, json } = await zhiheng(["play", "--court", "yindu", "h.jsonl", "--on", "2022-08-20", "--json"], files);
  const [played] = json();
  expect(code).toBe(1);
  expect(played).toMatchObject({ court: "yindu", edition: "yindu/2022-34", on: "2022-08-20" });
  expect(played?.["events"]).toMatchObject([
    { kind: "case.registered", fields: { "claim.amount": 80000 } },
    ...Array(5).fill({}),
  ]);
  const clocks = played?.["clocks"] as readonly { readonly clock: string }[];
  expect(clocks.find(({ clock }) => clock === "payout")).toMatchObject({
    startedOn: "2022-07-28",
    due: "2022-08-18",
    state: "broken",
    quote: expect.stringContaining("15个工作日"),
  });
  expect(played?.["affairs"]).toContainEqual(
    expect.objectContaining({ affair: "fund-payout", openedOn: "2022-07-28" }),
  );
  const refusals = played?.["refusals"] as readonly {
    readonly line: number;
    readonly cites: readonly { quote: string }[];
  }[];
  expect(refusals.find(({ line }) => line === 3)).toMatchObject({ code: "line-json" });
  expect(
    refusals.filter(({ line }) => line === 4).flatMap(({ cites }) => cites.map(({ quote }) => quote)),
  ).toContainEqual(expect.stringContaining("快执案件转普执的情形"));
});

test("for people the same, as of the last line unless told otherwise", async () => {
  const { out } = await zhiheng(["play", "--court", "yindu", "h.jsonl"], files);
  expect(out).toContain("截至 2022-07-28");
  expect(out).toMatch(/第 4 行\s+拒绝：/);
  expect(out).toMatch(/案款发放\s+计算中\s+2022-07-28\s+2022-08-18/);
  const en = await zhiheng(["play", "--court", "yindu", "h.jsonl"], files, "en");
  expect(en.out).toMatch(/line 4 {2}refused:/);
});

test("why an event came about is told back to its source, and what it led to", async () => {
  const { out, code } = await zhiheng(["explain", "--court", "yindu", "h.jsonl", "6"], files);
  expect(code).toBe(0);
  expect(out).toContain("规则 yindu/2022-34#affairs.fund-payout");
  expect(out).toContain("无法定事由案款组15个工作日内发放完毕");
  expect(out).toMatch(/因为：\n.*5 {2}2022-07-28 {2}案款已到账/);
  expect((await zhiheng(["explain", "--court", "yindu", "h.jsonl", "5"], files)).out).toContain("由此引起：");
  expect((await zhiheng(["explain", "--court", "yindu", "h.jsonl", "99"], files)).code).toBe(2);
});

test("an empty history is refused", async () => {
  expect(await zhiheng(["play", "--court", "yindu", "e.jsonl"], { "e.jsonl": "\n" })).toMatchObject({ code: 3 });
});

test("[NZ-3.5-2] two months gone without performance are said to have run out, and nobody is late", async () => {
  const history = '{"on":"2020-06-01","event":"case.registered","fields":{"case.kind":"initial"}}';
  const { out } = await zhiheng(["play", "--court", "nanzhao", "--on", "2020-08-20", "h.jsonl"], {
    "h.jsonl": history,
  });
  expect(out).toMatch(/立案两个月仍未履行\s+期满/);
});
