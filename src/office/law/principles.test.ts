import { describe, expect, test } from "vitest";
import { articleText } from "#policy/quote.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { documentView } from "./documents.ts";

describe("[QF-0-2] [CITY-1-2] the policy a document heads itself with", () => {
  test.each([
    ["qingfeng", 7],
    ["city", 8],
    ["yindu", 8],
  ])("stands in %s's text word for word, phrase by phrase, each with the rule that does most about it", (id, count) => {
    const own = theCourt(id);
    const [document] = own.law.documents;
    if (document === undefined) throw new Error("no document");
    const written = document.articles.map(articleText).join("").replaceAll(/\s/g, "");
    const { principles } = documentView(document, own, []);
    expect(principles).toHaveLength(count);
    for (const { phrase, cite } of principles) {
      expect(written).toContain(phrase);
      expect([phrase, cite?.document]).toEqual([phrase, document.front.id]);
    }
  });
});
