import { describe, expect, it } from "vitest";
import { courtAt } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { theLibrary } from "../kit/courts.ts";

const COURTS = ["national", "jilin", "nanzhao", "qingfeng", "city", "yindu", "demo-jilin", "demo-city"];

describe("the courts' documents", () => {
  it("are read without a fault", () => {
    expect(theLibrary().faults).toEqual([]);
  });
  it.each(COURTS)("%s resolves into law", (id) => {
    expect(courtAt(theLibrary(), id, civil("2026-11-22")).faults).toEqual([]);
  });
  it("leave nothing open where a court fills its superior's numbers", () => {
    for (const id of ["demo-jilin", "demo-city"])
      expect(courtAt(theLibrary(), id, civil("2026-11-22")).court?.law.open).toEqual([]);
  });
});
