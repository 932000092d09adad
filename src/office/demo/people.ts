import { type Court, postsFor } from "#casework/index.ts";
import { party } from "#generate/index.ts";
import { type Random, random } from "#kernel/random.ts";
import type { Affair, Word } from "#policy/model.ts";
import { partsTaking, standsFor } from "#policy/who.ts";
import type { Establishment } from "#staff/index.ts";

/** Somebody of the demonstration: what he holds, and by which name he signs in. */
export type Member = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly holds: readonly { readonly key: string; readonly leads?: true }[];
  readonly establishment: Establishment;
};

type Placed = Omit<Member, "establishment">;

/** Ranks of a team and of a desk where the document does not say, and which of them there are two of. */
const TEAM = ["judge", "officer", "clerk"];
const DESK = ["officer", "clerk"];
const TWICE: ReadonlySet<string> = new Set(["judge", "officer"]);
const CENTRE = "command-centre";
const DIRECTOR = "bureau-director";

type Bureau = {
  readonly court: Court;
  readonly units: readonly Word[];
  readonly posts: readonly Word[];
  readonly seats: readonly Word[];
};

/**
 * One person a post of the court's law; a team of the ranks it is made of for every unit that cases go to, led by whom its
 * document names, else by its first judge; somebody who leads the command centre; and a desk for whatever unit has work to do
 * that nobody of these answers to. What a team carries out besides is its own people's; for the court itself its director
 * answers.
 */
export function membersFor(court: Court, seed = "demo", prefix = ""): readonly Member[] {
  return named(placesIn(court), seed, prefix);
}

/** Names nobody else of the court bears, and sign-ins that begin with the court where there are several. */
function named(places: readonly Placed[], seed: string, prefix: string): readonly Member[] {
  const taken = new Set<string>();
  return places.map((member) => {
    const names = (tries: number) => party(`${seed}/${member.id}${tries === 0 ? "" : `/${tries}`}`, "person").name;
    let tries = 0;
    while (taken.has(names(tries))) tries += 1;
    taken.add(names(tries));
    const establishment = establishmentOf(member, random(`${seed}/${prefix}${member.id}/establishment`));
    return { ...member, login: `${prefix}${member.id}`, name: names(tries), establishment };
  });
}

/** Ranks and posts only somebody of the court's own establishment holds, and the rank that is hired more often than not. */
const OWN: ReadonlySet<string> = new Set([
  "judge",
  "officer",
  "bailiff",
  "court-president",
  "supervising-president",
  DIRECTOR,
]);
const CLERK = "clerk";

function establishmentOf({ holds }: Placed, chance: Random): Establishment {
  if (holds.some(({ key }) => OWN.has(key))) return "political-legal";
  if (holds.some(({ key }) => key === CLERK))
    return chance.pick(["contract", "contract", "dispatch", "public-institution"]);
  return chance.pick(["political-legal", "political-legal", "political-legal", "public-institution", "contract"]);
}

function placesIn(court: Court): readonly Placed[] {
  const bureau = bureauOf(court);
  const teams = teamsOf(bureau);
  const centre = bureau.units.find(({ key }) => key === CENTRE);
  const led = new Set([...teams, ...(centre === undefined ? [] : [centre])].map((unit) => headOf(unit, bureau)?.key));
  const made: Placed[] = [
    ...bureau.posts.filter(({ key }) => !led.has(key)).map((post) => holder(post, bureau)),
    ...(centre === undefined || teams.includes(centre) ? [] : [leading(centre, [], bureau)]),
    ...teams.flatMap((unit) => peopleOf(unit, unit.members?.only ?? joined(unit.members?.has ?? [], TEAM), bureau)),
  ];
  for (const unit of bureau.units.filter(({ key }) => hasWork(key, court))) {
    if (made.some((member) => answers(member, unit.key, court)) || isCourt(unit)) continue;
    const above = teams.find(({ key }) => key === unit.under);
    if (above === undefined) made.push(...peopleOf(unit, DESK, bureau));
    else
      for (const [index, member] of made.entries())
        if (member.holds.some(({ key }) => key === above.key))
          made[index] = { ...member, holds: [...member.holds, { key: unit.key }] };
  }
  return made;
}

const joined = (own: readonly string[], usual: readonly string[]): readonly string[] => [
  ...new Set([...own, ...usual]),
];

function bureauOf(court: Court): Bureau {
  const { words } = court.law.rules;
  return {
    court,
    units: words.filter(({ sort }) => sort === "unit"),
    posts: words.filter(({ sort }) => sort === "post"),
    seats: words.filter(({ sort }) => sort === "seat"),
  };
}

const answers = ({ holds }: Placed, key: string, { law }: Court): boolean =>
  standsFor(
    holds.map((one) => one.key),
    law,
  ).has(key);

/** Units that cases go to, and those made of named ranks; one whose parts take its cases is those parts. */
function teamsOf({ court, units }: Bureau): readonly Word[] {
  const results = new Set(court.law.rules.rows.map(({ then }) => then));
  const ranks = new Set(court.law.rules.words.filter(({ sort }) => sort === "rank").map(({ key }) => key));
  const takes = ({ key, takes: what, members, leader = [] }: Word): boolean =>
    what !== undefined || members !== undefined || results.has(key) || leader.some((word) => ranks.has(word));
  return units.flatMap((unit) => {
    if (!takes(unit) || partsTaking(unit.key, court.law).length > 0) return [];
    const whole = units.find(({ key }) => key === unit.under);
    return [whole === undefined ? unit : { ...unit, ...leaderOf(unit, whole) }];
  });
}

const leaderOf = (part: Word, whole: Word): Pick<Word, "leader"> => {
  const leader = part.leader ?? whole.leader;
  return leader === undefined ? {} : { leader };
};

const arises = ({ opens }: Affair): boolean => opens !== undefined && !("every" in opens);

/** Whether a rule or a duty leaves a word something to do that arises in a case. */
function hasWork(key: string, court: Court): boolean {
  const { rules } = court.law;
  return (
    rules.affairs.some((affair) => arises(affair) && affair.owner.includes(key)) ||
    rules.clocks.some(({ owner }) => owner.includes(key)) ||
    rules.guards.some(({ by = [], approval }) => [...by, ...approval.flat()].includes(key)) ||
    Object.keys(court.vocabulary.acts).some((act) => postsFor(act, court).includes(key))
  );
}

/** A court as a unit of its superior's document: nobody works in it as in a unit. */
const isCourt = ({ key }: Word): boolean => key.endsWith("-court");

/** What a document of each level calls the court's own bureau. */
const ITSELF: Readonly<Record<string, string>> = {
  basic: "basic-court",
  city: "intermediate-court",
  province: "provincial-bureau",
};

function holder(post: Word, { court, units }: Bureau): Placed {
  const level = court.law.documents[0]?.front.level ?? "basic";
  const itself = post.key === DIRECTOR ? units.filter(({ key }) => key === ITSELF[level]) : [];
  return made(post.key, [...rankOf(post), { key: post.key }, ...itself.map(({ key }) => ({ key }))]);
}

const rankOf = ({ rank }: Word): Member["holds"] => (rank === undefined ? [] : [{ key: rank }]);

/** People of a unit: whoever leads it first. */
function peopleOf(unit: Word, ranks: readonly string[], bureau: Bureau): readonly Placed[] {
  const wanted = unit.leader?.find((word) => ranks.includes(word));
  const lead = wanted ?? (ranks.includes("judge") ? "judge" : (ranks[0] ?? "officer"));
  return ranks.flatMap((rank) =>
    (TWICE.has(rank) ? ["1", "2"] : [""]).map((number) =>
      rank === lead && number !== "2"
        ? leading(unit, [{ key: rank }], bureau)
        : made(`${rank}${number}-${unit.key}`, [{ key: rank }, { key: unit.key }]),
    ),
  );
}

/** The post that leads a unit: one its document names, or one that is called after it. */
const headOf = ({ key, leader = [] }: Pick<Word, "key" | "leader">, { posts }: Bureau): Word | undefined =>
  posts.find((one) => leader.includes(one.key)) ?? posts.find((one) => one.key === `${key}-leader`);

/** Whoever leads a unit holds the post its document has lead it, and signs where somebody of the unit has to. */
function leading({ key, leader = [] }: Word, rank: Member["holds"], bureau: Bureau): Placed {
  const post = headOf({ key, leader }, bureau);
  const signs = bureau.seats.filter((seat) => seat.in === key);
  const login = key === CENTRE ? "centre" : `lead-${key}`;
  return made(login, [
    ...rank,
    ...(post === undefined ? [] : [{ key: post.key }]),
    { key, leads: true },
    ...signs.map((seat) => ({ key: seat.key })),
  ]);
}

const made = (login: string, holds: Member["holds"]): Placed => ({
  id: login,
  login,
  holds,
  name: login,
});
