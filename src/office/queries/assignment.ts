import {
  checkLot,
  handlerSeats,
  leastLoaded,
  type Related,
  sayWhy,
  suggestSame,
  THE_HANDLER,
} from "#assignment/index.ts";
import { chronicleOf, factRecord, type Matter } from "#casework/index.ts";
import type { Event } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Law, Word } from "#policy/model.ts";
import { isTriaged, teamsUntriaged } from "#policy/untriaged.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { partsTaking, takersOf } from "#policy/who.ts";
import { absentOn, holdersOf } from "#staff/index.ts";
import { handlersOf, seatsOf } from "#work/index.ts";
import { actorIn } from "../door/actor.ts";
import { type CaseRow, lineOf } from "./cases.ts";
import type { Known } from "./known.ts";
import { offerViews } from "./offers.ts";
import { openCase } from "./opened.ts";
import { type RelatedRow, relatedRows } from "./related.ts";
import { memberOf, personOf, textOf, wordOf } from "./said.ts";

const ACTS = [
  "assignment.make",
  "handler.name",
  "handler.replace",
  "handler.recuse",
  "lot.draw",
  "assignment.receive",
  "assignment.adjust",
];

/** Who could sit in each seat of a case, with his load; who should, and why; lots drawn, each run again. */
export async function assignmentOf(id: string, known: Known) {
  const { court, staff, today, session } = known;
  const opened = await openCase(id, known);
  if ("refused" in opened) return opened;
  const { stream, row, log } = opened.ok;
  const handlers = seatsOf(log);
  const loads = await loadsOf(known);
  const related = await relatedRows(stream, known);
  const seats = seatsIn(court.law).map((seat) => {
    const able = candidatesOf(seat.rank, row.team, known);
    const candidates = able.map(({ id: one, name: called }) => ({
      person: { id: one, name: called },
      load: loads.get(one) ?? 0,
      absent: absentOn(staff, one, today),
      recused: handlers.recused.has(one),
      sits: [...handlers.seats.values()].includes(one),
    }));
    const holder = handlers.seats.get(seat.key);
    const suggestion = suggest(candidates, related);
    return {
      seat: wordOf(seat.key, court),
      required: seat.required === true,
      ...(holder === undefined || holder === "" ? {} : { holder: personOf(holder, staff) }),
      candidates,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  const matter: Matter = { stream, log };
  return ok({
    line: lineOf(row, known),
    version: log.length,
    seats,
    recused: [...handlers.recused].map((one) => personOf(one, staff)),
    ...regionOf(log, known),
    teams: await teamsOf(row, log, known),
    lots: lotsOf(log, known),
    offers: offerViews(actorIn(session.person, staff, today, handlersOf(log)), matter, known, ACTS),
  }) satisfies Outcome<unknown>;
}

/** Seats of whoever handles a case; where the court names none, there is one for whoever belongs to the team. */
export const seatsIn = (law: Law): readonly Pick<Word, "key" | "rank" | "required">[] => {
  const named = handlerSeats(law);
  return named.length > 0 ? named : [{ key: THE_HANDLER }];
};

/** Who handles cases where the court names no seat: a judge, and an officer in a team that an officer may lead. Nobody else. */
const JUDGE = "judge";
const OFFICER = "officer";

function ofTheTeam(team: string, { court, staff, today }: Known) {
  const own = holdersOf(staff, team, today);
  const leads = court.law.rules.words.find(({ sort, key }) => sort === "unit" && key === team)?.leader ?? [];
  const ranks = leads.includes(OFFICER) ? [JUDGE, OFFICER] : [JUDGE];
  const able = new Set(ranks.flatMap((rank) => holdersOf(staff, rank, today)).map(({ id }) => id));
  const fit = own.filter(({ id }) => able.has(id));
  return fit.length > 0 ? fit : own;
}

/** People of the seat's rank in the team; where the team has none, of that rank in the court. */
function candidatesOf(rank: string | undefined, team: string | null, known: Known) {
  const { staff, today } = known;
  if (rank === undefined) return team === null ? [] : ofTheTeam(team, known);
  const ranked = holdersOf(staff, rank, today);
  const own =
    team === null ? [] : holdersOf(staff, team, today).filter(({ id }) => ranked.some((one) => one.id === id));
  return own.length > 0 ? own : ranked;
}

/** The region triage found, where the court is divided into regions. */
function regionOf(log: readonly Event[], { court, today }: Known): { readonly region?: ReturnType<typeof memberOf> } {
  const region = factRecord(chronicleOf(log, today).events, { on: today })["case.region"];
  return typeof region === "string" ? { region: memberOf("case.region", region, court) } : {};
}

/**
 * Teams one of which is to be named for a case that waits for assignment: the parts of the team triage decided, or those that
 * take such cases where it left the team open or is not for the case; the least loaded is proposed, or the team of a related case.
 * None where the team is settled or falls by lot.
 */
async function teamsOf(row: CaseRow, log: readonly Event[], known: Known) {
  const { court, tx, courtId, today } = known;
  if (row.stage !== "assignment-due") return [];
  const facts = factRecord(chronicleOf(log, today).events, { on: today });
  const way = facts["triage.way"];
  const teams = row.team === null ? openTeams(facts, court.law) : partsTaking(row.team, court.law);
  if (teams.length === 0) return [];
  const { rows } = await tx.query<{ team: string; load: number }>(
    `select team, count(*)::integer as load from case_row
      where court = $1 and team = any($2) and closed_on is null and stage <> 'assignment-due' group by team`,
    [courtId, teams],
  );
  const loads = new Map(rows.map(({ team, load }) => [team, load]));
  const least = Math.min(...teams.map((team) => loads.get(team) ?? 0));
  const proposed = teams.find((team) => (loads.get(team) ?? 0) === least);
  return teams.map((team) => ({
    team: wordOf(team, court),
    load: loads.get(team) ?? 0,
    proposed: way === undefined && team === proposed,
  }));
}

function openTeams(facts: Facts, law: Law): readonly string[] {
  const way = facts["triage.way"];
  if (way !== undefined) return way === "at-random" ? [] : takersOf(facts, law);
  return isTriaged(facts, law) ? [] : teamsUntriaged(facts, law);
}

async function loadsOf({ tx, courtId }: Known): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ person: string; load: number }>(
    "select person, count(distinct stream)::integer as load from handler_row where court = $1 and open group by person",
    [courtId],
  );
  return new Map(rows.map(({ person, load }) => [person, load]));
}

type Candidate = {
  readonly person: { readonly id: string; readonly name: string };
  readonly load: number;
  readonly absent: boolean;
  readonly recused: boolean;
  readonly sits: boolean;
};

/** Why two cases belong together, in the words of assignment. */
const WHY: Readonly<Record<RelatedRow["why"], Related["why"]>> = {
  "same-debtor": "same-debtor",
  "same-applicant": "applicant-is-debtor",
  "same-instrument": "same-subject",
};

/** The handler of the nearest related case if he can take it; else the one with the fewest open cases. */
function suggest(candidates: readonly Candidate[], related: readonly RelatedRow[]) {
  const open = candidates
    .filter(({ sits }) => !sits)
    .map(({ person, load, absent, recused }) => ({ id: person.id, load, absent, recused }));
  const same = suggestSame(
    related.flatMap(({ id, handler, why }): Related[] =>
      handler === null ? [] : [{ stream: id, handler, why: WHY[why] }],
    ),
    open,
  );
  const chosen = same?.handler ?? leastLoaded(open)[0]?.id;
  const person = candidates.find((one) => one.person.id === chosen)?.person;
  if (person === undefined) return undefined;
  const number = related.find(({ id }) => id === same?.stream)?.number;
  if (same === undefined || number === undefined) return { person, why: textOf("least-load") };
  const [zh, en] = sayWhy(same.why, number);
  return { person, why: { zh, en }, number };
}

/** Lots of the case: whoever doubts one can run it again from its seed. */
function lotsOf(log: readonly Event[], { court, staff }: Known) {
  return log
    .filter(({ kind }) => kind === "lot.drawn")
    .map((event) => {
      const { "lot.seed": seed, "lot.candidates": among, "handler.seat": seat, "to.team": team } = event.fields;
      const ids = Array.isArray(among) ? among : [];
      // A lot among teams names one of them; of a team as of a person a list has a name to show.
      const called = (id: string) => (team === undefined ? personOf(id, staff) : { id, name: wordOf(id, court).zh });
      return {
        version: event.version,
        seat: wordOf(team === undefined ? String(seat ?? "") : "case.team", court),
        drawn: called(String(team ?? event.fields["handler.person"] ?? "")),
        candidates: ids.map(called),
        seed: String(seed ?? ""),
        holds: checkLot(event),
      };
    });
}
