import { describe, expect, it } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { citationOf } from "./cite.ts";
import { allRules } from "./rules.ts";

const displays = (court: string): ReadonlySet<string> => {
  const { law } = theCourt(court);
  return new Set(allRules(law.rules).map((rule) => citationOf(rule, law).display));
};

describe("how an article is cited", () => {
  it("by the numbers of the headings it stands under, as printed, and the item", () => {
    expect([...displays("yindu")]).toEqual(expect.arrayContaining(["1（一）", "1（三）", "二（二）", "首部"]));
    expect([...displays("nanzhao")]).toEqual(
      expect.arrayContaining(["一（二）1", "二、2", "三、5", "四、10", "一（一）1"]),
    );
    expect([...displays("jilin")]).toEqual(expect.arrayContaining(["第9条", "第9条（3）"]));
    expect([...displays("qingfeng")]).toEqual(expect.arrayContaining(["第十五条"]));
    expect([...displays("city")]).toEqual(expect.arrayContaining(["三（三）", "三（七）"]));
  });
  it("by its whole heading where that is not numbered in the document", () => {
    expect([...displays("yindu")].filter((one) => one.includes("民事诉讼法"))).not.toEqual([]);
  });
  it("says of a national wording nobody compared that it is not verified, and of configuration that it is that", () => {
    const { law } = theCourt("yindu");
    const cites = allRules(law.rules).map((rule) => citationOf(rule, law));
    const unverified = new Set(
      law.documents.flatMap(({ front, articles }) =>
        articles.filter(({ verified }) => verified === false).map(({ key }) => `${front.id} ${key}`),
      ),
    );
    expect(cites.some((cite) => cite.unverified)).toBe(true);
    for (const cite of cites) expect(cite.unverified === true).toBe(unverified.has(`${cite.document} ${cite.article}`));
    for (const cite of cites.filter(({ config }) => config)) expect(cite.quote).toBe("");
  });
});
