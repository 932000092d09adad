import { expect, test } from "vitest";
import { done, playAll, smallCourt, told } from "../../test/kit/lines.ts";
import { vocabulary } from "./vocabulary.ts";

const court = smallCourt(`
guards:
  close: { name: 结案条件, act: case.close, require: { claim.amount: "> 0" } }
  suspend: { name: 查证, act: enforcement.suspend, after: [{ measure.taken: { measure.kind: freeze } }] }`);
const [zh = "", en = ""] = vocabulary.wording["claim.amount"] ?? [];

test("a refusal says in each language, in that language's words, what is wanted, and cites the rule", () => {
  const close = done("2022-03-02", "clerk", "case.close");
  const refused = (amount?: number) => {
    const known = amount === undefined ? [] : [told("2022-03-01", "fact.stated", { "claim.amount": amount })];
    return playAll(court, [...known, close]).turned.flatMap(({ refusals }) => refusals);
  };
  expect(en).not.toBe(zh);
  for (const refusals of [refused(), refused(0)]) {
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.zh).toContain(zh);
    expect(refusals[0]?.zh).not.toContain(en);
    expect(refusals[0]?.en).toContain(en);
    expect(refusals[0]?.cites).toMatchObject([{ document: "made-up/rules", config: true }]);
  }
  expect(refused(1)).toEqual([]);
});

test("a refusal says what exactly has to have happened first, and what a condition that is not met asks for", () => {
  const [suspended] = playAll(court, [done("2022-03-02", "judge", "enforcement.suspend")]).turned;
  expect(suspended?.refusals[0]?.zh).toContain(vocabulary.wording["measure.kind=freeze"]?.[0]);
  expect(suspended?.refusals[0]?.en).toContain(vocabulary.wording["measure.kind=freeze"]?.[1]);
  const nothing = told("2022-03-01", "fact.stated", { "claim.amount": 0 });
  const [closed] = playAll(court, [nothing, done("2022-03-02", "clerk", "case.close")]).turned;
  expect(closed?.refusals[0]?.zh).toContain("> 0");
});
