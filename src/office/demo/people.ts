import type { Court } from "#casework/index.ts";
import { party } from "#generate/index.ts";

/** Somebody of the demonstration: what he holds, and by which name he signs in. */
export type Member = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly holds: readonly { readonly key: string; readonly leads?: true }[];
};

/** Ranks of a team where its document does not say, and how many of each. */
const ORDINARY = ["judge", "officer", "clerk"];
const TWICE: ReadonlySet<string> = new Set(["judge", "officer"]);

/**
 * One person a post of the court's law, and the ranks each team is made of: its first judge (or officer, where it has no
 * judge) leads it. The director belongs to the bureau, the officers of the centre's posts to the centre.
 */
export function membersFor(court: Court): readonly Member[] {
  const { words } = court.law.rules;
  const seen = new Set<string>();
  const own = words.filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined);
  const posts = own.filter(({ sort }) => sort === "post").map(({ key }) => made(key, [{ key }]));
  const teams = words.filter(({ sort, members }) => sort === "unit" && members !== undefined);
  const known = new Map(teams.map((team) => [team.key, team.members]));
  const people = [...known].flatMap(([team, members]) => {
    const ranks = members?.has ?? members?.only ?? ORDINARY;
    const lead = ranks.includes("judge") ? "judge" : (ranks[0] ?? "officer");
    return ranks.flatMap((rank) =>
      (TWICE.has(rank) ? ["1", "2"] : [""]).map((number) => {
        const leads = rank === lead && number !== "2";
        const login = leads ? `lead-${team}` : `${rank}${number}-${team}`;
        return made(login, [{ key: rank }, leads ? { key: team, leads } : { key: team }]);
      }),
    );
  });
  const centre = own.some(({ key }) => key === "command-centre")
    ? [made("centre", [{ key: "command-centre", leads: true }])]
    : [];
  return [...posts, ...centre, ...people];
}

const made = (login: string, holds: Member["holds"]): Member => ({
  id: login,
  login,
  holds,
  name: party(`demo/${login}`, "person").name,
});
