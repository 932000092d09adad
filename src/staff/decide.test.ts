import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { type Bureau, bureau } from "../../test/kit/bureau.ts";
import { theCourt } from "../../test/kit/courts.ts";

const yindu = theCourt("yindu").law;
const jilin = theCourt("jilin").law;

/** 殷都: a judge 甲, an officer 乙, a clerk 丙, since the first of March. */
const open = (): Bureau =>
  bureau(yindu)
    .does("person.add", { "person.id": "jia", "person.name": "甲" })
    .does("person.add", { "person.id": "yi", "person.name": "乙" })
    .does("person.add", { "person.id": "bing", "person.name": "丙" })
    .appoints("jia", "judge", { from: "2026-03-01" })
    .appoints("yi", "officer", { from: "2026-03-01" })
    .appoints("bing", "clerk", { from: "2026-03-01" });
const code = (court: Bureau, act: string, fields: Fields) => court.asks(act, fields).refused?.code;
const holds = (court: Bureau, id: string, on?: string) => court.actor(id, on)?.holds;

describe("people", () => {
  test("a rare character is one character, and a hundred are enough", () => {
    const court = bureau(yindu).does("person.add", { "person.name": "𠮷".repeat(100) });
    expect(court.state.people).toEqual([{ id: "p1", name: "𠮷".repeat(100) }]);
    expect(code(court, "person.add", { "person.name": "𠮷".repeat(101) })).toBe("text-long");
    expect(code(court, "person.add", { "person.name": "名".repeat(300) })).toBe("text-long");
  });

  test.each([
    ["no name", {}, "field-due"],
    ["blanks", { "person.name": "　 " }, "field-due"],
    ["a line break", { "person.name": "甲\n乙" }, "text-unfit"],
    ["half a character", { "person.name": "甲\ud842" }, "text-unfit"],
    ["an id that is none", { "person.id": "a|b", "person.name": "丁" }, "id-unfit"],
    ["an id somebody bears", { "person.id": "jia", "person.name": "丁" }, "person-known"],
    ["a field that is none", { "person.name": "丁", "post.key": "judge" }, "field-unknown"],
  ])("are refused with %s", (_, fields, expected) => {
    expect(code(open(), "person.add", fields)).toBe(expected);
  });

  test("numbers given by the register never meet ids that were chosen", () => {
    const court = bureau(yindu)
      .does("person.add", { "person.id": "p2", "person.name": "甲" })
      .does("person.add", { "person.name": "乙" });
    expect(court.state.people.map(({ id }) => id)).toEqual(["p2", "p3"]);
  });

  test("who left holds nothing from that day, and nothing more is recorded of him", () => {
    const court = open().does("person.leave", { "person.id": "yi" });
    expect(court.actor("yi")).toBeUndefined();
    expect(holds(court, "yi", "2026-03-01")).toEqual(["officer"]);
    for (const act of ["person.leave", "post.appoint", "absence.record"])
      expect(code(court, act, { "person.id": "yi" }), act).toBe("person-gone");
  });

  test("a script in a name is a name", () => {
    const name = "<script>alert(1)</script>";
    expect(bureau(yindu).does("person.add", { "person.name": name }).state.people[0]?.name).toBe(name);
  });
});

describe("appointments", () => {
  test("begin and end with their days, both included", () => {
    const court = open().appoints("jia", "triage-officer", { from: "2026-03-05", until: "2026-03-08" });
    const held = ["2026-03-04", "2026-03-05", "2026-03-08", "2026-03-09"].map((on) =>
      holds(court, "jia", on)?.includes("triage-officer"),
    );
    expect(held).toEqual([false, true, true, false]);
  });

  test("an unknown post is answered with what there is", () => {
    const { refused } = open().asks("post.appoint", { "person.id": "jia", "post.key": "grid-worker" });
    expect(refused).toMatchObject({ code: "post-unknown", zh: expect.stringContaining("繁简分流、档案管理") });
    expect(code(open(), "post.appoint", { "person.id": "jia", "post.key": "task-slip" })).toBe("post-unknown");
  });

  test("a seat of a case is filled in the case", () => {
    expect(code(open(), "post.appoint", { "person.id": "jia", "post.key": "handling-judge" })).toBe("case-seat");
  });

  test("the same post twice on one day is refused, after its end it is free", () => {
    const court = open().appoints("jia", "registrar", { from: "2026-03-01", until: "2026-03-09" });
    const again = (from: string) => ({ "person.id": "jia", "post.key": "registrar", "post.from": from });
    expect(code(court, "post.appoint", again("2026-03-09"))).toBe("overlaps");
    expect(code(court, "post.appoint", again("2026-03-10"))).toBeUndefined();
  });

  test("days turned round, days that are none", () => {
    const fields = { "person.id": "jia", "post.key": "registrar" };
    const turned = { ...fields, "post.from": "2026-03-09", "post.until": "2026-03-08" };
    expect(code(open(), "post.appoint", turned)).toBe("turned-round");
    expect(code(open(), "post.appoint", { ...fields, "post.from": "2026-02-30" })).toBe("day-unfit");
    expect(code(open(), "post.appoint", { ...fields, "post.from": 20260301 })).toBe("day-unfit");
  });

  test("a team made of some ranks only takes nobody else, and says by which article", () => {
    const { refused } = open().asks("post.appoint", { "person.id": "bing", "post.key": "affairs" });
    expect(refused).toMatchObject({ code: "members-only", zh: expect.stringContaining("执行员、司法警察") });
    expect(refused?.cites.map(({ quote }) => quote)).toContain("事务集约团队由执行员、执行警务人员组成");
    expect(holds(open().appoints("yi", "affairs"), "yi")).toEqual(["officer", "affairs"]);
  });

  test("only a unit is led", () => {
    expect(code(open(), "post.appoint", { "person.id": "jia", "post.key": "registrar", "post.leads": true })).toBe(
      "leads-unit",
    );
    const court = open().appoints("jia", "fast", { leads: true });
    expect(holds(court, "jia")).toEqual(["judge", "fast", "lead:fast", "team-lead"]);
  });

  test("ending: once, not before it began; what has not begun is taken back", () => {
    const court = open().appoints("jia", "registrar", { from: "2026-03-01" });
    const id = court.state.appointments.at(-1)?.id ?? "";
    expect(code(court, "post.end", { "appointment.id": "a99" })).toBe("appointment-unknown");
    expect(code(court, "post.end", { "appointment.id": id, "post.until": "2026-02-28" })).toBe("turned-round");
    const ended = court.does("post.end", { "appointment.id": id });
    expect(holds(ended, "jia", "2026-03-02")).toContain("registrar");
    expect(holds(ended, "jia", "2026-03-03")).not.toContain("registrar");
    expect(code(ended, "post.end", { "appointment.id": id })).toBe("ended-already");
    const future = open().appoints("jia", "registrar", { from: "2026-05-01" });
    const withdrawn = future.does("post.end", { "appointment.id": future.state.appointments.at(-1)?.id ?? "" });
    expect(holds(withdrawn, "jia", "2026-05-01")).not.toContain("registrar");
    expect(withdrawn.appoints("jia", "registrar", { from: "2026-05-01" }).state.appointments.length).toBe(5);
  });

  test("a rank that a membership rests on ends after it", () => {
    const court = open().appoints("yi", "affairs");
    const rank = court.state.appointments.find(({ holds: word }) => word === "officer")?.id ?? "";
    expect(code(court, "post.end", { "appointment.id": rank })).toBe("still-needed");
    const membership = court.state.appointments.find(({ holds: word }) => word === "affairs")?.id ?? "";
    const left = court.does("post.end", { "appointment.id": membership });
    expect(code(left, "post.end", { "appointment.id": rank })).toBeUndefined();
  });
});

describe("administrators", () => {
  const founded = () =>
    bureau(yindu)
      .does("person.add", { "person.id": "jia", "person.name": "甲" })
      .does("person.add", { "person.id": "yi", "person.name": "乙" })
      .happens("post.appointed", {
        "appointment.id": "a1",
        "person.id": "jia",
        "post.key": "administrator",
        "post.from": "2026-03-02",
      });

  test("are made by administrators only, whatever else somebody holds", () => {
    const fields = { "person.id": "yi", "post.key": "administrator" };
    expect(code(founded(), "post.appoint", fields)).toBe("administrator-by");
    expect(code(founded().by("jia"), "post.appoint", fields)).toBeUndefined();
  });

  test("are never none: the last neither ends nor leaves", () => {
    const one = founded().by("jia");
    expect(code(one, "post.end", { "appointment.id": "a1" })).toBe("administrator-last");
    expect(code(one.by("yi"), "person.leave", { "person.id": "jia" })).toBe("administrator-last");
    const two = one.appoints("yi", "administrator");
    expect(code(two, "post.end", { "appointment.id": "a1" })).toBeUndefined();
    expect(code(two.by("yi"), "person.leave", { "person.id": "jia" })).toBeUndefined();
    const brief = one.appoints("yi", "administrator", { until: "2026-03-05" });
    expect(code(brief, "post.end", { "appointment.id": "a1" })).toBe("administrator-last");
  });

  test("nobody appoints himself to what signs for others, nor stands in there; another may", () => {
    const post = { "post.key": "supervising-president" };
    expect(code(founded().by("yi"), "post.appoint", { "person.id": "yi", ...post })).toBe("own-signing");
    expect(code(founded().by("yi"), "post.appoint", { "person.id": "jia", ...post })).toBeUndefined();
    const held = founded().appoints("jia", "supervising-president");
    const standing = { "person.id": "jia", "deputy.id": "yi", "deputy.appointment": "2026年第1号", ...post };
    expect(code(held.by("yi"), "deputy.appoint", standing)).toBe("own-signing");
    expect(code(held, "deputy.appoint", standing)).toBeUndefined();
  });

  test("nobody records his own leaving", () => {
    expect(code(founded().by("yi"), "person.leave", { "person.id": "yi" })).toBe("own-leaving");
  });
});

describe("who may lead a team", () => {
  const staffed = () =>
    bureau(jilin)
      .does("person.add", { "person.id": "jia", "person.name": "甲" })
      .does("person.add", { "person.id": "yi", "person.name": "乙" })
      .appoints("jia", "judge")
      .appoints("yi", "officer");
  const leads = (person: string, unit: string) => ({ "person.id": person, "post.key": unit, "post.leads": true });

  test("[JL-15-1] a judge leads 速执, an officer does not", () => {
    expect(code(staffed(), "post.appoint", leads("yi", "fast"))).toBe("leader-due");
    expect(code(staffed(), "post.appoint", leads("jia", "fast"))).toBeUndefined();
    expect(code(staffed(), "post.appoint", { ...leads("yi", "fast"), "post.leads": false })).toBeUndefined();
  });

  test("[JL-15-2] 普执 is led by a senior judge, who is a judge first", () => {
    expect(code(staffed(), "post.appoint", leads("jia", "ordinary"))).toBe("leader-due");
    expect(code(staffed().appoints("jia", "senior-judge"), "post.appoint", leads("jia", "ordinary"))).toBeUndefined();
    expect(code(staffed(), "post.appoint", { "person.id": "yi", "post.key": "senior-judge" })).toBe("rank-due");
  });

  test("[JL-15-3] 特执 is led by a leader of the bureau", () => {
    expect(code(staffed().appoints("jia", "senior-judge"), "post.appoint", leads("jia", "special"))).toBe("leader-due");
    expect(code(staffed().appoints("yi", "bureau-leader"), "post.appoint", leads("yi", "special"))).toBeUndefined();
  });

  test("[JL-15-6] the affairs team is led by anybody of the bureau's ranks", () => {
    expect(code(staffed(), "post.appoint", leads("yi", "affairs"))).toBeUndefined();
  });

  test("[JL-15-5] who is drawn into another team for some days is in it for those days, and in his own", () => {
    const court = staffed()
      .appoints("jia", "fast")
      .appoints("jia", "special", { from: "2026-03-02", until: "2026-03-06" });
    expect(holds(court, "jia", "2026-03-06")).toEqual(["judge", "fast", "special"]);
    expect(holds(court, "jia", "2026-03-07")).toEqual(["judge", "fast"]);
  });
});

test("an act that is none is answered with those there are", () => {
  expect(open().asks("person.promote", {}).refused).toMatchObject({
    code: "act-unknown",
    en: expect.stringContaining("post.appoint"),
  });
  expect(code(open(), "constructor", {})).toBe("act-unknown");
});

test("the register folds again from its own events, in any court's law", () => {
  const court = open().appoints("jia", "fast", { leads: true });
  expect(court.replayed()).toEqual(court.state);
  expect(civil("2026-03-02")).toBe(court.on);
});
