import { describe, expect, test } from "vitest";
import { play, type Standing, standing } from "#casework/index.ts";
import { history } from "#generate/index.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { done, playAll, told } from "../../test/kit/lines.ts";
import { ofThisCase, openWork, ownerOf, stageOf, type Work } from "./index.ts";

const COURTS = ["yindu", "qingfeng", "nanzhao", "demo-jilin", "demo-city"];

/** What ends with the case itself is no piece beside it; when it is one is said below. */
const goesWithTheCase = ({ affair: { done } }: Standing["affairs"][number]): boolean =>
  done !== undefined && "on" in done && ["case.closed", "dossier.archived"].includes(done.on);

const workOf = (stands: Standing, id: string): readonly Work[] => {
  const court = theCourt(id);
  return openWork(stands.events, stands, court, stands.events.at(-1)?.happenedOn ?? court.law.on);
};

describe.each(COURTS)("open work of generated cases of %s", (id) => {
  const court = theCourt(id);
  const stands = Array.from({ length: 20 }, (_, n) => play(history(`work/${n}`, court), court));

  test("every piece is somebody's, and no two are the same piece", () => {
    for (const one of stands) {
      const work = workOf(one, id);
      expect(work.filter(({ words, persons }) => words.length + persons.length === 0)).toEqual([]);
      expect(new Set(work.map((piece) => piece.id)).size).toBe(work.length);
    }
  });

  test("every affair that is not done has its piece, and nothing that is done has one", () => {
    for (const one of stands) {
      const pieces = new Set(workOf(one, id).map((piece) => piece.id));
      for (const run of one.affairs.filter((run) => ofThisCase(run) && !goesWithTheCase(run))) {
        const open = ["open", "dispatched", "received", "returned"].includes(run.state);
        const key = `affair/${run.affair.key}/${run.id}`;
        const again =
          one.affairs.filter((other) => other.affair.key === run.affair.key && other.id === run.id).length > 1;
        if (open) expect(pieces.has(key), `${key} ${run.state}`).toBe(true);
        else if (!run.affair.slip && !again) expect(pieces.has(key), `${key} ${run.state}`).toBe(false);
      }
    }
  });

  test("a case that is registered and not in handling says who brings it there", () => {
    for (const { events } of stands)
      for (let length = 1; length <= events.length; length++) {
        const log = events.slice(0, length);
        if (log[0]?.kind !== "case.registered" || log.some(({ kind }) => kind === "case.closed")) continue;
        const on = log.at(-1)?.happenedOn ?? court.law.on;
        const now = standing(log, court, on);
        const placing = openWork(log, now, court, on).filter(({ kind }) => PLACING.has(kind));
        const due = DUE.has(stageOf(log, now.facts, court.law));
        expect(placing.length > 0, log.map(({ kind }) => kind).join(" ")).toBe(due || placing[0]?.kind === "naming");
      }
  });
});

const PLACING: ReadonlySet<string> = new Set(["triage", "assignment", "naming", "receipt"]);
const DUE: ReadonlySet<string> = new Set(["triage-due", "assignment-due", "receipt-due"]);

describe("whose a piece is", () => {
  const court = theCourt("yindu");
  const registered = told("2022-03-01", "case.registered", { "case.kind": "initial" });
  const triaged = told("2022-03-01", "triage.decided", { "case.team": "fast" });
  const judge = told("2022-03-02", "handler.named", { "handler.seat": "handling-judge", "handler.person": "p7" });
  const officer = told("2022-03-02", "handler.named", { "handler.seat": "handling-officer", "handler.person": "p8" });
  const of = (...lines: Parameters<typeof playAll>[1][number][]) => workOf(playAll(court, lines), "yindu");
  const piece = (work: readonly Work[], id: string) => work.find((one) => one.id === id);

  test("[YD-0-3] triage is the triage officer's, naming and receipt the leader's of the team", () => {
    expect(piece(of(registered), "triage")).toMatchObject({ words: ["triage-officer"] });
    const assigned = told("2022-03-02", "assignment.made", { "case.team": "fast" });
    expect(piece(of(registered, triaged, assigned), "naming")).toMatchObject({ words: ["lead:fast"] });
    expect(piece(of(registered, triaged, assigned, judge, officer), "receipt")).toMatchObject({ words: ["lead:fast"] });
  });

  test("a slip lies with the unit until somebody took it, then with him, and sent back with who sent it", () => {
    const ground = [registered, triaged, judge, officer, told("2022-03-03", "assignment.received")];
    const step = (act: string, by: string, reason?: string) => ({
      ...done(
        "2022-03-04",
        { id: by, holds: by === "p7" ? ["judge", "handling-judge"] : ["officer", "affairs"] },
        act,
        { "affair.kind": "field-measures", "affair.needs-ruling": false },
        { of: { slip: "s1" } },
      ),
      ...(reason === undefined ? {} : { reason }),
    });
    const id = "affair/field-measures/s1";
    expect(piece(of(...ground, step("affair.dispatch", "p7")), id)).toMatchObject({ words: ["affairs"], asker: "p7" });
    const taken = [step("affair.dispatch", "p7"), step("affair.receive", "p9")];
    expect(piece(of(...ground, ...taken), id)).toMatchObject({ words: [], persons: ["p9"] });
    expect(piece(of(...ground, ...taken, step("affair.return", "p9", "材料不全")), id)).toMatchObject({
      persons: ["p7"],
    });
  });
});

describe("what is one thing is one piece", () => {
  const kept = (court: string, ...lines: Parameters<typeof playAll>[1][number][]) =>
    workOf(playAll(theCourt(court), lines), court).map(({ id, kind }) => `${id} ${kind}`);
  const registered = told("2022-08-01", "case.registered", { "case.kind": "initial" });
  const inquired = told("2022-08-03", "inquiry.completed", { "property.found": false });

  test("[CITY-3.5-1] the triage is the affair that is done by it, since its day and to its last day", () => {
    expect(kept("demo-city", registered).filter((piece) => piece.includes("triage"))).toEqual(["triage triage"]);
    const work = workOf(playAll(theCourt("demo-city"), [registered, inquired]), "demo-city");
    expect(work.filter(({ id, kind }) => kind === "triage" || id.includes("triage"))).toMatchObject([
      { id: "affair/triage-duty/case", kind: "triage", act: "triage.decide", since: "2022-08-03", due: "2022-08-05" },
    ]);
  });

  test("[NZ-1.1.1-3] so is an assignment, whose piece waits since the case came to it, whatever is said of the case meanwhile", () => {
    const triaged = told("2022-08-04", "triage.decided", { "case.team": "fast" });
    const stated = told("2022-08-09", "fact.stated", { "property.found": true });
    const work = workOf(playAll(theCourt("nanzhao"), [registered, triaged, stated]), "nanzhao");
    expect(work.filter(({ act }) => act === "assignment.make")).toMatchObject([
      { id: "affair/case-assignment/case", kind: "assignment", since: "2022-08-04" },
    ]);
    expect(work.filter(({ id }) => id.includes("assignment"))).toHaveLength(1);
  });

  test("[QF-16-1] what something else has to come before says so and names no act; once that came, it does", () => {
    const reviewed = { "affair.kind": "preliminary-review" };
    const triageOf = (...lines: Parameters<typeof playAll>[1][number][]) =>
      workOf(playAll(theCourt("qingfeng"), [registered, ...lines]), "qingfeng").find(({ kind }) => kind === "triage");
    expect(triageOf()?.title[0]).toBe("繁简分流（待：查控已完成）");
    expect(triageOf()?.act).toBeUndefined();
    expect(triageOf(inquired)?.title[0]).toContain("全案材料初步审查");
    const done = triageOf(inquired, told("2022-08-04", "affair.done", reviewed));
    expect(done).toMatchObject({ title: ["繁简分流", "triage"], act: "triage.decide" });
  });

  test("[CITY-3.5-7] handling a case is the case itself, and its dossier is a piece once there is a closed one to file", () => {
    const placed = [
      told("2022-08-04", "triage.decided", { "case.track": "simple", "case.team": "fast" }),
      told("2022-08-04", "assignment.made", { "case.team": "fast" }),
      told("2022-08-05", "handler.named", { "handler.person": "p7" }),
      told("2022-08-05", "assignment.received", { "claim.kinds": ["act"] }),
    ];
    const open = kept("demo-city", registered, inquired, ...placed).join();
    for (const key of ["case-handling", "conduct-enforcement", "dossier-with-case"]) expect(open).not.toContain(key);
    const closed = kept("demo-city", registered, ...placed, told("2022-09-05", "case.closed")).join();
    expect(closed).toContain("affair/dossier-with-case/case affair");
  });

  test("what the law gives to a rank is that of the handler who has it, and of no other judge", () => {
    const known = {
      court: theCourt("yindu"),
      handlers: new Map([
        ["handling-judge", "p7"],
        ["handling-officer", "p8"],
      ]),
    };
    expect(ownerOf(["judge"], known)).toEqual({ words: [], persons: ["p7"] });
    expect(ownerOf(["judge"], { ...known, handlers: new Map() })).toEqual({ words: ["judge"], persons: [] });
    expect(ownerOf(["judge"], { court: theCourt("demo-city"), handlers: new Map([["handler", "p7"]]) })).toEqual({
      words: [],
      persons: ["p7"],
    });
  });
});

describe("[NZ-1.2.2-1] whose a piece of a team made of teams is", () => {
  const court = theCourt("nanzhao");
  const registered = told("2022-08-01", "case.registered", { "case.kind": "initial" });
  const triaged = told("2022-08-01", "triage.decided", { "case.team": "initial" });
  const made = told("2022-08-02", "assignment.made", { "case.team": "initial-3" });
  const received = told("2022-08-03", "assignment.received");

  test("that of the team the case is with, and of no other", () => {
    const work = workOf(playAll(court, [registered, triaged, made, received]), "nanzhao");
    expect(work.find(({ id }) => id === "affair/offline-house-land/case")).toMatchObject({ words: ["initial-3"] });
  });

  test("whoever brings the case to one of them has what would be its leader's", () => {
    const stands = playAll(court, [registered, triaged]);
    const known = { court, handlers: new Map<string, string>() };
    expect(stands.facts["case.team"]).toBe("initial");
    expect(ownerOf(["handler"], { ...known, team: "initial" })).toEqual({ words: ["command-centre"], persons: [] });
    expect(ownerOf(["handler"], { ...known, team: "initial-3" })).toEqual({ words: ["lead:initial-3"], persons: [] });
  });
});

describe("[JL-3-2] a case that triage is not for", () => {
  const registered = told("2022-08-01", "case.registered", { "case.kind": "preservation" });

  test("waits for its assignment from the beginning, with whoever triages", () => {
    const work = workOf(playAll(theCourt("demo-jilin"), [registered]), "demo-jilin");
    expect(work.filter(({ kind }) => PLACING.has(kind))).toMatchObject([
      { kind: "assignment", words: ["triage-officer"], act: "assignment.make" },
    ]);
    expect(workOf(playAll(theCourt("demo-city"), [registered]), "demo-city").map(({ kind }) => kind)).toContain(
      "triage",
    );
  });
});
