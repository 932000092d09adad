import { expect, test } from "vitest";
import { allRules } from "#policy/rules.ts";
import { lawFile, read, TEXT } from "../../../test/kit/law.ts";
import { unchanged } from "./carried.ts";

const documentOf = (text: string) => {
  const { document } = read(lawFile({ text, rules: RULES }));
  if (document === undefined) throw new Error("the made-up file is a law file");
  return document;
};
const RULES = `clocks:
  pay: { name: 发放, starts: funds.arrived, stops: funds.disbursed-in-full, limit: fill, owner: clerk, quote: 超期的，予以通报 }`;

test("what was filled is offered again only where the article reads as it did", () => {
  const before = documentOf(TEXT);
  const place = allRules(before.rules)[0]?.id ?? "";
  const choices = [
    { place, value: "10 days" },
    { place: "made-up/rules#gone", value: "3 days" },
  ];
  expect(unchanged(choices, [before], [documentOf(TEXT)])).toEqual([{ place, value: "10 days" }]);
  expect(unchanged(choices, [before], [documentOf(TEXT.replace("十日", "二十日"))])).toEqual([]);
});
