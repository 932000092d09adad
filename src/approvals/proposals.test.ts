import { describe, expect, test } from "vitest";
import { type Court, chronicleOf } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";
import { proposalsOf } from "./proposals.ts";

const court = smallCourt(`
posts:
  director:  { name: 局长 }
  president: { name: 院长 }
grounds:
  waiting: { name: 扣除, kind: exclude, from: clock.paused, to: clock.resumed, one-of: [公告], approval: director }
clocks:
  long: { name: 办理, starts: case.registered, stops: case.closed, limit: 10 days, owner: clerk, pauses: [waiting],
          extend: { approval: [president], by: 5 days } }
  short: { name: 短, starts: case.registered, stops: case.closed, limit: 5 days, owner: clerk,
          extend: { approval: [director], by: 5 days } }
guards:
  freezing:  { act: { measure.take: { measure.kind: freeze } }, per: measure, approval: [director, president] }
  detaining: { act: { measure.take: { measure.kind: detention } }, per: measure, approval: [president] }
  twice:     { act: { measure.take: { measure.kind: freeze } }, per: measure, approval: [president] }`);
const clerk = { id: "c1", name: "禾一", holds: ["clerk"] };
const director = { id: "d1", name: "山青", holds: ["director"] };
const president = { id: "v1", name: "云归", holds: ["president"] };
const freeze = { "measure.kind": "freeze" };
const ask = (fields = {}, more: Parameters<typeof done>[4] = {}, act = "measure.take") =>
  done("2022-03-01", clerk, "approval.ask", { "approval.act": act, ...fields }, more);
const sign = (by: unknown, fields = {}, on = "2022-03-02", act = "measure.take") =>
  done(on, by, "approval.grant", { "approval.act": act, ...fields });
const refuse = (by: unknown, fields = {}) =>
  done("2022-03-03", by, "approval.refuse", { "approval.act": "measure.take", ...fields }, { reason: "证据不足" });
const take = (fields: object = freeze) => done("2022-03-04", clerk, "measure.take", { ...fields });

const putsOf = (lines: readonly Draft[], of: Court = court) => {
  const { events, facts } = playAll(of, lines);
  return proposalsOf({ ...of, chronicle: chronicleOf(events, civil("2022-03-31")), facts }, civil("2022-03-31"));
};
const codes = (...lines: readonly Draft[]) => turnedBack(playAll(court, lines));

describe("what was put up", () => {
  test("keeps its words, who put it up and why, and names whose signature is next", () => {
    expect(putsOf([ask(freeze, { of: { measure: "m1" }, reason: "有转移之虞" })])).toMatchObject([
      {
        version: 1,
        act: "measure.take",
        fields: freeze,
        of: { measure: "m1" },
        by: { id: "c1", name: "禾一" },
        on: "2022-03-01",
        reason: "有转移之虞",
        state: "waiting",
        chain: [{ who: ["director"] }, { who: ["president"] }],
        waitsFor: ["director"],
      },
    ]);
  });

  test("is the words of the act alone, not those of approving", () => {
    const [put] = putsOf([ask({ ...freeze, "approval.post": "director" })]);
    expect(put?.fields).toEqual(freeze);
  });

  test("is never shown as signed by whoever put it up, whatever an imported log says", () => {
    const own: Draft = { ...told("2022-03-01", "approval.granted", { "approval.act": "measure.take", ...freeze }) };
    const signed = { ...own, by: { ...clerk, holds: ["director"] } };
    expect(putsOf([ask(freeze), signed])[0]).toMatchObject({ waitsFor: ["director"] });
    expect(putsOf([ask(freeze), signed, sign(director)])[0]?.chain[0]).toMatchObject({ signedBy: { id: "d1" } });
  });

  test("asks only those whose rule is about it; one signature serves every rule that asks for it", () => {
    expect(putsOf([ask({ "measure.kind": "detention" })])[0]?.chain).toEqual([{ who: ["president"] }]);
    expect(putsOf([ask(freeze)])[0]?.cites).toHaveLength(2);
    expect(codes(ask({ "measure.kind": "seal" }))).toEqual(["1 no-consent-needed"]);
    expect(putsOf([ask()])[0]?.chain.map(({ who }) => who.join())).toEqual(["director", "president"]);
  });

  test("shows who signed, then that it may be carried out, then that it was", () => {
    const one = [ask(freeze), sign(director)];
    expect(putsOf(one)[0]).toMatchObject({
      state: "waiting",
      chain: [
        { who: ["director"], signedBy: { id: "d1", name: "山青" }, signedOn: "2022-03-02" },
        { who: ["president"] },
      ],
      waitsFor: ["president"],
    });
    const both = [...one, sign(president)];
    expect(putsOf(both)[0]).toMatchObject({ state: "granted", waitsFor: [] });
    expect(codes(...both, take())).toEqual([]);
    expect(putsOf([...both, take()])[0]).toMatchObject({
      state: "carried-out",
      chain: [{ signedBy: { id: "d1" } }, {}],
    });
  });

  test("shows who refused it and why; put up again it begins anew", () => {
    const refused = [ask(freeze), sign(director), refuse(president)];
    expect(putsOf(refused)[0]).toMatchObject({
      state: "refused",
      waitsFor: [],
      refusal: { by: { id: "v1", name: "云归" }, reason: "证据不足" },
    });
    const again = { ...ask(freeze), on: civil("2022-03-04") };
    expect(putsOf([...refused, again]).map(({ state, waitsFor }) => [state, ...waitsFor])).toEqual([
      ["refused"],
      ["waiting", "director"],
    ]);
  });

  test("stands once if put up again unchanged, and beside the other if put up with other words", () => {
    expect(putsOf([ask(freeze), ask(freeze)]).map(({ version }) => version)).toEqual([2]);
    const two = [ask(freeze), ask({ "measure.kind": "detention" })];
    expect(putsOf(two).map(({ version }) => version)).toEqual([1, 2]);
    expect(putsOf([...two, sign(president, { "measure.kind": "detention" })]).map(({ state }) => state)).toEqual([
      "waiting",
      "granted",
    ]);
    expect(putsOf([...two, refuse(president, freeze)]).map(({ state }) => state)).toEqual(["refused", "waiting"]);
  });

  test("of more time or less is signed by whom the time limit or the ground names", () => {
    const more = (key: string) => putsOf([ask({ "clock.key": key }, {}, "clock.extend")])[0]?.waitsFor;
    expect([more("long"), more("short")]).toEqual([["president"], ["director"]]);
    const fields = { "clock.key": "long", "clock.ground": "公告" };
    const pause = done("2022-03-03", clerk, "clock.pause", fields);
    const registered = told("2022-03-01", "case.registered");
    expect(codes(registered, pause)).toEqual(["2 consent-due"]);
    expect(
      codes(registered, ask(fields, {}, "clock.pause"), sign(director, {}, "2022-03-02", "clock.pause"), pause),
    ).toEqual([]);
  });
});

describe("a signature", () => {
  test("repeats what it agrees to, and lets nothing else pass", () => {
    const signed = playAll(court, [ask({ "measure.kind": "detention" }), sign(president)]);
    expect(signed.events[1]?.fields).toMatchObject({ "measure.kind": "detention", "approval.post": "president" });
    const yindu = theCourt("yindu");
    const before = told("2022-03-01", "case.registered");
    const placed = [
      told("2022-03-01", "triage.decided", { "case.team": "fast" }),
      told("2022-03-02", "assignment.received"),
      told("2022-03-03", "inquiry.disposable-found", { "property.needs-disposal": true }),
    ];
    const put = (team: string) =>
      done("2022-03-04", clerk, "approval.ask", { "approval.act": "triage.convert", "to.team": team });
    const by = { id: "w1", holds: ["supervising-president"] };
    const agreed = done("2022-03-05", by, "approval.grant", { "approval.act": "triage.convert" });
    const carry = (team: string) => done("2022-03-06", "command-centre", "triage.convert", { "to.team": team });
    const lines = [before, ...placed, put("ordinary"), agreed, carry("ordinary")];
    expect(turnedBack(playAll(yindu, lines))).toEqual([]);
    expect(putsOf(lines, yindu)[0]).toMatchObject({ state: "carried-out", fields: { "to.team": "ordinary" } });
    expect(playAll(yindu, lines.slice(0, -1)).facts["case.team"]).toBe("fast");
    const other = turnedBack(playAll(yindu, [before, ...placed, put("special"), agreed, carry("ordinary")]));
    expect(other).toEqual(["7 asks supervising-president"]);
  });

  test("given twice is one; a second person's in the same post is another", () => {
    expect(codes(ask(freeze), sign(director), sign(director))).toEqual(["3 signed-already"]);
    expect(codes(ask(freeze), sign(director), sign({ id: "d2", holds: ["director"] }))).toEqual([]);
    expect(codes(ask(freeze), sign(director), sign(president), take(), sign(president, {}, "2022-03-05"))).toEqual([
      "5 nothing-asked",
    ]);
  });

  test("of one holding both posts is taken for the next one due", () => {
    const both = { id: "x", holds: ["president", "director"] };
    const { events } = playAll(court, [ask(freeze), sign(both), sign(both)]);
    expect(events.slice(1).map(({ fields }) => fields["approval.post"])).toEqual(["director", "president"]);
  });

  test("says by which appointment it stands for somebody else's, and only then", () => {
    const deputy = (from: string, until: string | undefined, holds: readonly string[] = []): Draft => ({
      ...sign("x"),
      by: {
        id: "z1",
        name: "鹿安",
        holds,
        deputises: [
          { post: "president", from: civil("2020-01-01"), appointment: "a-1" },
          { post: "director", from: civil("2020-01-01"), until: civil("2022-03-01"), appointment: "a-2" },
          { post: "director", from: civil("2022-03-03"), appointment: "a-9" },
          {
            post: "director",
            from: civil(from),
            ...(until === undefined ? {} : { until: civil(until) }),
            appointment: "a-7",
          },
        ],
      },
    });
    const signed = (draft: Draft) => playAll(court, [ask(freeze), draft]).events[1]?.fields;
    expect(signed(deputy("2022-03-02", "2022-03-02"))).toMatchObject({
      "approval.post": "director",
      "approval.deputises": "a-7",
    });
    expect(signed(deputy("2022-03-02", undefined))?.["approval.deputises"]).toBe("a-7");
    expect(codes(ask(freeze), deputy("2022-03-03", undefined))).toEqual(["2 step-first"]);
    expect(signed(deputy("2022-03-01", undefined, ["director"]))?.["approval.deputises"]).toBeUndefined();
  });
});
