import { editionOn } from "#casework/index.ts";
import type { Cite, Staffing } from "#contract/index.ts";
import { addDays, type CivilDate, civil } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { citationOf } from "#policy/cite.ts";
import type { Law, Rule } from "#policy/model.ts";
import { type Belonging, belongingOn, isPermanent } from "#staff/index.ts";
import { heldWord } from "../identity/me.ts";
import { standingView } from "../identity/people.ts";
import { mayInOffice } from "../identity/rights.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Known } from "../queries/known.ts";
import { citeOf } from "../queries/said.ts";
import { refuse } from "./wording.ts";
import { type World, worldsOf } from "./worlds.ts";

/** The affairs by which a document has these figures gathered, and the switch that says which share is to be reached. */
const ASKED: ReadonlySet<string> = new Set(["staff-share", "staff-quota"]);
const TARGET = "permanent-share";
const JUDGE = "judge";
/** Cases are counted over the year that ends on the day. */
const YEAR = 365;

type Row = Staffing["rows"][number];

/**
 * How many of each court's people are permanent on a day, and what came to them: the asker's own court and those he reads. The share
 * to reach is in a document of the centre: it is shown where the law of that day says it, and never judged by.
 */
export async function staffingOf(known: Known, asked: string | undefined): Promise<Outcome<Staffing>> {
  const { office, session, today, staff } = known;
  const may = await mayInOffice(office, session, staff, "report.read-court");
  if ("refused" in may) return may;
  const on = asked === undefined ? today : civil(asked);
  if (on > today) return refuse("day-ahead", [], on, today);
  const courts = [session.court, ...session.reads];
  const worlds = await worldsOf(known, courts);
  const cases = await casesOf(known, courts, on);
  const rows: Row[] = [];
  for (const [id, world] of worlds) {
    const { state } = await staffOf(known.tx, id);
    const law = editionOn(await office.editionsOf(id), on)?.law;
    const members = belongingOn(state, on);
    const { came = 0, open = 0 } = cases.get(id) ?? {};
    rows.push({
      court: { id, name: world.name },
      ...countsOf(members),
      came,
      open,
      ...targetIn(law),
      ...listed(members, world),
    });
  }
  return ok({ day: on, since: addDays(on, -YEAR + 1), cites: asking(known.court.law), rows });
}

function countsOf(members: readonly Belonging[]) {
  const permanent = members.filter(isPermanent).length;
  const unrecorded = members.filter(({ establishment }) => establishment === undefined).length;
  return {
    people: members.length,
    permanent,
    other: members.length - permanent - unrecorded,
    unrecorded,
    judges: members.filter(({ holds }) => holds.includes(JUDGE)).length,
  };
}

const listed = (members: readonly Belonging[], { court }: World): Pick<Row, "members"> => ({
  members: members.map((one) => ({
    person: { id: one.id, name: one.name },
    holds: one.holds.filter((word) => !word.startsWith("lead:")).map((word) => heldWord(word, court)),
    permanent: isPermanent(one),
    ...(one.establishment === undefined ? {} : { establishment: standingView(one.establishment) }),
  })),
});

/** The share to reach as the law of a day says it; nothing is made up where it says none. */
export function targetIn(law: Law | undefined): Pick<Row, "target"> {
  const setting = law?.rules.settings.find(({ key }) => key === TARGET);
  if (law === undefined || setting === undefined) return {};
  return { target: { share: String(setting.value), cites: [cited(setting, law)] } };
}

const cited = (rule: Rule, law: Law): Cite => citeOf(citationOf(rule, law), law);

/** The articles that have these figures gathered, each once. */
const asking = (law: Law): Cite[] => [
  ...new Map(
    law.rules.affairs
      .filter(({ key }) => ASKED.has(key))
      .map((affair) => cited(affair, law))
      .map((cite): [string, Cite] => [`${cite.document} ${cite.article}`, cite]),
  ).values(),
];

type Cases = { readonly court: string; readonly came: number; readonly open: number };

/** Cases that came in the year up to a day, and those open at its end. */
async function casesOf({ tx }: Known, courts: readonly string[], on: CivilDate): Promise<ReadonlyMap<string, Cases>> {
  const { rows } = await tx.query<Cases>(
    `select court, count(*) filter (where registered_on > $2::date - ${YEAR})::integer as came,
        count(*) filter (where closed_on is null or closed_on > $2::date)::integer as open
      from case_row where court = any($1::text[]) and registered_on <= $2::date group by court`,
    [courts, on],
  );
  return new Map(rows.map((row) => [row.court, row]));
}
