import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { postsOf } from "#policy/consent.ts";
import { type Bureau, bureau } from "../../test/kit/bureau.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { absentOn, holdersOf, placesOf } from "./holding.ts";

const { law } = theCourt("yindu");
const code = (court: Bureau, act: string, fields: Fields) => court.asks(act, fields).refused?.code;

/** The director 甲, the triage officer 乙, and 丙 who leads the fast team. */
const open = (): Bureau =>
  bureau(law)
    .does("person.add", { "person.id": "jia", "person.name": "甲" })
    .does("person.add", { "person.id": "yi", "person.name": "乙" })
    .does("person.add", { "person.id": "bing", "person.name": "丙" })
    .appoints("jia", "bureau-director")
    .appoints("yi", "triage-officer")
    .appoints("bing", "judge")
    .appoints("bing", "fast", { leads: true });

const deputy = (of: string, post: string, by: string, more: Fields = {}): Fields => ({
  "person.id": of,
  "post.key": post,
  "deputy.id": by,
  "deputy.appointment": "殷法任〔2026〕3号",
  ...more,
});

describe("absences", () => {
  const away = { "person.id": "jia", "absence.from": "2026-03-05", "absence.reason": "培训" };

  test("are open until somebody reports back, who is there that very day", () => {
    const court = open().does("absence.record", away);
    expect(absentOn(court.state, "jia", civil("2026-03-04"))).toBe(false);
    expect(absentOn(court.state, "jia", civil("2027-01-01"))).toBe(true);
    const back = court.at("2026-03-09").does("absence.end", { "absence.id": "v1" });
    expect(absentOn(back.state, "jia", civil("2026-03-08"))).toBe(true);
    expect(absentOn(back.state, "jia", civil("2026-03-09"))).toBe(false);
    expect(code(back, "absence.end", { "absence.id": "v1" })).toBe("ended-already");
  });

  test("do not overlap, are not turned round, and say why", () => {
    const court = open().does("absence.record", { ...away, "absence.until": "2026-03-07" });
    expect(code(court, "absence.record", { ...away, "absence.from": "2026-03-07" })).toBe("absent-already");
    expect(code(court, "absence.record", { ...away, "absence.from": "2026-03-08" })).toBeUndefined();
    expect(code(open(), "absence.record", { ...away, "absence.until": "2026-03-04" })).toBe("turned-round");
    expect(code(open(), "absence.record", { "person.id": "jia" })).toBe("field-due");
    expect(code(open(), "absence.end", { "absence.id": "v7" })).toBe("absence-unknown");
  });

  test("one planned and taken back was never", () => {
    const court = open().does("absence.record", away).does("absence.end", { "absence.id": "v1" });
    expect(absentOn(court.state, "jia", civil("2026-03-05"))).toBe(false);
    expect(code(court, "absence.record", away)).toBeUndefined();
  });
});

describe("deputies", () => {
  test("stand in for their days, by the paper that appoints them", () => {
    const court = open().does(
      "deputy.appoint",
      deputy("jia", "bureau-director", "yi", { "deputy.until": "2026-03-08" }),
    );
    const actor = court.actor("yi");
    expect(actor?.holds).toEqual(["triage-officer"]);
    expect(actor?.deputises).toEqual([
      { post: "bureau-director", from: "2026-03-02", until: "2026-03-08", appointment: "殷法任〔2026〕3号" },
    ]);
    expect(actor && postsOf(actor, "2026-03-08")).toContain("bureau-director");
    expect(court.actor("yi", "2026-03-09")?.deputises).toBeUndefined();
  });

  test("of a team's leader answer as he does", () => {
    const court = open().does("deputy.appoint", deputy("bing", "fast", "yi"));
    expect(court.actor("yi")?.deputises?.map(({ post }) => post)).toEqual(["fast", "lead:fast", "team-lead"]);
  });

  test("have nothing to stand in for once the holder lost the post or left", () => {
    const court = open().does("deputy.appoint", deputy("jia", "bureau-director", "yi"));
    const post = court.state.appointments.find(({ holds }) => holds === "bureau-director")?.id ?? "";
    expect(court.does("post.end", { "appointment.id": post }).actor("yi", "2026-03-03")?.deputises).toBeUndefined();
    expect(court.does("person.leave", { "person.id": "jia" }).actor("yi")?.deputises).toBeUndefined();
  });

  test.each([
    ["oneself", deputy("jia", "bureau-director", "jia"), "deputy-self"],
    ["a post one does not hold", deputy("yi", "bureau-director", "bing"), "post-not-held"],
    ["a rank", deputy("bing", "judge", "yi"), "deputy-post"],
    ["a unit one does not lead", deputy("jia", "fast", "yi"), "post-not-held"],
    ["somebody unknown", deputy("jia", "bureau-director", "ding"), "person-unknown"],
    ["no paper", deputy("jia", "bureau-director", "yi", { "deputy.appointment": "" }), "field-due"],
    [
      "days turned round",
      deputy("jia", "bureau-director", "yi", { "deputy.from": "2026-03-05", "deputy.until": "2026-03-04" }),
      "turned-round",
    ],
  ])("are refused for %s", (_, fields, expected) => {
    expect(code(open(), "deputy.appoint", fields)).toBe(expected);
  });

  test("who is away stands in for nobody", () => {
    const court = open().does("absence.record", {
      "person.id": "yi",
      "absence.from": "2026-03-02",
      "absence.reason": "病假",
    });
    expect(code(court, "deputy.appoint", deputy("jia", "bureau-director", "yi"))).toBe("deputy-absent");
  });

  test("a deputy does not pass on what he holds for another", () => {
    const court = open().does("deputy.appoint", deputy("jia", "bureau-director", "yi"));
    expect(code(court, "deputy.appoint", deputy("yi", "bureau-director", "bing"))).toBe("deputy-further");
  });

  test("one at a time for one post, the next after the end of the last", () => {
    const court = open().does("deputy.appoint", deputy("jia", "bureau-director", "yi"));
    expect(code(court, "deputy.appoint", deputy("jia", "bureau-director", "bing"))).toBe("deputy-already");
    const ended = court.does("deputy.end", { "deputy.id": "d1" }).at("2026-03-03");
    expect(code(ended, "deputy.appoint", deputy("jia", "bureau-director", "bing"))).toBeUndefined();
    expect(code(ended, "deputy.end", { "deputy.id": "d1" })).toBe("ended-already");
    expect(code(ended, "deputy.end", { "deputy.id": "d9" })).toBe("deputy-unknown");
  });
});

describe("places", () => {
  test("are those of the document, with whoever fills them; seats of a case are none", () => {
    const court = open();
    const places = placesOf(law, court.state, court.on);
    expect(places.find(({ key }) => key === "triage-officer")).toMatchObject({
      sort: "post",
      under: "command-centre",
      required: true,
      holders: [{ id: "yi", name: "乙" }],
    });
    expect(places.find(({ key }) => key === "archive-officer")).toMatchObject({ required: true, holders: [] });
    expect(places.map(({ sort }) => sort)).not.toContain("seat");
    expect(holdersOf(court.state, "lead:fast", court.on).map(({ id }) => id)).toEqual(["bing"]);
  });
});
