import { expect, test } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { testOffice } from "../../../test/kit/identity.ts";
import { demonstrationIn, layOutDemo } from "./layOut.ts";

test("the demonstration is laid out by commands that nobody refuses, once, with cases in every state", async () => {
  const office = await testOffice();
  try {
    const which = demonstrationIn(readCourtFiles(new URL("../../../courts", import.meta.url).pathname));
    const members = await layOutDemo(office, which, () => undefined);
    const stages = await office.sql("select distinct stage from zhiheng.case_row order by stage");
    expect(stages.map(({ stage }) => stage)).toEqual([
      "assignment-due",
      "closed",
      "handling",
      "receipt-due",
      "triage-due",
    ]);
    const before = await office.sql("select count(*)::integer as count from zhiheng.event");
    expect(await layOutDemo(office, which, () => undefined)).toEqual(members);
    expect(await office.sql("select count(*)::integer as count from zhiheng.event")).toEqual(before);
  } finally {
    await office.close();
  }
});
