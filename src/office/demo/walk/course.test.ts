import { describe, expect, test } from "vitest";
import { type Court, standing } from "#casework/index.ts";
import { addDays, type CivilDate, civil } from "#kernel/calendar.ts";
import { type Staff, staffEvolve, staffInitial } from "#staff/index.ts";
import { openWork, stageOf } from "#work/index.ts";
import { theCourt } from "../../../../test/kit/courts.ts";
import { membersFor } from "../people.ts";
import { planOf, played } from "../plan.ts";
import type { Bureau } from "./desk.ts";

const COURTS = ["yindu", "nanzhao", "qingfeng", "demo-city", "demo-jilin"];
const UNTIL = civil("2026-11-25");
/** As many cases as have one kept in each place, and others beside. */
const CASES = 64;

/** A bureau of a court with one person a post, as the register has them. */
function bureauOf(id: string, until: CivilDate = UNTIL): Bureau {
  const laws = new Map<CivilDate, Court>();
  const courtOn = (on: CivilDate): Court => {
    const found = laws.get(on) ?? theCourt(id, on);
    laws.set(on, found);
    return found;
  };
  const from = addDays(until, -260);
  const told = (state: Staff, kind: string, fields: Readonly<Record<string, string | boolean>>): Staff =>
    staffEvolve(state, { kind, fields, happenedOn: from });
  const staff = membersFor(courtOn(until), id).reduce(
    (state, member) =>
      member.holds.reduce(
        (now, { key, leads }) =>
          told(now, "post.appointed", {
            "appointment.id": `${member.id}/${key}`,
            "person.id": member.id,
            "post.key": key,
            "post.from": from,
            "post.leads": leads === true,
          }),
        told(state, "person.added", { "person.id": member.id, "person.name": member.name }),
      ),
    staffInitial,
  );
  return { courtId: id, staff, courtOn, until };
}

describe.each(COURTS)("cases of %s, brought forward by its law and its people", (id) => {
  const bureau = bureauOf(id);
  const which = { id, name: id, law: id, mark: "豫0505", cases: CASES };
  const kept = planOf("course", which, bureau).filter(({ index }) => index % 4 === 1);
  const desks = kept.map((planned) => ({ planned, desk: played(planned, bureau) }));

  test("each is registered, by days that follow one another and never after the last", () => {
    for (const { desk } of desks) {
      expect(desk.log[0]?.kind).toBe("case.registered");
      const moments = desk.steps.map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      expect(desk.log.every(({ happenedOn }) => happenedOn <= UNTIL)).toBe(true);
      expect(desk.log.map(({ version }) => version)).toEqual(desk.log.map((_, at) => at + 1));
    }
  });

  test("the same seed gives the same case, event by event", () => {
    const [first] = kept;
    if (first === undefined) throw new Error("a case is kept");
    expect(played(first, bureau).steps).toEqual(desks[0]?.desk.steps);
  });

  test("they lie in stages from triage to suspension, and whatever is open is somebody's", () => {
    const court = bureau.courtOn(UNTIL);
    const stages = new Set<string>();
    for (const { desk } of desks) {
      const stands = standing(desk.log, court, UNTIL);
      stages.add(stageOf(desk.log, stands.facts, court.law));
      const work = openWork(desk.log, stands, court, UNTIL);
      expect(work.filter(({ words, persons }) => words.length + persons.length === 0)).toEqual([]);
    }
    for (const stage of ["triage-due", "receipt-due", "handling", "suspended"]) expect(stages).toContain(stage);
  });

  test("of those kept nowhere few are late, and none for longer than a month", () => {
    const court = bureau.courtOn(UNTIL);
    const others = planOf("course", which, bureau).filter(({ index }) => index % 2 === 0);
    const late = others
      .map((planned) => standing(played(planned, bureau).log, court, UNTIL).clocks)
      .map((clocks) => clocks.filter(({ state, stoppedOn }) => state === "broken" && stoppedOn === undefined))
      .filter((some) => some.length > 0);
    expect(late.length).toBeLessThan(others.length / 10);
    const long = late.flat().filter(({ due }) => due !== undefined && due < addDays(UNTIL, -30));
    expect(long.map(({ clock, due }) => [clock.key, due])).toEqual([]);
  });

  test("every act was somebody's who holds a post, and nobody signed what he put up himself", () => {
    const people = new Set(bureau.staff.people.map(({ id: person }) => person));
    for (const { desk } of desks)
      for (const event of desk.log) {
        expect(event.by.id === "law" || people.has(event.by.id)).toBe(true);
        if (event.kind !== "approval.granted") continue;
        const asked = desk.log.findLast(({ kind, version }) => kind === "approval.asked" && version < event.version);
        expect(asked?.by.id).not.toBe(event.by.id);
      }
  });
});

test("whatever the day, holidays before it or not, a conversion waits for its signature", () => {
  for (const day of ["2026-10-08", "2026-11-25", "2027-01-05"]) {
    const bureau = bureauOf("yindu", civil(day));
    const which = { id: "yindu-demo", name: "yindu", law: "yindu", mark: "豫0505", cases: 24 };
    const waits = planOf("province", which, bureau)
      .filter(({ fate }) => fate.stay === "conversion-asked")
      .map((planned) => played(planned, bureau).log.at(-1))
      .filter((last) => last?.kind === "approval.asked");
    expect(waits.length, day).toBeGreaterThan(0);
  }
});
