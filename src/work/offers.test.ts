import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { actsDoing, isDoneByAct } from "./index.ts";

describe("what gets an affair done", () => {
  const done = (law: string, key: string) => theCourt(law).law.rules.affairs.find((one) => one.key === key)?.done;
  const of = (law: string, key: string) => ({
    acts: actsDoing(done(law, key), theCourt(law)),
    named: isDoneByAct(done(law, key), theCourt(law)),
  });

  test("is the act its rule names, any of several, and not the end of the case", () => {
    expect(of("nanzhao", "funds-approval")).toEqual({ acts: ["funds.approve"], named: true });
    expect(of("demo-city", "first-reception").acts.toSorted()).toEqual(["reception.record-talk", "reception.waive"]);
    expect(of("nanzhao", "offline-house-land")).toEqual({ acts: ["inquiry.complete-field"], named: true });
  });

  test("[CITY-3.5-7] handling a case is done by closing it, and by nothing on its line", () => {
    expect(of("demo-city", "case-handling")).toEqual({ acts: [], named: true });
  });

  test("is to finish it, where the rule says so or says nothing", () => {
    expect(of("qingfeng", "preliminary-review")).toEqual({ acts: [], named: false });
    expect(isDoneByAct(undefined, theCourt("yindu"))).toBe(false);
  });
});
