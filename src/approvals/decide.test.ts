import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";

const court = smallCourt(`
posts:
  director:  { name: 局长 }
  president: { name: 院长 }
guards:
  two-steps: { act: measure.take, per: measure, approval: [director, president] }
  plain:     { act: case.close, approval: [director] }`);
const clerk = { id: "c1", holds: ["clerk"] };
const m1 = { of: { measure: "m1" } };
const ask = (by: unknown = clerk, act = "measure.take", more: Parameters<typeof done>[4] = m1) =>
  done("2022-03-01", by, "approval.ask", { "approval.act": act }, more);
const grant = (by: unknown, fields = {}, act = "measure.take", more: Parameters<typeof done>[4] = m1) =>
  done("2022-03-02", by, "approval.grant", { "approval.act": act, ...fields }, more);
const take = (more: Parameters<typeof done>[4] = m1, fields = {}, on = "2022-03-03") =>
  done(on, clerk, "measure.take", { "measure.kind": "freeze", ...fields }, more);
const codes = (...lines: readonly Draft[]) => turnedBack(playAll(court, lines));

describe("who must agree", () => {
  test("is asked step by step; each step is a signature of its own", () => {
    expect(codes(take())).toEqual(["1 asks director", "1 asks president"]);
    expect(codes(ask(), grant("director"), take())).toEqual(["3 asks president"]);
    expect(codes(ask(), grant("director"), grant("president"), take())).toEqual([]);
    const one = { id: "d1", holds: ["director", "president"] };
    expect(codes(ask(), grant(one), take())).toEqual(["3 asks president"]);
    expect(codes(ask(), grant(one), grant(one, { "approval.post": "president" }), take())).toEqual([]);
  });

  test("signs in the order of the rule", () => {
    const early = playAll(court, [ask(), grant("president")]);
    expect(turnedBack(early)).toEqual(["2 step-first"]);
    expect(early.turned[0]?.refusals[0]?.cites).toHaveLength(1);
  });

  test("is a post the rule names and the signer holds, and never who proposed", () => {
    expect(codes(ask(), grant("clerk"))).toEqual(["2 post-not-named"]);
    const named = smallCourt(`
posts:
  director: { name: 局长 }
guards:
  one: { act: case.close, approval: [director] }
  two: { act: case.close, approval: [director] }`);
    const close = { "approval.act": "case.close" };
    const lines = [
      done("2022-03-01", clerk, "approval.ask", close),
      done("2022-03-02", "guest", "approval.grant", close),
    ];
    expect(playAll(named, lines).turned[0]?.refusals[0]?.zh.match(/局长/g)).toHaveLength(1);
    const asked = playAll(court, [ask(), grant("director", { "approval.post": "clerk" })]).turned[0]?.refusals[0];
    expect(asked).toMatchObject({ code: "post-not-named", zh: expect.stringContaining("clerk") });
    expect(codes(ask(), grant("clerk", { "approval.post": "director" }))).toEqual(["2 post-not-held"]);
    const both = { id: "c1", holds: ["clerk", "director"] };
    expect(codes(ask(both), grant(both))).toEqual(["2 own-proposal"]);
    expect(codes(grant("director"))).toEqual(["1 nothing-asked"]);
  });

  test("may have proposed the same for another thing", () => {
    const [one, two] = [{ id: "x", holds: ["clerk", "director"] }, clerk];
    const m2 = { of: { measure: "m2" } };
    expect(codes(ask(one), ask(two, "measure.take", m2), grant(one, {}, "measure.take", m2))).toEqual([]);
    expect(codes(ask(one), ask(two, "measure.take", m2), grant(one))).toEqual(["3 own-proposal"]);
  });

  test("may be a deputy by appointment, on the days of the appointment", () => {
    const appointment = (from: string, until: string): Draft => ({
      ...grant("nobody"),
      by: {
        id: "v1",
        name: "副职",
        holds: [],
        deputises: [{ post: "director", from: civil(from), until: civil(until), appointment: "a-7" }],
      },
    });
    expect(codes(ask(), appointment("2022-03-01", "2022-03-31"))).toEqual([]);
    expect(codes(ask(), appointment("2022-02-01", "2022-02-28"))).toEqual(["2 post-not-named"]);
  });

  test("is asked only about acts that need it", () => {
    expect(codes(ask(clerk, "lead.submit"))).toEqual(["1 no-consent-needed"]);
    expect(codes(ask(clerk, "sky.fall"))).toEqual(["1 act-unknown"]);
  });
});

describe("consent", () => {
  const close = (on = "2022-03-03") => done(on, clerk, "case.close", {});
  const agreed = [ask(clerk, "case.close", {}), grant("director", {}, "case.close", {})];

  test("is used up by the act it was given for", () => {
    expect(codes(...agreed, close())).toEqual([]);
    expect(codes(...agreed, close(), close("2022-03-04"))).toEqual(["4 asks director"]);
  });

  test("to one thing is none to another, nor to another kind of measure", () => {
    const both = [grant("director", { "measure.kind": "freeze" }), grant("president", { "measure.kind": "freeze" })];
    expect(codes(ask(), ...both, take())).toEqual([]);
    expect(codes(ask(), ...both, take({ of: { measure: "m2" } }))).toEqual(["4 asks director", "4 asks president"]);
    expect(codes(ask(), ...both, take(m1, { "measure.kind": "seal" }))).toEqual([
      "4 asks director",
      "4 asks president",
    ]);
  });

  test("is taken back by a refusal, which says why", () => {
    const refuse = (reason?: string) =>
      done("2022-03-02", "director", "approval.refuse", { "approval.act": "case.close" }, reason ? { reason } : {});
    expect(codes(...agreed, refuse())).toEqual(["3 reason-due"]);
    expect(codes(...agreed, refuse("款项未清"), close())).toEqual(["4 asks director"]);
  });

  test("told of a day to come does not count yet", () => {
    const later = told("2022-03-09", "approval.granted", { "approval.act": "case.close", "approval.post": "director" });
    expect(codes({ ...later, on: civil("2022-03-02") }, close())).toEqual([]);
  });
});
