import { describe, expect, test } from "vitest";
import { adoptionWords } from "#adoption/index.ts";
import { civil } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import { staffWords } from "#staff/index.ts";
import { COURTS, theCourt, theLibrary } from "../../test/kit/courts.ts";
import { lawFile, madeUp, TEXT } from "../../test/kit/law.ts";
import { mayAct, postsFor } from "./duties.ts";
import { readDuties } from "./dutyTable.ts";
import { vocabulary } from "./vocabulary.ts";

const court = theCourt("yindu");
const ON = civil("2026-03-02");
const folders = ["yindu", "jilin", "nanzhao", "qingfeng", "city", "demo-city", "demo-jilin"];
const duties = theLibrary().duties ?? {};

/** What is no act of a case or of the register, and still somebody's to do. */
const OFFICE = ["tell", "account.issue", "account.unlock", "account.close", "access.read", "report.read-court"];

const actor = (...holds: readonly string[]): Actor => ({ id: "wang", name: "王法官", holds });
const seats = new Map([["handling-judge", "wang"]]);
const nobody = new Map<string, string>();

/** What comes of an act for somebody who holds that, in a case of the fast team that he handles or does not. */
const asked = (
  act: string,
  holds: readonly string[],
  more: { seats?: ReadonlyMap<string, string>; team?: string } = {},
) => {
  const answer = mayAct(act, { actor: actor(...holds), seats: nobody, court, on: ON, ...more });
  return "ok" in answer ? "may" : answer.refused.code;
};

describe("the table of duties", () => {
  test("names somebody for every act there is, and for no other", () => {
    const acts = [
      ...Object.keys(vocabulary.acts),
      ...Object.keys(staffWords),
      ...Object.keys(adoptionWords),
      ...OFFICE,
    ];
    expect(Object.keys(duties).sort()).toEqual(acts.sort());
  });

  test("says only words that some court's law or the table itself knows", () => {
    const known = new Set(folders.flatMap((folder) => theCourt(folder).law.rules.words.map(({ key }) => key)));
    for (const relation of ["handler", "team", "team-lead", "everyone", "administrator"]) known.add(relation);
    const strange = Object.values(duties).flatMap((words) =>
      words.flatMap((word) => word.split(" | ").filter((one) => !known.has(one))),
    );
    expect(strange).toEqual([]);
  });

  test.each(folders.filter((folder) => folder !== "city"))("leaves no act of %s to nobody", (folder) => {
    const orphaned = Object.keys(duties).filter((act) => postsFor(act, theCourt(folder)).length === 0);
    expect(orphaned).toEqual([]);
  });

  test.each([
    ["nothing", "", "duties-shape"],
    ["a list", "duties: [a]", "duties-shape"],
    ["an act without words", "duties: { case.register: [] }", "duties-words"],
    ["an act with one word", "duties: { case.register: registrar }", "duties-words"],
    ["no YAML", "duties: [", "yaml-syntax"],
  ])("is refused when it is %s", (_, text, code) => {
    expect(readDuties(text, `${COURTS}/duties.yaml`)).toMatchObject({ refused: { code } });
  });
});

describe("by default", () => {
  test("the registrar registers, and a judge does not", () => {
    expect(asked("case.register", ["registrar"])).toBe("may");
    expect(asked("case.register", ["judge"])).toBe("not-your-duty");
  });

  test("the refusal says who could, and that it is a default and no article", () => {
    const answer = mayAct("case.register", { actor: actor("judge"), seats: nobody, court, on: ON });
    expect(answer).toMatchObject({
      refused: { zh: "“立案”不由你办理；可由：立案人员（系统默认）", cites: [] },
    });
    expect(postsFor("case.register", court)).toEqual(["registrar"]);
  });

  test("who handles a case acts in it and in no other", () => {
    expect(asked("measure.request", ["judge"], { seats })).toBe("may");
    expect(asked("measure.request", ["judge"], { seats: new Map([["handling-judge", "li"]]) })).toBe("not-your-duty");
  });

  test("members of a team act in its cases", () => {
    expect(asked("measure.request", ["fast"], { team: "fast" })).toBe("may");
    expect(asked("measure.request", ["ordinary"], { team: "fast" })).toBe("not-your-duty");
    expect(asked("measure.request", ["fast"])).toBe("not-your-duty");
  });

  test("a team is led in its own cases, and by whoever stands in for its leader", () => {
    expect(asked("handler.name", ["fast", "lead:fast", "team-lead"], { team: "fast" })).toBe("may");
    expect(asked("handler.name", ["fast", "lead:fast", "team-lead"], { team: "ordinary" })).toBe("not-your-duty");
    const deputy: Actor = {
      ...actor("judge"),
      deputises: [{ post: "lead:fast", from: ON, until: ON, appointment: "3号" }],
    };
    const on = (day: string) =>
      mayAct("handler.name", { actor: deputy, seats: nobody, court, on: civil(day), team: "fast" });
    expect(on("2026-03-02")).toEqual({ ok: true });
    expect(on("2026-03-03")).toHaveProperty("refused");
  });

  test("of two words only the first that the court has is meant", () => {
    expect(asked("triage.decide", ["triage-officer"])).toBe("may");
    expect(asked("triage.decide", ["command-centre"])).toBe("not-your-duty");
    const nanzhao = mayAct("triage.decide", {
      actor: actor("command-centre"),
      seats: nobody,
      court: theCourt("nanzhao"),
      on: ON,
    });
    expect(nanzhao).toEqual({ ok: true });
  });

  test("a post of a unit answers for the unit", () => {
    expect(asked("triage.convert", ["quality-officer"])).toBe("may");
    expect(asked("assignment.adjust", ["quality-officer"])).toBe("may");
    expect(asked("assignment.adjust", ["fast"])).toBe("not-your-duty");
  });

  test("people and posts are for the administrator and the heads of the bureau", () => {
    for (const word of ["administrator", "bureau-director", "court-president"])
      expect(asked("post.appoint", [word]), word).toBe("may");
    expect(asked("post.appoint", ["registrar"])).toBe("not-your-duty");
  });

  test("an act the table does not know is nobody's", () => {
    expect(asked("case.burn", ["court-president", "administrator"])).toBe("not-your-duty");
    expect(asked("constructor", ["court-president"])).toBe("not-your-duty");
  });
});

describe("the court's document comes first", () => {
  const with_ = (rules: string) => ({ ...madeUp(lawFile({ rules })).court, duties: { "funds.approve": ["everyone"] } });
  const posts = `posts:\n  cashier: { name: 案款员, quote: ${TEXT.slice(0, 8)} }\n`;
  const ranks = "ranks:\n  judge: { name: 员额法官, quote: 案款到账后十日内 }\n";
  const guard = (act: string, by: string) =>
    `guards:\n  who: { act: ${act}, by: [${by}], quote: 案款到账后十日内发放 }`;
  const to = (act: string, rules: string, holds: readonly string[]) =>
    "ok" in mayAct(act, { actor: actor(...holds), seats: nobody, court: with_(rules), on: ON });

  test("whom it names without conditions the gate judges alone", () => {
    expect(to("funds.confirm", posts + guard("funds.confirm", "cashier"), ["clerk"])).toBe(true);
    expect(postsFor("funds.confirm", with_(posts + guard("funds.confirm", "cashier")))).toEqual(["cashier"]);
  });

  test("whom it names under conditions may beside the default", () => {
    const rules = posts + guard("{ measure.take: { measure.kind: detention } }", "cashier");
    expect(to("measure.take", rules, ["cashier"])).toBe(true);
    expect(to("measure.take", rules, ["clerk"])).toBe(false);
  });

  test("a rank alone says what one must be, not whose case it is", () => {
    const rules = ranks + guard("disposal.decide", "judge");
    expect(to("disposal.decide", rules, ["judge"])).toBe(false);
    expect(to("funds.approve", ranks + guard("funds.approve", "judge"), ["judge"])).toBe(true);
  });
});
