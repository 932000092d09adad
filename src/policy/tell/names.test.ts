import { expect, test } from "vitest";
import { theCourt } from "../../../test/kit/courts.ts";
import { ownWords, wordIn } from "./names.ts";

test("a sort of case has its own name, also where the team that handles it goes by the same key", () => {
  const { law, vocabulary } = theCourt("demo-jilin");
  const own = ownWords(law, vocabulary);
  const named = (word: string) => wordIn(word, "zh", own);
  expect(["case.track=ordinary", "to.track=ordinary"].map(named)).toEqual(["普通案件", "普通案件"]);
  expect(["case.team=ordinary", "to.team=ordinary", "ordinary"].map(named)).toEqual([
    "普执团队",
    "普执团队",
    "普执团队",
  ]);
});
