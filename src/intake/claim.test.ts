import { describe, expect, test } from "vitest";
import { theLibrary } from "../../test/kit/courts.ts";
import { claimFrom, elsewhereFrom } from "./claim.ts";
import { nextNumber } from "./series.ts";

const { caseKinds = { marks: [], supremeCourt: "", provinces: "" } } = theLibrary();

describe("what the parties say of the claim", () => {
  test("kinds and counts, agents and third parties left out", () => {
    const claim = claimFrom([
      { role: "debtor", kind: "enterprise" },
      { role: "applicant", kind: "person" },
      { role: "debtor", kind: "person" },
      { role: "debtor", kind: "person" },
      { role: "third-party", kind: "organ" },
      { role: "agent", kind: "person" },
    ]);
    expect(claim).toEqual({
      "applicant.kinds": ["person"],
      "applicants.count": 1,
      "debtor.kinds": ["person", "enterprise"],
      "parties.count": 4,
    });
  });

  test("a side nobody was entered for is unknown, not none", () => {
    expect(claimFrom([])).toEqual({});
    expect(claimFrom([{ role: "debtor", kind: "person" }])).toEqual({ "debtor.kinds": ["person"] });
  });
});

describe("whether an applicant is debtor elsewhere", () => {
  const here = (id?: string) => [{ name: "禾一", role: "applicant", ...(id === undefined ? {} : { id }) }];
  const there = (role: string, id: string | undefined, open = true) => [
    { stream: "c1", open, parties: [{ name: "禾一", role, ...(id === undefined ? {} : { id }) }] },
  ];
  const answer = (...of: Parameters<typeof elsewhereFrom>) => elsewhereFrom(...of)["applicant.is-debtor-elsewhere"];

  test("is told by numbers alone, of open cases alone", () => {
    expect(answer(here("1"), there("debtor", "1"))).toBe(true);
    expect(answer(here("1"), there("debtor", "2"))).toBe(false);
    expect(answer(here("1"), there("applicant", "1"))).toBe(false);
    expect(answer(here("1"), there("debtor", "1", false))).toBe(false);
  });

  test("is unknown where only a name speaks for it", () => {
    expect(answer(here(), there("debtor", "1"))).toBeUndefined();
    expect(answer(here("1"), there("debtor", undefined))).toBeUndefined();
    expect(answer([], there("debtor", "1"))).toBeUndefined();
  });
});

describe("a court's own series", () => {
  const next = (kind: string, last: number, court = "豫0599") =>
    nextNumber({ year: 2026, court, kind, last }, caseKinds);

  test("runs on from the last serial, under the type characters of the kind", () => {
    expect(next("initial", 0)).toEqual({ ok: "（2026）豫0599执1号" });
    expect(next("criminal-property", 12)).toEqual({ ok: "（2026）豫0599执13号" });
    expect(next("reinstated", 9)).toEqual({ ok: "（2026）豫0599执恢10号" });
  });

  test("is refused for a kind without type characters and for a code no court has", () => {
    expect(next("judicial-aid", 0)).toMatchObject({ refused: { code: "no-series" } });
    expect(next("initial", 0, "法院")).toMatchObject({ refused: { code: "case-number-court" } });
  });
});
