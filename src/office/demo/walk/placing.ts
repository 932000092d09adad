import { factRecord } from "#casework/index.ts";
import type { Fields } from "#kernel/event.ts";
import type { Decision } from "#policy/decide.ts";
import { overlay } from "#policy/occurrence.ts";
import { isTriaged, teamsUntriaged } from "#policy/untriaged.ts";
import { partsTaking, takersOf } from "#policy/who.ts";
import { principalTable, tryTables } from "#triage/index.ts";
import { seatsOf } from "#work/index.ts";
import { demo } from "../wording.ts";
import { bring, type Wish } from "./bring.ts";
import { answering, rotated } from "./bureau.ts";
import type { Bureau, Desk } from "./desk.ts";
import { state } from "./settle.ts";

/** Whoever decides the triage finds out what its tables read and nobody has said yet; now and then something stays unknown. */
export function stateFacts(desk: Desk, bureau: Bureau, again = false): Desk {
  const { law, vocabulary } = bureau.courtOn(desk.on);
  const known = factRecord(desk.log, { on: desk.on });
  const read = new Set(law.rules.rows.flatMap((row) => row.when.flat().map(({ fact }) => fact)));
  const left = !again && desk.chance.integer(1, 100) <= 4 ? 1 : 0;
  const words = [...read]
    .filter((word) => known[word] === undefined && desk.truth[word] !== undefined && word !== "case.age")
    .filter((word) => vocabulary.facts[word]?.field !== true);
  const said = words.slice(left).map((word) => [word, desk.truth[word] ?? null] as const);
  if (said.length === 0) return desk;
  const by = answering(["triage-officer", "command-centre"], desk, bureau).slice(0, 1);
  return state(Object.fromEntries(said), desk, bureau, by) ?? desk;
}

/** The triage: what the tables decide, or, where they do not, what the post that settles it chooses and says why. */
export function decide(desk: Desk, bureau: Bureau, again = false): Desk {
  const plain = bring({ act: "triage.decide" }, desk, bureau);
  if (plain !== undefined) return plain;
  const { law } = bureau.courtOn(desk.on);
  const principal = decisionOf(principalTable(law), desk, bureau, {});
  // What the tables still wait for, or cannot settle, is left to the next days in some cases.
  if (!again && desk.chance.integer(1, 100) <= (principal?.outcome === "needs-facts" ? 60 : 15)) return desk;
  const tables = ["track", "team"].filter((table) => law.rules.rows.some((row) => row.table === table));
  let chosen: Fields = {};
  for (const table of tables) {
    const decision = decisionOf(table, desk, bureau, chosen);
    const [result] = likely(table, decision, desk, bureau);
    if (decision?.outcome !== "decided" && result !== undefined) chosen = { ...chosen, [`case.${table}`]: result };
  }
  return bring({ act: "triage.decide", fields: chosen, reason: demo.chosen }, desk, bureau) ?? desk;
}

function decisionOf(table: string, desk: Desk, bureau: Bureau, chosen: Fields): Decision | undefined {
  const { law, vocabulary } = bureau.courtOn(desk.on);
  const known = overlay(factRecord(desk.log, { on: desk.on }), chosen);
  const tables = tryTables(law, vocabulary, known);
  return "ok" in tables ? tables.ok.get(table) : undefined;
}

/** What a person would choose where a table does not say: one of those that fit or could, else any of the table's. */
function likely(table: string, decision: Decision | undefined, desk: Desk, bureau: Bureau): readonly string[] {
  const { law } = bureau.courtOn(desk.on);
  const names = (one: string) => table !== "team" || law.rules.words.some(({ key }) => key === one);
  const fitting = [...(decision?.result ?? []), ...(decision?.possible ?? []).map(({ then }) => then)].filter(names);
  const all = [...new Set(law.rules.rows.filter((row) => row.table === table).map(({ then }) => then))].filter(names);
  return fitting.length > 0 ? fitting : desk.chance.shuffle(all);
}

/** To the team the triage names, by lot where the law draws one, else to one of the teams that take the case. */
export function assign(desk: Desk, bureau: Bureau): Desk {
  const plain = bring({ act: "assignment.make" }, desk, bureau);
  if (plain !== undefined) return plain;
  const { law } = bureau.courtOn(desk.on);
  const facts = factRecord(desk.log, { on: desk.on });
  const open = isTriaged(facts, law) ? takersOf(facts, law) : teamsUntriaged(facts, law);
  const teams = desk.team === undefined ? open : partsTaking(desk.team, law);
  const made = rotated(teams, desk)
    .slice(0, 2)
    .map((team): Wish => ({ act: "assignment.make", fields: { "case.team": team } }));
  for (const wish of made) {
    const came = bring(wish, desk, bureau) ?? bring({ ...wish, reason: demo.chosen }, desk, bureau);
    if (came !== undefined) return came;
  }
  return desk;
}

/** Fills the empty seats of a case from its team: whoever has the rank, each case with others. */
export function name(desk: Desk, bureau: Bureau): Desk {
  const { law } = bureau.courtOn(desk.on);
  const words = law.rules.words.filter(({ sort, required }) => sort === "seat" && required === true);
  const required = [...new Map(words.map((word) => [word.key, word])).values()];
  const seats = required.length > 0 ? required.map(({ key, rank }) => ({ key, rank })) : [{ key: "", rank: "judge" }];
  return seats.reduce((now, { key, rank }) => {
    const taken = seatsOf(now.log).seats;
    if (key === "" ? taken.size > 0 : taken.has(key)) return now;
    const team = new Set(answering(now.team === undefined ? [] : [now.team], now, bureau));
    const fit = rotated(
      answering(rank === undefined ? ["judge"] : [rank], now, bureau).filter((id) => team.has(id)),
      now,
    );
    const people = fit.length > 0 ? fit : rotated([...team], now);
    const person = people.find((id) => ![...taken.values()].includes(id));
    if (person === undefined) return now;
    const fields: Fields = { ...(key === "" ? {} : { "handler.seat": key }), "handler.person": person };
    return bring({ act: "handler.name", fields }, now, bureau) ?? now;
  }, desk);
}

/** The team takes the case over, unless it has done so since the case came to it. */
export function receive(desk: Desk, bureau: Bureau): Desk {
  const last = desk.log.findLast(({ kind }) => kind === "assignment.made" || kind === "assignment.received");
  return last?.kind === "assignment.received" ? desk : (bring({ act: "assignment.receive" }, desk, bureau) ?? desk);
}

/** Where the tables send a case by what is known of it now, by its track where they know tracks; several places where they cannot settle on one. */
export function whereto(desk: Desk, bureau: Bureau): { readonly table: string; readonly results: readonly string[] } {
  const { tables } = bureau.courtOn(desk.on).law.rules;
  const table = tables.some(({ name: called }) => called === "track") ? "track" : "team";
  return { table, results: decisionOf(table, desk, bureau, {})?.result ?? [] };
}
