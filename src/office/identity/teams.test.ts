import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { teamsIn } from "./teams.ts";

const TODAY = civil("2026-11-22");
const nobody = { people: [], appointments: [], establishments: [], absences: [], deputies: [] };

/** What a court publishes of one of its teams, by sort. */
function published(court: string, key: string, sort: string): readonly string[] {
  const team = teamsIn({ staff: nobody, court: theCourt(court) }, TODAY).find((one) => one.team.key === key);
  return team?.items.flatMap((item) => (item.sort === sort ? [item.text.zh] : [])) ?? [];
}

describe("[JL-14-3] the duties of each team, published", () => {
  test("are the cases that come to it and what it has to do, each with its article", () => {
    expect(published("demo-jilin", "fast", "case")).toContain("速执团队办理简易案件");
    expect(published("demo-jilin", "special", "affair")).toContain("集中执行行动");
    expect(published("demo-jilin", "fast", "affair")).not.toContain("集中执行行动");
    for (const { items } of teamsIn({ staff: nobody, court: theCourt("demo-jilin") }, TODAY))
      for (const { cites } of items) expect(cites).toHaveLength(1);
  });

  test("name who belongs to a team that day, and who leads it", () => {
    const person = { id: "a", name: "禾远", since: TODAY };
    const post = (id: string, holds: string, leads: boolean, from: string) => ({
      id,
      person: "a",
      holds,
      leads,
      from: civil(from),
    });
    const staff = {
      ...nobody,
      people: [person],
      appointments: [post("1", "fast", true, "2026-01-01"), post("2", "ordinary", false, "2027-01-01")],
    };
    const teams = teamsIn({ staff, court: theCourt("demo-jilin") }, TODAY);
    const members = (key: string) => teams.find(({ team }) => team.key === key)?.members;
    expect(members("fast")).toEqual([{ person: { id: "a", name: "禾远" }, leads: true, holds: [] }]);
    expect(members("ordinary")).toEqual([]);
  });

  test("are those of the whole for a team it is made of, and no outside body is a team", () => {
    expect(published("nanzhao", "initial-2", "affair")).toContain("区域协作网络");
    const keys = teamsIn({ staff: nobody, court: theCourt("nanzhao") }, TODAY).map(({ team }) => team.key);
    expect(keys).not.toContain("housing-bureau");
  });
});
