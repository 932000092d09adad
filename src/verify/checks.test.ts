import { describe, expect, it } from "vitest";
import { lawFile, madeUp, TEXT } from "../../test/kit/law.ts";
import { verifyDocument } from "./index.ts";

const QUOTE = "quote: 案款到账后十日内发放";
const REST = "no-rule:\n  - { quote: 超期的，予以通报, because: principle }";
const RANKS = `ranks:\n  judge: { name: 员额法官, ${QUOTE} }\n  clerk: { name: 书记员, ${QUOTE} }`;
const PEOPLE = `posts:\n  payer: { name: 案款专员, ${QUOTE} }\n  chief: { name: 局长, ${QUOTE} }`;
const CLOCK = `starts: funds.arrived, stops: funds.disbursed-in-full, owner: handler, ${QUOTE}`;
const CLOSE = `starts: case.registered, stops: case.closed, owner: handler, ${QUOTE}`;

type Parts = Parameters<typeof lawFile>[0];
const verify = (rules: readonly string[], parts: Parts = {}, mend = (file: string) => file) =>
  verifyDocument(madeUp(mend(lawFile({ ...parts, rules: [...rules, REST].join("\n") })))).findings;
const seen = (...from: Parameters<typeof verify>) =>
  verify(...from)
    .filter(({ level }) => level === "error" || level === "routed")
    .map(({ check, level }) => `${check} ${level}`);

describe("nobody consents to his own proposal", () => {
  const guard = (by: string, approval: string) =>
    `guards:\n  pay: { name: 发放, act: funds.disburse, by: [${by}], approval: [${approval}], ${QUOTE} }`;
  it("finds a step of consent that only the proposers can give, however many there are", () => {
    expect(seen([PEOPLE, guard("payer, chief", "{ any: [chief, payer] }")])).toEqual(["self-approval error"]);
    expect(seen([PEOPLE, guard("payer", "chief, payer")])).toEqual(["self-approval error"]);
    expect(seen([PEOPLE, guard("payer", "chief")])).toEqual([]);
  });
  it("leaves it to a person where some of the proposers are the ones who consent", () => {
    expect(seen([PEOPLE, guard("payer, chief", "chief")])).toEqual(["self-approval routed"]);
  });
  it("finds a clock whose owner prolongs it himself", () => {
    const clock = (who: string) =>
      `clocks:\n  payout: { name: 发放, limit: 10 days, extend: { approval: [${who}], by: 5 days }, ${CLOCK.replace("handler", "payer")} }`;
    expect(seen([PEOPLE, clock("payer")])).toEqual(["self-approval error"]);
    expect(seen([PEOPLE, clock("chief")])).toEqual([]);
  });
});

describe("a unit has the ranks its work needs", () => {
  const unit = `units:\n  desk: { name: 事务组, members: { only: [clerk] }, ${QUOTE} }\nsettings:\n  triage-by: { value: desk, ${QUOTE} }`;
  const paper = `papers:\n  note: { name: 告知书, class: notice, signed-by: [judge], ${QUOTE} }`;
  const affair = (done: string) => `affairs:\n  tell: { name: 告知, owner: desk, done: ${done}, ${QUOTE} }`;
  it("to sign the papers that end its affairs, rulings or not", () => {
    const issued = affair("{ paper.issued: { paper.kind: note } }");
    expect(seen([RANKS, unit, paper, issued])).toEqual(["ranks routed"]);
    expect(seen([RANKS, unit.replace("[clerk]", "[clerk, judge]"), paper, issued])).toEqual([]);
    expect(seen([RANKS, unit, paper, affair("funds.confirmed")])).toEqual([]);
  });
  it("to fill the posts that stand in it", () => {
    const post = `posts:\n  lead: { name: 组长, in: desk, rank: judge, ${QUOTE} }`;
    expect(seen([RANKS, unit, post])).toEqual(["ranks error"]);
  });
  it("and every affair has an owner", () => {
    expect(seen([`affairs:\n  tell: { name: 告知, ${QUOTE} }`])).toEqual(["owners error"]);
  });
});

describe("limits and gates that meet", () => {
  const ask = `posts:\n  chief: { name: 局长, ${QUOTE} }\nsettings:\n  triage-by: { value: chief, ${QUOTE} }`;
  const limits = (limit: string, wait: string) => [
    ask,
    `clocks:\n  close: { name: 结案, limit: ${limit}, ${CLOSE} }`,
    `guards:\n  wait: { act: case.close, time: [{ at-least: ${wait}, since: case.registered }], ${QUOTE} }`,
  ];
  it.each([
    ["40 days", "3 months", "短"],
    ["3 months", "3 months", "一样长"],
    ["90 days", "3 months", "可能"],
  ])("a limit of %s against a wait of %s is shown", (limit, wait, word) => {
    const found = verify(limits(limit, wait)).filter(({ check }) => check === "gates");
    expect(found.map(({ level, to }) => [level, to])).toEqual([["routed", "chief"]]);
    expect(found[0]?.zh).toContain(word);
  });
  it("a longer limit is not", () => {
    expect(seen(limits("93 days", "3 months"))).toEqual([]);
  });
  it("a window is a dead end for a clock that only its conversion would take the case out of", () => {
    const teams = `units:\n  fast: { name: 快执, ${QUOTE} }\n  slow: { name: 普执, ${QUOTE} }`;
    const convert = (to: string) =>
      `guards:\n  convert: { act: { triage.convert: { to.team: ${to} } }, time: [{ at-most: 10 days, since: case.registered }], ${QUOTE} }`;
    const clock = `clocks:\n  close: { name: 结案, limit: 40 days, where: { case.team: fast }, ${CLOSE} }`;
    expect(seen([ask, teams, clock, convert("slow")])).toEqual(["gates routed"]);
    expect(seen([ask, teams, clock, convert("fast")])).toEqual([]);
  });
});

it("a clock may start with each new month", () => {
  const every = CLOSE.replace("case.registered", "{ every: month }");
  expect(seen([`clocks:\n  monthly: { name: 月报, limit: 10 days, ${every} }`])).toEqual([]);
});

describe("notes, dates and marks", () => {
  const note = (because: string) =>
    seen([`clocks:\n  payout: { name: 发放, limit: 10 days, ${CLOCK} }`], {}, (file) =>
      file.replace("because: principle", `because: ${because}`),
    );
  it("a clause without a rule has a reason of the list, or repeats a rule that exists", () => {
    expect(note("nonsense")).toEqual(["notes error"]);
    expect(note("repeats payoff")).toEqual(["notes error"]);
    for (const good of ["heading", "repeats payout", "repeats clocks of this article", "repeats made-up/rules#payout"])
      expect(note(good)).toEqual([]);
  });
  const front = (from: string, to: string) =>
    seen([`clocks:\n  payout: { name: 发放, limit: 10 days, ${CLOCK} }`], {}, (file) => file.replace(from, to));
  it("the date of effect is quoted from the text and not before adoption", () => {
    expect(front("because: made up for a test", "quote: 自二〇二〇年起施行")).toEqual(["dates error"]);
    expect(front("because: made up for a test", "quote: 案款到账后十日内发放")).toEqual([]);
    expect(front("level: basic", "level: basic\nadopted: { meeting: 2021-01-01 }")).toEqual(["dates error"]);
    const ours = (file: string) =>
      `${file.replace("because: made up for a test", "quote: 自二〇二〇年起施行")}\n## 本院配置 {#config .config}\n> 自二〇二〇年起施行\n`;
    expect(seen([`clocks:\n  payout: { name: 发放, limit: 10 days, ${CLOCK} }`], {}, ours)).toContain("dates error");
  });
  it("a national article says whether its wording was compared", () => {
    expect(front("level: basic", "level: national")).toEqual(["marks error"]);
    const marked = (file: string) =>
      file.replace("level: basic", "level: national").replace(".title}", ".title .unverified}");
    expect(seen([`clocks:\n  payout: { name: 发放, limit: 10 days, ${CLOCK} }`], {}, marked)).toEqual([]);
  });
});

describe("examples", () => {
  const clock = `clocks:\n  payout: { name: 发放, limit: 10 days, ${CLOCK} }`;
  const example = (expected: string) =>
    verify([clock], { examples: `- { id: X-1, log: { funds.arrived: 2022-03-01 }, expect: ${expected} }` }).filter(
      ({ check }) => check === "examples",
    );
  it("that expect nothing, or something of an act they do not have, prove nothing", () => {
    expect(example("{}")).toHaveLength(1);
    expect(example("{ refused: [] }")).toHaveLength(1);
    expect(example("{ clock.payout: running }")).toEqual([]);
  });
  it("say what is wrong in either language", () => {
    const [wrong] = example("{ clock.payout: kept }");
    expect(wrong?.zh).toMatch(/应为 "kept"/);
    expect(wrong?.en).toMatch(/expected "kept", got "running"/);
    expect(wrong?.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe("words and holders", () => {
  it("whoever a paper goes to, a panel includes and a ground asks is declared", () => {
    expect(seen([`panels:\n  board: { name: 合议庭, includes: [nobody], ${QUOTE} }`])).toEqual(["words error"]);
    expect(seen([`papers:\n  note: { name: 告知书, drafts: [nobody], ${QUOTE} }`])).toEqual(["words error"]);
  });
  it("a required seat needs somebody of its rank", () => {
    const rules = [RANKS, `seats:\n  talker: { name: 谈话人, rank: judge, required: true, ${QUOTE} }`, REST].join("\n");
    const staffed = (holds: string) =>
      verifyDocument({ ...madeUp(lawFile({ text: TEXT, rules })), staff: [{ name: "甲", holds: [holds] }] }).findings;
    expect(staffed("clerk").map(({ check }) => check)).toEqual(["holders"]);
    expect(staffed("judge")).toEqual([]);
  });
});

describe("what is held back from a party", () => {
  const row = (until: string, more = "") =>
    `disclosure:\n  - { id: arrived, to: [applicant, agent], what: funds.arrived, hold: { until: ${until} }, ${QUOTE} }${more}`;
  const shown = (rules: string, log: string, expected: string) =>
    verify([rules], { examples: `- { id: X-1, log: { ${log} }, expect: ${expected} }` }).filter(
      ({ check }) => check === "examples",
    );
  const both = "{ all: [funds.claimed, funds.confirmed] }";
  it("stays so until each of several events has happened", () => {
    const log = "funds.claimed: 2022-03-01, funds.arrived: 2022-03-02";
    expect(shown(row(both), log, "{ held: [applicant, agent], pushed: [] }")).toEqual([]);
    const whole = `funds.confirmed: 2022-03-01, ${log}`;
    expect(shown(row(both), whole, "{ held: [], pushed: [applicant, agent] }")).toEqual([]);
  });
  it("is never shown to whom a row says no", () => {
    const no = `\n  - { id: never, to: agent, what: funds.arrived, how: no, ${QUOTE} }`;
    const log = "funds.claimed: 2022-03-01, funds.arrived: 2022-03-02";
    expect(shown(row("funds.claimed", no), log, "{ pushed: [applicant] }")).toEqual([]);
  });
});
