import { describe, expect, test } from "vitest";
import { chronicleOf } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, smallCourt, told } from "../../test/kit/lines.ts";
import { sourceOf } from "./source.ts";
import { triageView } from "./view.ts";

const ON = "2022-03-31";
const registered = (more: object = {}): Draft =>
  told("2022-03-01", "case.registered", {
    "case.kind": "initial",
    "claim.kinds": ["money"],
    "claim.amount": 50_000,
    "applicant.kinds": ["person"],
    "debtor.kinds": ["person"],
    "preservation.taken": false,
    ...more,
  });
const found = (disposal: boolean): Draft =>
  told("2022-03-02", "inquiry.completed", {
    "property.found": true,
    "property.covers-debt": false,
    "property.liquid-covers-debt": false,
    "property.needs-disposal": disposal,
    "property.blocked": false,
  });

function outcomeOf(lines: readonly Draft[], court = theCourt("yindu")) {
  const { events } = playAll(court, lines, ON);
  const chronicle = chronicleOf(events, civil(ON));
  return triageView({ ...court, chronicle, facts: chronicle.factsAfter(chronicle.events.length - 1) });
}

function viewOf(...of: Parameters<typeof outcomeOf>) {
  const view = outcomeOf(...of);
  assert("ok" in view, "the facts agree");
  return view.ok;
}

const rows = (view: ReturnType<typeof viewOf>) =>
  (view.tables.find(({ principal }) => principal)?.rows ?? []).map(
    ({ row, state, missing }) => `${row.key.replace("team.", "")} ${state}${missing.length > 0 ? ` (${missing})` : ""}`,
  );

describe("the rows", () => {
  test("say which matched, which still may and on what that hangs, which do not, and which are off", () => {
    const shown = rows(viewOf([registered()]));
    expect(shown).toEqual(
      expect.arrayContaining([
        "small matched",
        "act not",
        "large not",
        "disposal possible (property.needs-disposal)",
        "old off",
      ]),
    );
    expect(rows(viewOf([registered(), found(true)]))).toEqual(
      expect.arrayContaining(["disposal matched", "small matched"]),
    );
  });

  test("hang only on what is not known yet; a rest row on what all the others hang on", () => {
    const rest = smallCourt(`
units:
  fast: { name: 快执 }
  ordinary: { name: 普执 }
triage:
  team:
    rows:
      - { id: small, when: { claim.amount: "<= 100000", case.plain: true, case.sensitive: false }, then: fast }
      - { id: rest, when: { case.kind: initial }, then: ordinary, otherwise: true }`);
    expect(rows(viewOf([registered()], rest))).toEqual([
      "small possible (case.plain,case.sensitive)",
      "rest possible (case.plain,case.sensitive)",
    ]);
    const said = { "case.plain": true, "stated.by": "鹿安", "stated.source": "阅卷" };
    const plain = done("2022-03-02", "handler", "fact.state", said);
    expect(rows(viewOf([registered(), plain], rest))).toEqual([
      "small possible (case.sensitive)",
      "rest possible (case.sensitive)",
    ]);
  });

  test("are those of every table that ran, one of them principal", () => {
    const { tables } = viewOf([registered(), found(false)]);
    expect(tables.filter(({ principal }) => principal).map(({ name }) => name)).toEqual(["team"]);
    for (const { rows: all, decision } of tables) {
      const state = (of: string) => all.filter((one) => one.state === of).map(({ row }) => row);
      expect(state("matched")).toEqual(decision.matched);
      expect(state("possible")).toEqual(decision.possible);
      expect(state("off")).toEqual(decision.off);
    }
  });
});

describe("the choices", () => {
  test("have the same key in every case, and say which one is the law's", () => {
    const small = viewOf([registered(), found(false)]);
    const large = viewOf([registered({ "claim.amount": 500_000 }), found(false)]);
    const keys = (view: typeof small) => view.choices.map(({ key, result }) => `${key} ${result}`);
    expect(keys(small)).toEqual(keys(large));
    expect(keys(small).slice(0, 2)).toEqual(["1 fast", "2 ordinary"]);
    const marked = (view: typeof small) =>
      view.choices.filter(({ agrees, proposed }) => agrees || proposed).map(({ result, agrees }) => [result, agrees]);
    expect(marked(small)).toEqual([["fast", true]]);
    expect(marked(large)).toEqual([["ordinary", true]]);
    expect(small.choices[0]?.fields).toEqual({ "case.team": "fast" });
  });

  test("of a conflict agree with nothing; what a system default would choose is only proposed, and a post decides", () => {
    const view = viewOf([registered(), found(true)]);
    expect(view.choices.filter(({ agrees }) => agrees)).toEqual([]);
    expect(view.choices.filter(({ proposed }) => proposed).map(({ result }) => result)).toEqual(["ordinary"]);
    expect(view.decides).toBe("triage-officer");
  });

  test("never offer a result that leaves the choice open; what stands in its place agrees with it", () => {
    const court = smallCourt(`
units:
  first:  { name: 一队 }
  second: { name: 二队 }
triage:
  team:
    rows:
      - { id: like,  when: { related.series: true }, then: same-team }
      - { id: small, when: { related.series: false, claim.amount: "< 100000" }, then: first }
      - { id: large, when: { related.series: false, claim.amount: ">= 100000" }, then: second }`);
    const shown = viewOf([registered({ "related.series": true })], court).choices;
    expect(shown.map(({ result, agrees }) => [result, agrees])).toEqual([
      ["first", true],
      ["second", true],
    ]);
  });

  test("taken as they are are let pass where they agree, and need a reason where they do not", () => {
    const lines = [registered(), found(false)];
    for (const { fields, agrees } of viewOf(lines).choices.slice(0, 2)) {
      const decided = done("2022-03-03", "triage-officer", "triage.decide", fields);
      expect(playAll(theCourt("yindu"), [...lines, decided]).turned.length === 0).toBe(agrees);
    }
  });
});

describe("the facts read", () => {
  const read = (fact: string, ...lines: readonly Draft[]) => viewOf(lines).reads.find((one) => one.fact === fact);

  test("come with the entry that said them last, corrections included; what is unknown has neither", () => {
    expect(read("claim.amount", registered())).toMatchObject({
      value: 5_000_000,
      human: false,
      source: { version: 1, kind: "case.registered", on: "2022-03-01" },
    });
    const corrected = done(
      "2022-03-05",
      { id: "r1", name: "禾一", holds: ["registrar"] },
      "case.correct",
      { "claim.amount": 60_000 },
      { reason: "误" },
    );
    expect(read("claim.amount", registered(), corrected)).toMatchObject({
      value: 6_000_000,
      source: { kind: "case.corrected", by: { id: "r1", name: "禾一" } },
    });
    expect(read("property.needs-disposal", registered())).toEqual({ fact: "property.needs-disposal", human: false });
  });

  test("that were only put up for approval do not come from there", () => {
    const put = told("2022-03-06", "approval.asked", { "approval.act": "case.correct", "claim.amount": 50_000 });
    expect(read("claim.amount", registered(), put)?.source).toMatchObject({ version: 1, kind: "case.registered" });
  });

  test("that somebody stated say who, and from what", () => {
    const said = { "property.needs-disposal": true, "stated.by": "鹿安", "stated.source": "现场笔录" };
    const stated = done("2022-03-04", "handler", "fact.state", said);
    expect(read("property.needs-disposal", registered(), found(false), stated)).toMatchObject({
      value: true,
      source: { kind: "fact.stated", statedBy: "鹿安", statedSource: "现场笔录" },
    });
  });

  test("that no entry says in so many words come from the entry since which they are so", () => {
    const joined = told("2022-03-06", "debtor.joined", { "debtor.kinds": ["enterprise"] });
    expect(read("debtor.kinds", registered(), joined)).toMatchObject({
      value: ["person", "enterprise"],
      source: { kind: "debtor.joined", on: "2022-03-06" },
    });
  });

  test("that an entry said otherwise before come from what changed them since", () => {
    const lines = [registered({ "lawyer.takes-part": false }), told("2022-03-08", "lawyer.appeared")];
    const { events } = playAll(theCourt("yindu"), lines, ON);
    const chronicle = chronicleOf(events, civil(ON));
    const facts = chronicle.factsAfter(events.length - 1);
    expect(facts["lawyer.takes-part"]).toBe(true);
    expect(sourceOf("lawyer.takes-part", { ...theCourt("yindu"), chronicle, facts })).toMatchObject({
      kind: "lawyer.appeared",
      on: "2022-03-08",
    });
  });

  test("come from no entry the rules made: what only time brought about was said by nobody", () => {
    const { events } = playAll(theCourt("yindu"), [registered()]);
    const later = civil("2022-04-20");
    const opened = events.map((event) => (event.because === undefined ? event : { ...event, happenedOn: later }));
    const chronicle = chronicleOf(opened, later);
    const facts = chronicle.factsAfter(events.length - 1);
    expect(facts["case.age"]).toBeGreaterThan(1);
    expect(sourceOf("case.age", { ...theCourt("yindu"), chronicle, facts })).toBeUndefined();
    expect(sourceOf("case.kind", { ...theCourt("yindu"), chronicle, facts })).toMatchObject({
      kind: "case.registered",
    });
  });
});

describe("the nearest different case", () => {
  test("is one change away where one suffices", () => {
    const { nearest } = viewOf([registered({ "claim.amount": 90_000 }), found(false)]);
    expect(nearest?.changes).toHaveLength(1);
    expect(nearest?.decision.result).not.toEqual(["fast"]);
  });
});

test("a table that asks how many months old a case is takes one of any day", () => {
  const court = smallCourt(`
units:
  fast: { name: 快执 }
  special: { name: 特执 }
triage:
  team:
    rows:
      - { id: old, when: { case.age: "> 3" }, then: special }
      - { id: young, when: { case.age: "<= 3" }, then: fast }`);
  const on = (day: string) => viewOf([told(day, "case.registered", { "case.kind": "initial" })], court).tables[0];
  for (const [day, result] of [
    [ON, "fast"],
    ["2022-03-29", "fast"],
    ["2021-12-31", "fast"],
    ["2021-12-30", "special"],
  ] as const)
    expect(on(day)?.decision.result, day).toEqual([result]);
});

test("facts that contradict each other are refused, not shown", () => {
  expect(outcomeOf([registered({ "claim.kinds": ["act"] })])).toHaveProperty("refused");
});

test("every court's desk can be shown before anything is known, and sees its choices", () => {
  for (const id of ["yindu", "qingfeng", "nanzhao", "demo-jilin", "demo-city"]) {
    const court = theCourt(id);
    const { tables, choices, nearest } = viewOf(
      [told("2022-03-01", "case.registered", { "case.kind": "initial" })],
      court,
    );
    expect(tables.length, id).toBeGreaterThan(0);
    expect(choices.length, id).toBeGreaterThan(0);
    expect(new Set(choices.map(({ key }) => key)).size, id).toBe(choices.length);
    for (const { changes } of nearest === undefined ? [] : [nearest]) expect(changes.length, id).toBeGreaterThan(0);
  }
});
