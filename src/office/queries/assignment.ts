import { checkLot, leastLoaded, type Related, sayWhy, suggestSame } from "#assignment/index.ts";
import type { Matter } from "#casework/index.ts";
import type { Event } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { absentOn, holdersOf } from "#staff/index.ts";
import { handlersOf, seatsOf } from "#work/index.ts";
import { actorIn } from "../door/actor.ts";
import { lineOf } from "./cases.ts";
import type { Known } from "./known.ts";
import { offerViews } from "./offers.ts";
import { openCase } from "./opened.ts";
import { type RelatedRow, relatedRows } from "./related.ts";
import { personOf, textOf, wordOf } from "./said.ts";

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
  const related = await relatedRows(stream, log, known);
  const seats = court.law.rules.words
    .filter(({ sort }) => sort === "seat")
    .map((seat) => {
      const able = candidatesOf(seat.rank ?? seat.key, row.team, known);
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
    lots: lotsOf(log, known),
    offers: offerViews(actorIn(session.person, staff, today, handlersOf(log)), matter, known, ACTS),
  }) satisfies Outcome<unknown>;
}

/** People of the seat's rank in the team; where the team has none, of that rank in the court. */
function candidatesOf(rank: string, team: string | null, { staff, today }: Known) {
  const ranked = holdersOf(staff, rank, today);
  const own =
    team === null ? [] : holdersOf(staff, team, today).filter(({ id }) => ranked.some((one) => one.id === id));
  return own.length > 0 ? own : ranked;
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
      const { "handler.person": drawn, "lot.seed": seed, "lot.candidates": among, "handler.seat": seat } = event.fields;
      const ids = Array.isArray(among) ? among : [];
      return {
        version: event.version,
        seat: wordOf(String(seat ?? ""), court),
        drawn: personOf(String(drawn ?? ""), staff),
        candidates: ids.map((id) => personOf(id, staff)),
        seed: String(seed ?? ""),
        holds: checkLot(event),
      };
    });
}
