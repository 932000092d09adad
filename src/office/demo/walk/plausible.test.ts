import { describe, expect, test } from "vitest";
import { anyCourt } from "#generate/index.ts";
import { civil, partsOf } from "#kernel/calendar.ts";
import { random } from "#kernel/random.ts";
import { fateOf } from "./fate.ts";
import { instrumentFor } from "./instrument.ts";

const UNTIL = civil("2026-11-25");
const fates = Array.from({ length: 600 }, (_, index) => fateOf("plausible", index, UNTIL, anyCourt));
const YUAN = 100;

describe("invented cases", () => {
  test("rest on an instrument whose name agrees with its kind, made before the case was registered", () => {
    const names: Readonly<Record<string, RegExp>> = {
      judgment: /民初\d+号民事判决书$|行初\d+号行政判决书$/,
      mediation: /民初\d+号民事调解书$/,
      award: /仲.*字第\d+号仲裁裁决书$/,
      notarised: /证执字第\d+号执行证书$/,
      criminal: /刑初\d+号刑事判决书$/,
    };
    for (const { truth, registeredOn } of fates) {
      const name = instrumentFor(truth, "豫0505", registeredOn, random("one"));
      expect(name).toMatch(names[String(truth["instrument.kind"])] ?? "");
      expect(Number(/^（(\d{4})）/.exec(name)?.[1])).toBeLessThanOrEqual(partsOf(registeredOn).year);
      expect(truth["instrument.kind"] === "criminal").toBe(truth["case.kind"] === "criminal-property");
      if (truth["instrument.kind"] !== "criminal") expect(truth["instrument.criminal-item-unclear"]).toBe(false);
    }
  });

  test("are between parties who have such a dispute with one another, and those registered are those triage reads", () => {
    for (const { truth, applicants, debtors } of fates) {
      const kinds = (parties: typeof applicants) => [...new Set(parties.map(({ kind }) => kind))];
      const [asks, owes] = [kinds(applicants), kinds(debtors)];
      expect([asks, owes]).toEqual([truth["applicant.kinds"], truth["debtor.kinds"]]);
      const cause = String(truth["claim.cause"]);
      if (cause === "labour") expect([asks, owes]).toEqual([["person"], ["enterprise"]]);
      if (["maintenance", "child-support", "family", "neighbour"].includes(cause))
        expect([asks, owes]).toEqual([["person"], ["person"]]);
      if (truth["case.kind"] === "administrative") expect([asks, owes.includes("organ")]).toEqual([["organ"], false]);
    }
  });

  test("end for want of property only where property is enforced against", () => {
    const ends = (kinds: readonly string[]) =>
      new Set(fates.filter(({ truth }) => kinds.includes(String(truth["case.kind"]))).map(({ ending }) => ending));
    expect(ends(["initial", "reinstated"])).toContain("current-terminated");
    expect(ends(["preservation", "entrusted", "objection"])).toEqual(new Set(["satisfied", "dismissed"]));
  });

  test("ask for what such a cause is about", () => {
    const most: Readonly<Record<string, number>> = { maintenance: 60_000, "child-support": 80_000, labour: 180_000 };
    for (const { truth } of fates) {
      const amount = truth["claim.amount"];
      if (typeof amount !== "number") continue;
      expect(amount).toBeGreaterThanOrEqual(800 * YUAN);
      expect(amount).toBeLessThanOrEqual((most[String(truth["claim.cause"])] ?? 20_000_000) * YUAN);
    }
  });
});
