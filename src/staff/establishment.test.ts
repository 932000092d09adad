import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { type Bureau, bureau } from "../../test/kit/bureau.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { belongingOn, isPermanent } from "./establishment.ts";

const yindu = theCourt("yindu").law;

/** A judge 甲, an officer 乙 and a clerk 丙 since the first of March, and 丁 who only looks after the system. */
const open = (): Bureau =>
  [
    ["jia", "甲", "judge"],
    ["yi", "乙", "officer"],
    ["bing", "丙", "clerk"],
    ["ding", "丁", "administrator"],
  ].reduce((court, [id = "", name = "", post = ""]) => {
    const added = court.does("person.add", { "person.id": id, "person.name": name });
    const fields = { "appointment.id": id, "person.id": id, "post.key": post, "post.from": "2026-03-01" };
    return added.happens("post.appointed", fields);
  }, bureau(yindu));

const recorded = (court: Bureau, person: string, kind: string, from = "2026-03-01"): Bureau =>
  court.does("establishment.record", {
    "person.id": person,
    "establishment.kind": kind,
    "establishment.from": from,
  });
const code = (court: Bureau, fields: Fields) => court.asks("establishment.record", fields).refused?.code;

/** Permanent people, and everybody, on a day. */
const share = (court: Bureau, day: string): readonly [number, number] => {
  const people = belongingOn(court.state, civil(day));
  return [people.filter(isPermanent).length, people.length];
};

describe("[CITY-5.2-1] the share of permanent staff", () => {
  test("is of everybody who holds something in the bureau that day; who is not recorded is not permanent", () => {
    const court = recorded(recorded(open(), "jia", "political-legal"), "bing", "contract");
    expect(share(court, "2026-03-01")).toEqual([1, 3]);
    expect(share(recorded(court, "yi", "public-institution"), "2026-03-01")).toEqual([2, 3]);
    expect(share(court, "2026-02-28")).toEqual([0, 0]);
  });

  test("moves on the day somebody changes, and the days before stay as they were", () => {
    const court = recorded(recorded(open(), "bing", "contract"), "bing", "political-legal", "2026-03-10");
    expect(share(court, "2026-03-09")).toEqual([0, 3]);
    expect(share(court, "2026-03-10")).toEqual([1, 3]);
  });

  test("leaves out whoever left, from that day on", () => {
    const court = recorded(open(), "jia", "political-legal")
      .at("2026-03-05")
      .does("person.leave", { "person.id": "jia" });
    expect(share(court, "2026-03-04")).toEqual([1, 3]);
    expect(share(court, "2026-03-05")).toEqual([0, 2]);
  });

  test("is corrected by recording the same day again, and a later record keeps its days", () => {
    const court = recorded(recorded(open(), "jia", "contract"), "jia", "dispatch", "2026-04-01");
    const corrected = recorded(court, "jia", "political-legal");
    expect(share(corrected, "2026-03-31")).toEqual([1, 3]);
    expect(share(corrected, "2026-04-01")).toEqual([0, 3]);
  });

  test("what cannot be recorded is refused, with what there is", () => {
    const court = recorded(open(), "jia", "political-legal");
    const said = (kind: unknown) => ({ "person.id": "jia", "establishment.kind": kind }) as Fields;
    expect(code(court, { "person.id": "nobody", "establishment.kind": "contract" })).toBe("person-unknown");
    expect(code(court, said(undefined))).toBe("field-due");
    expect(code(court, said("political-legal"))).toBe("establishment-same");
    expect(court.asks("establishment.record", said("temporary")).refused).toMatchObject({
      code: "establishment-unknown",
      zh: expect.stringContaining("政法专项编制、事业编制、聘用、劳务派遣"),
      en: expect.stringContaining("on contract"),
    });
    const gone = court.does("person.leave", { "person.id": "jia" });
    expect(code(gone, said("contract"))).toBe("person-gone");
  });

  test("comes out the same when the register is folded anew", () => {
    const court = recorded(open(), "jia", "political-legal");
    expect(court.replayed()).toEqual(court.state);
  });
});
