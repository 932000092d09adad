import { describe, expect, test } from "vitest";
import { type Court, postsFor } from "#casework/index.ts";
import { standsFor } from "#policy/who.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { membersFor } from "./people.ts";

const COURTS = ["yindu", "nanzhao", "qingfeng", "demo-city", "demo-jilin", "city", "jilin"];
/** Words for how somebody stands to a case: whoever that is belongs to the court. */
const RELATIONS = [
  "handler",
  "team",
  "team-lead",
  "everyone",
  "administrator",
  "owner",
  "requester",
  "responsible-person",
];
const OTHERS = ["next-step", "interviewee"];

const answered = (court: Court): ReadonlySet<string> =>
  new Set([
    ...RELATIONS,
    ...OTHERS,
    ...court.law.rules.words
      .filter(({ sort, in: within }) => sort === "seat" && within === undefined)
      .map(({ key }) => key),
    ...membersFor(court).flatMap(({ holds }) => [
      ...standsFor(
        holds.map(({ key }) => key),
        court.law,
      ),
    ]),
  ]);

describe.each(COURTS)("the people of %s", (id) => {
  const court = theCourt(id);

  test("leave no act to nobody", () => {
    const known = answered(court);
    const orphaned = Object.keys(court.vocabulary.acts).filter(
      (act) => !postsFor(act, court).some((word) => known.has(word)),
    );
    expect(orphaned).toEqual([]);
  });

  test("answer for every affair and limit that arises in a case, and for every consent", () => {
    const known = answered(court);
    const { affairs, clocks, guards } = court.law.rules;
    const owned = [
      ...affairs.filter(({ opens }) => opens !== undefined && !("every" in opens)),
      ...clocks.filter(({ owner }) => owner.length > 0 && !owner.every((word) => word.endsWith("-court"))),
    ];
    const unowned = owned.filter(({ owner }) => owner.length > 0 && !owner.some((word) => known.has(word)));
    expect(unowned.map(({ key }) => key)).toEqual([]);
    const steps = guards.flatMap(({ approval }) => approval).filter((step) => !step.includes("fill"));
    expect(steps.filter((step) => !step.some((word) => known.has(word)))).toEqual([]);
  });

  test("have one login each, and lead every team that takes cases", () => {
    const members = membersFor(court);
    expect(new Set(members.map(({ login }) => login)).size).toBe(members.length);
    const led = new Set(members.flatMap(({ holds }) => holds.flatMap(({ key, leads }) => (leads ? [key] : []))));
    const takers = court.law.rules.words.filter(({ sort, takes }) => sort === "unit" && takes !== undefined);
    expect(takers.map(({ key }) => key).filter((key) => !led.has(key))).toEqual([]);
  });
});
