import { describe, expect, it } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { answerOf } from "./answer.ts";
import { factsAsked, waysApart } from "./ways.ts";

const read = new Map<string, ReturnType<typeof theCourt>>();
const courts = (...ids: readonly string[]) =>
  ids.map((id) => {
    const known = read.get(id) ?? theCourt(id);
    read.set(id, known);
    return known;
  });

function answers(ids: readonly string[], facts: Parameters<typeof answerOf>[1]) {
  return courts(...ids).map((court) => {
    const answer = answerOf(court, facts);
    if ("refused" in answer) throw new Error(answer.refused.en);
    return answer.ok;
  });
}

const ways = (ids: readonly string[]) =>
  waysApart(courts(...ids)).map(({ facts }) => ({ facts, said: answers(ids, facts).map(({ decision }) => decision) }));

describe("cases that go different ways", () => {
  it("[TRAP-4] an enterprise in debt goes to the hardest team of one court and to the fastest of the other, each by its article", () => {
    const found = ways(["qingfeng", "yindu"]).find(
      ({ facts, said: [a, b] }) =>
        String(facts["debtor.kinds"]) === "enterprise" && a?.outcome === "decided" && b?.outcome === "decided",
    );
    expect(found?.said.map(({ result }) => result)).toEqual([["refined"], ["fast"]]);
    expect(found?.said.map(({ matched }) => matched.map(({ source }) => source.article))).toEqual([
      ["15"],
      expect.arrayContaining(["1.1"]),
    ]);
  });
  it("shows what every court decides before what is left to a person, and nothing on which the courts agree", () => {
    const found = ways(["nanzhao", "yindu"]);
    const open = found.map(({ said }) => said.filter(({ outcome }) => outcome !== "decided").length);
    expect(open).toEqual([...open].sort());
    expect(found.length).toBeGreaterThan(5);
    for (const {
      said: [a, b],
    } of found)
      expect([a?.outcome, a?.result]).not.toEqual([b?.outcome, b?.result]);
  });
  it("a case has no fact that could be left out without changing what some court says", () => {
    const ids = ["qingfeng", "yindu"];
    for (const { facts, said } of ways(ids)) {
      const whole = JSON.stringify(said.map(({ outcome, result }) => [outcome, result]));
      for (const fact of Object.keys(facts)) {
        const { [fact]: _, ...fewer } = facts;
        const less = answers(ids, fewer).map(({ decision: { outcome, result } }) => [outcome, result]);
        expect(JSON.stringify(less), fact).not.toBe(whole);
      }
    }
  });
  it("finds the same cases each time, for five courts at once, and none for one or for a court beside itself", () => {
    const all = ["jilin", "nanzhao", "qingfeng", "city", "yindu"];
    expect(waysApart(courts(...all))).toEqual(waysApart(courts(...all)));
    expect(waysApart(courts(...all)).length).toBe(12);
    expect(waysApart(courts("yindu"))).toEqual([]);
    expect(waysApart(courts("yindu", "yindu"))).toEqual([]);
  });
});

describe("one case in five courts", () => {
  const FIVE = ["jilin", "nanzhao", "qingfeng", "city", "yindu"];
  const CASE = {
    "case.kind": "initial",
    "claim.amount": 4_000_000,
    "claim.kinds": ["money"],
    "claim.cause": "loan",
    "applicant.kinds": ["person"],
    "debtor.kinds": ["enterprise"],
    "property.found": true,
    "property.liquid-covers-debt": false,
    "property.covers-debt": false,
    "property.needs-disposal": false,
    "preservation.taken": false,
    "debtor.in-tribunal-area": false,
  };
  it("[TRAP-1] [TRAP-4] goes five ways: waiting for facts, decided for three different teams, and to a person where there is no table", () => {
    const said = answers(FIVE, CASE).map(({ decision: { outcome, result } }) => [outcome, ...result].join(" "));
    expect(said).toEqual(["needs-facts", "decided initial", "decided refined", "gap", "decided fast"]);
  });
  it("each court rests on its own article", () => {
    const cited = answers(FIVE, CASE).map(({ decision }) => decision.matched.map(({ source }) => source.document)[0]);
    expect(cited).toEqual([undefined, "nanzhao/2020-8", "qingfeng/2022-47", undefined, "yindu/2022-34"]);
  });
  it("the forty days reach it in the court that decided for the fast team, and not where the team is another", () => {
    const keys = answers(FIVE, CASE).map(({ limits }) => limits.map(({ line }) => line.rule.key));
    expect(keys[4]).toContain("fast-close");
    expect(keys[4]).not.toContain("ordinary-close");
    expect(keys[1]).toContain("payout");
    const large = answers(["yindu"], { ...CASE, "claim.amount": 20_000_000, "debtor.kinds": ["person"] })[0];
    expect(large?.limits.map(({ line }) => line.rule.key)).toContain("ordinary-close");
  });
  it("[TRAP-1] of a case of which nothing is known every limit that may reach it says that it only may", () => {
    const bounds = answers(["yindu"], {})[0]?.limits ?? [];
    expect(bounds.find(({ line }) => line.rule.key === "fast-close")?.certain).toBe(false);
    expect(bounds.find(({ line }) => line.rule.key === "payout")?.certain).toBe(true);
    expect(answers(["qingfeng"], {})[0]?.decision.outcome).toBe("needs-facts");
  });
  it("consent is listed by the act it is given to, where the case is within its reach", () => {
    const [, , qingfeng] = answers(FIVE, CASE);
    expect(qingfeng?.consents.map(({ line }) => line.rule.key)).toContain("loan-approved");
  });
  it("facts that contradict each other are refused, saying which", () => {
    const answer = answerOf(theCourt("yindu"), { "property.found": false, "property.covers-debt": true });
    expect("refused" in answer && answer.refused.code).toBe("facts-contradict");
  });
  it("asks for the facts the tables of these courts read, each once", () => {
    const asked = factsAsked(courts(...FIVE));
    expect(asked).toContain("claim.amount");
    expect(asked.length).toBe(new Set(asked).size);
    expect(factsAsked(courts("city"))).toEqual([]);
  });
});
