import { describe, expect, it } from "vitest";
import { vocabulary } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { theLibrary } from "../../test/kit/courts.ts";
import { lawFile, read } from "../../test/kit/law.ts";
import type { Document } from "./model.ts";
import { resolveLaw } from "./resolve.ts";

const QUOTE = "quote: 案款到账后十日内发放";
const CLOCK = (limit: string, more = "") =>
  `clocks:\n  payout: { limit: ${limit}, starts: funds.arrived, stops: funds.disbursed-in-full, owner: handler, ${more}${QUOTE} }`;

/** A made-up document under another id, standing on others, since a day. */
function document(id: string, rules: string, front: Readonly<Record<string, string>> = {}): Document {
  const extra = Object.entries(front)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
  const file = lawFile({ rules })
    .replace("id: made-up/rules", `id: ${id}`)
    .replace("stands-on: []\n", front["stands-on"] === undefined ? "stands-on: []\n" : "")
    .replace(
      "effective: { from: 2020-01-01, because: made up for a test }\n",
      front["effective"] === undefined ? "effective: { from: 2020-01-01, because: x }\n" : "",
    )
    .replace("level: basic\n", `level: basic\n${extra}`);
  const { document: found, faults } = read(file);
  expect(faults).toEqual([]);
  if (found === undefined) throw new Error("unread");
  return found;
}

const resolve = (documents: readonly Document[], on = "2022-06-01") =>
  resolveLaw(documents, "low", civil(on), vocabulary);
const limits = (documents: readonly Document[], on?: string) =>
  resolve(documents, on).law?.rules.clocks.map(
    (clock) => `${clock.id} ${clock.limit.form === "span" ? `${clock.limit.n} ${clock.limit.unit}` : clock.limit.form}`,
  );

describe("resolution by superior", () => {
  it("keeps a superior's clock beside the court's where the superior says keep", () => {
    const above = document("high/a", CLOCK("30 days"), { "lower-courts": "keep" });
    const below = document("low/b", CLOCK("10 days"), { "stands-on": "[high/a]" });
    expect(limits([above, below])).toEqual(["low/b#payout 10 day", "high/a#payout 30 day"]);
  });
  it("puts the court's clock in place of the superior's where that lets it be filled or replaced", () => {
    const above = document("high/a", CLOCK("30 days"), { "lower-courts": "replace" });
    const below = document("low/b", CLOCK("10 days"), { "stands-on": "[high/a]" });
    expect(limits([above, below])).toEqual(["low/b#payout 10 day"]);
  });
  it("fills an open number, cites the superior's article and remembers who filled it", () => {
    const above = document("high/a", CLOCK("fill"), { "lower-courts": "fill" });
    const below = document("low/b", `fills:\n  high/a#1.payout: { value: 12 days, ${QUOTE} }`, {
      "stands-on": "[high/a]",
    });
    const { law, faults } = resolve([above, below]);
    expect(faults).toEqual([]);
    expect(law?.rules.clocks[0]).toMatchObject({
      id: "high/a#payout",
      limit: { n: 12 },
      filledBy: { document: "low/b" },
    });
    expect(law?.open).toEqual([]);
  });
  it("lists an open number nobody filled, and refuses one beyond its bound or that is not there", () => {
    const above = document("high/a", CLOCK("{ fill: { at-most: 30 days } }"), { "lower-courts": "fill" });
    const none = document("low/b", "", { "stands-on": "[high/a]" });
    expect(resolve([above, none]).law?.open.map(({ id }) => id)).toEqual(["high/a#payout"]);
    const long = document("low/b", `fills:\n  high/a#payout: { value: 31 days, ${QUOTE} }`, {
      "stands-on": "[high/a]",
    });
    expect(resolve([above, long]).faults.map(({ code }) => code)).toEqual(["fill-too-long"]);
    const lost = document("low/b", `fills:\n  high/a#payoff: { value: 3 days, ${QUOTE} }`, { "stands-on": "[high/a]" });
    expect(resolve([above, lost]).faults.map(({ code }) => code)).toEqual(["fill-unknown"]);
  });
  it("holds a number that must be shorter than another clock's against that clock", () => {
    const other = `  notice: { limit: 10 days, starts: funds.arrived, stops: case.closed, owner: handler, ${QUOTE} }`;
    const open = CLOCK("{ fill: { shorter-than: notice } }");
    const above = document("high/a", `${open}\n${other}`, { "lower-courts": "fill" });
    const codes = (value: string) => {
      const rules = `fills:\n  high/a#payout: { value: ${value}, ${QUOTE} }`;
      return resolve([above, document("low/b", rules, { "stands-on": "[high/a]" })]).faults.map(({ code }) => code);
    };
    expect(codes("9 days")).toEqual([]);
    expect(codes("10 days")).toEqual(["fill-not-shorter"]);
    expect(codes("9 working days")).toEqual(["fill-not-shorter"]);
  });
  it("lays a court's table setting over its superior's, name by name", () => {
    const days = (value: string) => `settings:\n  days: { ${value}, ${QUOTE} }`;
    const above = document("high/a", days("start-day: counted, last-day: stays"), { "lower-courts": "replace" });
    const below = document("low/b", days("last-day: next-working-day"), { "stands-on": "[high/a]" });
    const { law } = resolve([above, below]);
    expect(law?.rules.settings.find(({ key }) => key === "days")?.value).toEqual({
      "start-day": "counted",
      "last-day": "next-working-day",
    });
  });
  it("lets a rule override only where the superior allows it", () => {
    const guard = (key: string, more = "") =>
      `guards:\n  ${key}: { act: funds.disburse, reason: required, ${more}${QUOTE} }`;
    const below = document("low/b", guard("own", "overrides: high/a#guards.theirs, "), { "stands-on": "[high/a]" });
    const kept = document("high/a", guard("theirs"), { "lower-courts": "keep" });
    expect(resolve([kept, below]).faults.map(({ code }) => code)).toEqual(["override-forbidden"]);
    const free = document("high/a", guard("theirs"), { "lower-courts": "replace" });
    expect(resolve([free, below]).law?.rules.guards.map(({ id }) => id)).toEqual(["low/b#guards.own"]);
  });
  it("lets nothing override a rule of its own document or below it", () => {
    const guard = (key: string, more = "") =>
      `guards:\n  ${key}: { act: funds.disburse, reason: required, ${more}${QUOTE} }`;
    const above = document("high/a", guard("theirs", "overrides: low/b#guards.own, "), { "lower-courts": "replace" });
    const below = document("low/b", guard("own"), { "stands-on": "[high/a]", "lower-courts": "replace" });
    const { law, faults } = resolve([above, below]);
    expect(faults.map(({ code }) => code)).toEqual(["override-below"]);
    expect(law?.rules.guards).toHaveLength(2);
  });
  it("keeps the pauses of a superior's clock that is overridden by one of the same name", () => {
    const above = document("high/a", CLOCK("30 days", "pauses: [appraisal], "), { "lower-courts": "replace" });
    const below = document("low/b", CLOCK("10 days", "overrides: high/a#payout, "), { "stands-on": "[high/a]" });
    expect(resolve([above, below]).law?.rules.clocks.map(({ pauses }) => pauses)).toEqual([["appraisal"]]);
  });
  it("fills an open word wherever the document tests it, and refuses two of one fact", () => {
    const open = (more = "") =>
      `fill:\n  old: { of: case.age, value: unfilled, question: 多久, ${QUOTE} }${more}\nguards:\n  pay: { act: funds.disburse, reason: required, where: { case.age: fill }, unless: { case.age: fill }, ${QUOTE} }`;
    const below = document("low/b", `fills:\n  high/a#old: { value: "> 24", ${QUOTE} }`, { "stands-on": "[high/a]" });
    const guard = resolve([document("high/a", open()), below]).law?.rules.guards[0];
    expect([guard?.where, guard?.unless].map((one) => one?.[0]?.[0]?.text)).toEqual(["> 24", "> 24"]);
    const twice = document("high/a", open(`\n  older: { of: case.age, value: "> 36", question: 多久, ${QUOTE} }`));
    expect(resolve([twice, below]).faults.map(({ code }) => code)).toEqual(["fill-twice"]);
  });
  it("refuses a consent filled with nobody's post, and a limit filled with another open one", () => {
    const above = document(
      "high/a",
      `${CLOCK("fill")}\nguards:\n  pay: { act: funds.disburse, approval: [fill], ${QUOTE} }`,
    );
    const below = (post: string, limit: string) =>
      document(
        "low/b",
        `posts:\n  chief: { name: 局长, ${QUOTE} }\nfills:\n  high/a#pay: { value: ${post}, ${QUOTE} }\n  high/a#payout: { value: ${limit}, ${QUOTE} }`,
        { "stands-on": "[high/a]" },
      );
    const codes = (post: string, limit: string) => resolve([above, below(post, limit)]).faults.map(({ code }) => code);
    expect(codes("chief", "3 days")).toEqual([]);
    expect(codes("cheif", "3 days")).toEqual(["fill-who"]);
    expect(codes("chief", "fill")).toEqual(["limit-form"]);
  });
  it("says which superior is missing, and refuses a circle", () => {
    const a = document("low/a", "", { "stands-on": "[low/b]" });
    expect(resolve([a]).faults.map(({ code }) => code)).toEqual(["superior-unknown"]);
    const b = document("low/b", "", { "stands-on": "[low/a]" });
    expect(resolve([a, b]).faults.map(({ code }) => code)).toContain("superior-cycle");
  });
});

describe("resolution by date", () => {
  const old = document("low/a", CLOCK("10 days"), { effective: "{ from: 2020-01-01, because: x }" });
  const next = document("low/b", CLOCK("5 days"), { effective: "{ from: 2022-01-01, because: x }", replaces: "low/a" });
  it("uses the edition in force that day", () => {
    expect(limits([old, next], "2021-12-31")).toEqual(["low/a#payout 10 day"]);
    expect(limits([old, next], "2022-01-01")).toEqual(["low/b#payout 5 day"]);
  });
  it("stands on the edition of a superior that had begun, whichever one the document names", () => {
    const before = document("high/a", CLOCK("30 days"), { effective: "{ from: 2020-01-01, because: x }" });
    const after = document("high/b", CLOCK("20 days"), {
      effective: "{ from: 2022-01-01, because: x }",
      replaces: "high/a",
    });
    for (const named of ["high/a", "high/b"]) {
      const below = document("low/c", "", { "stands-on": `[${named}]` });
      expect(limits([before, after, below], "2021-12-31")).toEqual(["high/a#payout 30 day"]);
      expect(limits([before, after, below], "2022-01-01")).toEqual(["high/b#payout 20 day"]);
    }
  });
  it("does not let another court's document replace a superior's, nor go round in circles", () => {
    const above = document("high/a", CLOCK("30 days"), { replaces: "high/b" });
    const below = document("low/c", "", { "stands-on": "[high/a]" });
    const foreign = document("other/x", CLOCK("1 day"), { replaces: "high/a" });
    expect(limits([above, below, foreign])).toEqual(["high/a#payout 30 day"]);
    const back = document("high/b", CLOCK("20 days"), { replaces: "high/a" });
    expect(limits([above, below, back])).toHaveLength(1);
  });
  it("has no law before the first edition, and says so", () => {
    expect(resolve([old], "2019-12-31").faults.map(({ code }) => code)).toEqual(["not-in-force"]);
    expect(resolveLaw([old], "nowhere", civil("2022-01-01"), vocabulary).faults.map(({ code }) => code)).toEqual([
      "court-unknown",
    ]);
  });
  it("gives every court checked in a law that stands on the national baseline", () => {
    const { documents } = theLibrary();
    for (const court of ["nanzhao", "qingfeng", "yindu", "demo-jilin", "demo-city"])
      expect(resolveLaw(documents, court, civil("2026-11-22"), vocabulary).law?.documents.at(-1)?.front.id).toBe(
        "national/baseline",
      );
  });
});
