import { describe, expect, test } from "vitest";
import { courtAt } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { verifyDocument } from "#verify/index.ts";
import { theLibrary } from "../../test/kit/courts.ts";
import { lawFile, madeUp, read } from "../../test/kit/law.ts";
import { citationOf } from "./cite.ts";

const RULES = `posts:
  clerk: { name: 书记员, quote: 案款到账 }
clocks:
  payout: { name: 发放, starts: funds.arrived, stops: funds.disbursed-in-full, limit: 10 days, owner: clerk, reading: r1, quote: 案款到账后十日内发放 }
  told:   { name: 通报, starts: funds.arrived, stops: bulletin.issued, limit: fill, owner: clerk, reading: r2, quote: 超期的，予以通报 }`;
const READINGS = `r1: { question: 自何时, choice: 自到账, others: [funds.confirmed, 20 days, 自认领], by: system default }
r2: { question: 由谁, choice: 由书记员, others: [由承办人], by: system default }`;
const EXAMPLES = `- { id: E1, log: { funds.arrived: 2022-03-01 }, at: 2022-03-02, expect: { clock.payout: { due: 2022-03-11 } } }`;
const file = (fills: string) =>
  lawFile({
    rules: RULES,
    readings: READINGS,
    examples: EXAMPLES,
    more: `\n## 本院配置 {#config .config}\n\n\`\`\`rules\nfills:\n  ${fills}\n\`\`\`\n`,
  });
const faultsOf = (fills: string) => {
  const { document } = read(file(fills));
  const library = { ...theLibrary(), documents: document === undefined ? [] : [document] };
  return courtAt(library, "made-up", civil("2022-06-01")).faults.map(({ code, place }) => `${code} ${place.line}`);
};
const lawWith = (fills: string) => madeUp(file(fills)).court.law;
const clock = (fills: string, key: string) => lawWith(fills).rules.clocks.find((one) => one.key === key);

describe("a reading chosen in own configuration", () => {
  test("is the court's, and cited so, though the rule stays what it was", () => {
    const law = lawWith("made-up/rules#1.r1: { value: as-proposed, because: 院务会定 }");
    const payout = law.rules.clocks.find(({ key }) => key === "payout");
    expect(payout).toMatchObject({ starts: { on: "funds.arrived" } });
    if (payout === undefined) throw new Error("the clock stands");
    expect(citationOf(payout, law).reading).toEqual({ id: "r1", choice: "自到账", by: "court" });
  });

  test("moves the start of the clock that depends on it, or its limit", () => {
    expect(clock("made-up/rules#1.r1: { value: funds.confirmed }", "payout")?.starts).toEqual({
      on: "funds.confirmed",
    });
    expect(clock("made-up/rules#1.r1: { value: 20 days }", "payout")?.limit).toMatchObject({ n: 20 });
  });

  test.each([
    ["no choice of it", "made-up/rules#1.r1: { value: funds.disbursed }", "reading-choice 34"],
    ["only a sentence", "made-up/rules#1.r1: { value: 自认领 }", "reading-by-hand 34"],
    ["of a rule that does not move", "made-up/rules#1.r2: { value: 由承办人 }", "reading-by-hand 34"],
    ["not there at all", "made-up/rules#1.r9: { value: as-proposed }", "fill-unknown 34"],
  ])("that is %s is refused in its line", (_, fills, code) => {
    expect(faultsOf(fills)).toEqual([code]);
  });

  test("leaves the examples of the article to the article, and no note of a reading nobody chose", () => {
    const { document, court } = madeUp(file("made-up/rules#1.r1: { value: funds.confirmed }"));
    const found = verifyDocument({ document, court }).findings.map(({ check, level }) => `${check} ${level}`);
    expect(found.filter((one) => one === "examples error")).toEqual([]);
    expect(found.filter((one) => one === "open note")).toHaveLength(1);
  });
});
