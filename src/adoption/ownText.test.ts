import { describe, expect, test } from "vitest";
import { lawFile, madeUp, TEXT } from "../../test/kit/law.ts";
import { choicesIn, withChoices } from "./ownText.ts";

const RULES = `posts:
  clerk: { name: 书记员, quote: 案款到账 }
clocks:
  payout: { name: 发放, starts: funds.arrived, stops: funds.disbursed-in-full, limit: fill, owner: clerk, quote: 案款到账后十日内发放 }`;
const OWN =
  "\n## 本院配置 {#config .config}\n\n```rules\nsettings:\n  # ## 不是标题\n  days: { last-day: stays }\n```\n";
const plain = lawFile({ rules: RULES });
const choice = { place: "made-up/rules#payout", value: "10 days", because: "院务会“议定”" };
const limitIn = (text: string) => madeUp(text).court.law.rules.clocks[0]?.limit;

describe("what the court fills, written into the law file", () => {
  test.each([
    ["at the end, in a section of its own", plain],
    ["in the section there is", lawFile({ rules: RULES, more: OWN })],
    [
      "in the section there is, before the next article",
      lawFile({ rules: RULES, more: `${OWN}\n## 第二条 {#2 .title}\n> ${TEXT}\n` }),
    ],
    ["whatever ends its lines", plain.replaceAll("\n", "\r\n")],
  ])("stands %s, and is law", (_, text) => {
    const written = withChoices(text, [choice]);
    expect(written.match(/\.config\}/g)).toHaveLength(1);
    expect(written.replace(/\r/g, "")).toContain('made-up/rules#payout: { value: "10 days"');
    if (!text.includes("#2")) expect(limitIn(written)).toMatchObject({ n: 10 });
  });

  test("is written in one block however often, the last word on a place counting", () => {
    const twice = withChoices(withChoices(plain, [choice]), [{ ...choice, value: "7 days" }]);
    expect(twice).toBe(withChoices(plain, [{ ...choice, value: "7 days" }]));
    expect(choicesIn(twice)).toEqual([{ ...choice, value: "7 days" }]);
    expect(limitIn(twice)).toMatchObject({ n: 7 });
  });

  test("is nothing where nothing was filled: the text is what was brought, to the letter", () => {
    const odd = `${plain}\r\n\n`;
    expect(withChoices(odd, [])).toBe(odd);
  });
});
