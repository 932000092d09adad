import { expect, test } from "vitest";
import { done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";

const court = smallCourt(`
posts:
  keeper: { name: 区域专员 }
  sorter: { name: 分案专员 }
units:
  near: { name: 近组 }
  fast: { name: 快执 }
  slow: { name: 普执 }
triage:
  region: { rows: [ { id: here, when: { case.plain: true }, then: near } ] }
  team: { rows: [ { id: plain, when: { case.plain: true }, then: fast } ] }
precedence:
  region: { order: [here], ask: keeper, no-match: keeper, by: court }
  team: { order: [plain], ask: sorter, no-match: sorter, by: court }`);

test("a departure is for the post of the table departed from, whatever other tables say", () => {
  const plain = told("2022-03-01", "fact.stated", { "case.plain": true });
  const depart = (by: string) =>
    done("2022-03-02", by, "triage.decide", { "case.team": "slow" }, { reason: "人手不足" });
  expect(turnedBack(playAll(court, [plain, depart("keeper")]))).toEqual(["2 not-your-choice"]);
  expect(turnedBack(playAll(court, [plain, depart("sorter")]))).toEqual([]);
});
