import type { Citation } from "#kernel/citation.ts";
import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { postsOf } from "#policy/consent.ts";
import type { Decision } from "#policy/decide.ts";
import type { Bearing, Deed, DeedDecider, Happening } from "#policy/deed.ts";
import { overlay } from "#policy/occurrence.ts";
import { called, citing } from "#policy/refusal.ts";
import { standsFor } from "#policy/who.ts";
import { OPEN_RESULTS, postOf, stands, takers } from "./settles.ts";
import { snapshot } from "./snapshot.ts";
import { principalTable, teamTaking, tryTables } from "./tables.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<null>;
type Found = {
  readonly table: string;
  readonly decision: Decision | undefined;
  readonly all: ReadonlyMap<string, Decision>;
};

const decide: Decides = {
  initial: null,
  evolve: () => null,
  may: () => ok(true),
  decide(deed, _, bearing) {
    const found = tableOf(deed, bearing);
    if ("refused" in found) return found;
    const { table, decision } = found.ok;
    const over = chosenOver(deed, found.ok);
    const before = over === undefined ? undefined : departure(over.decision, over.chosen, deed, bearing);
    if (before !== undefined) return before;
    const word = `case.${table}`;
    const could = takers(bearing.law, bearing.facts, { ...rest(found.ok, table), ...said(deed, table) });
    const chosen = deed.fields[word] ?? settledBy(decision, could);
    if (typeof chosen !== "string") return unsettled(decision, deed, bearing);
    if (OPEN_RESULTS.has(chosen)) return leftOpen(chosen, found.ok, deed, bearing);
    const follows = decision !== undefined && stands(decision, chosen, could);
    if (!follows) {
      const refusal = departure(decision, chosen, deed, bearing);
      if (refusal !== undefined) return refusal;
    }
    const results = { ...rest(found.ok, table), ...deed.fields, [word]: chosen };
    const team = results["case.team"] ?? teamOf(found.ok, chosen, bearing);
    const fields: Fields = {
      ...results,
      ...(team === undefined ? {} : { "case.team": team }),
      ...snapshotOf(found.ok, over, !follows, bearing),
    };
    return ok([{ kind: "triage.decided", fields, cites: citesOf(found.ok, over, chosen, bearing) }]);
  },
};

/** The law's only result; where that is left open and one unit alone takes the case, that unit. */
function settledBy(decision: Decision | undefined, could: readonly string[]): string | undefined {
  const result = only(decision);
  return result !== undefined && OPEN_RESULTS.has(result) && could.length === 1 ? could[0] : result;
}

/** The law says how the team is found and not which: it is found when the case is assigned. */
function leftOpen(way: string, found: Found, deed: Deed, bearing: Bearing): Outcome<readonly Happening[]> {
  const { table, decision } = found;
  if (decision === undefined || only(decision) !== way) return unsettled(decision, deed, bearing);
  const { [`case.${table}`]: _, ...others } = deed.fields;
  const over = chosenOver(deed, found);
  const kept = snapshotOf(found, over, false, bearing);
  const fields: Fields = { ...rest(found, table), ...others, "triage.way": way, ...kept };
  return ok([{ kind: "triage.decided", fields, cites: citesOf(found, over, way, bearing) }]);
}

/** Another table than the principal one, of which something else was chosen than it says. */
type Over = { readonly decision: Decision; readonly chosen: string };

/** What the deed chooses for a table whose result another reads, where that table does not say so itself. */
function chosenOver(deed: Deed, { all, table }: Found): Over | undefined {
  for (const [name, decision] of all) {
    const chosen = name === table ? undefined : deed.fields[`case.${name}`];
    if (typeof chosen === "string" && !stands(decision, chosen, [])) return { decision, chosen };
  }
  return undefined;
}

/** What was decided on: by the table a person went beyond, else by the principal one. */
const snapshotOf = ({ decision }: Found, over: Over | undefined, departs: boolean, bearing: Bearing): Fields =>
  over === undefined
    ? snapshot(decision, decision?.outcome === "decided" && departs, bearing)
    : snapshot(over.decision, over.decision.outcome === "decided", bearing);

const citesOf = (
  { decision }: Found,
  over: Over | undefined,
  chosen: string,
  bearing: Bearing,
): readonly Citation[] => [
  ...(over === undefined ? [] : rowsCited(over.decision, over.chosen, bearing)),
  ...rowsCited(decision, chosen, bearing),
];

/** What the deed itself says of other tables' results. */
const said = ({ fields }: Deed, table: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([word]) => RESULTS.has(word) && word !== `case.${table}`));

const RESULTS: ReadonlySet<string> = new Set(["case.track", "case.team", "case.region"]);

/** The tables as they are with what is chosen for others than the principal one: a track chosen decides the team. */
function tableOf(deed: Deed, { law, vocabulary, facts }: Bearing): Outcome<Found> {
  const table = principalTable(law);
  const all = tryTables(law, vocabulary, overlay(facts, said(deed, table)));
  if ("refused" in all) return all;
  return ok({ table, decision: all.ok.get(table), all: all.ok });
}

const only = (decision: Decision | undefined): string | undefined =>
  decision?.outcome === "decided" && decision.result.length === 1 ? decision.result[0] : undefined;

/** No choice was made and the law makes none: what is missing, or who has to choose. */
function unsettled(decision: Decision | undefined, deed: Deed, bearing: Bearing): Outcome<never> {
  if (decision?.outcome === "needs-facts") return establish(decision, bearing);
  const post = postOf(decision, bearing);
  return refuse(
    "choice-due",
    matchedCites(decision, bearing),
    called(post === undefined ? deed.by.holds : [post], bearing),
  );
}

const establish = (decision: Decision, bearing: Bearing): Outcome<never> =>
  refuse("facts-due", citing(decision.possible, bearing.law), called(decision.waitsOn, bearing));

/** Another result than the law's, or one where the law has none, is a person's: the post that decides, with a reason. */
function departure(
  decision: Decision | undefined,
  chosen: string,
  deed: Deed,
  bearing: Bearing,
): Outcome<never> | undefined {
  const reasoned = deed.reason !== undefined && deed.reason.trim() !== "";
  if (decision?.outcome === "needs-facts" && !reasoned) return establish(decision, bearing);
  const post = postOf(decision, bearing);
  const holds = standsFor(postsOf(deed.by, deed.on), bearing.law);
  if (post !== undefined && !holds.has(post))
    return refuse("not-your-choice", matchedCites(decision, bearing), called([post], bearing));
  if (reasoned) return undefined;
  const result = called(decision?.result ?? [], bearing);
  const code = decision === undefined || decision.outcome === "gap" ? "gap-reason" : "departure-reason";
  return refuse(code, matchedCites(decision, bearing), result, called([chosen], bearing));
}

const matchedCites = (decision: Decision | undefined, { law }: Bearing): readonly Citation[] =>
  citing(decision?.matched ?? [], law);

/** The rows the choice rests on; if it rests on none, those it departs from. */
function rowsCited(decision: Decision | undefined, chosen: string, { law }: Bearing): readonly Citation[] {
  const matched = decision?.matched ?? [];
  const own = matched.filter((row) => row.then === chosen || OPEN_RESULTS.has(row.then));
  return citing(own.length > 0 ? own : matched, law);
}

/** What the other tables decided beyond doubt: the region beside the team. */
const rest = ({ all }: Found, principal: string): Fields =>
  Object.fromEntries(
    [...all].flatMap(([name, decision]) => {
      const result = only(decision);
      const known = name === "track" || name === "team" || name === "region";
      return name === principal || !known || result === undefined || OPEN_RESULTS.has(result)
        ? []
        : [[`case.${name}`, result]];
    }),
  );

/** The team that takes the chosen track, where units say what they take. */
function teamOf({ table, all, decision }: Found, chosen: string, { law, facts }: Bearing): string | undefined {
  if (table === "team" || decision === undefined) return undefined;
  return teamTaking(law, new Map([...all, [table, { ...decision, result: [chosen] }]]), facts);
}

/** A conversion changes where the case is; a case nobody triaged has nothing to be converted from. */
const convert: Decides = {
  initial: null,
  evolve: () => null,
  may: (_, __, { facts }) =>
    facts["case.team"] === undefined && facts["case.track"] === undefined ? refuse("not-triaged", []) : ok(true),
  decide(deed, state, bearing) {
    const open = convert.may(deed, state, bearing);
    if ("refused" in open) return open;
    const { "to.team": team, "to.track": track } = deed.fields;
    if (team === undefined && track === undefined) return refuse("whither-due", []);
    const stays = (to: unknown, now: unknown): boolean => to === undefined || to === now;
    if (stays(team, bearing.facts["case.team"]) && stays(track, bearing.facts["case.track"]))
      return refuse("no-change", [], called([String(team ?? track)], bearing));
    const from = bearing.facts["case.team"];
    return ok([
      { kind: "triage.converted", fields: { ...(from === undefined ? {} : { "case.team": from }), ...deed.fields } },
    ]);
  },
};

/** Sent back for more inquiry: only a case that waits for triage or was just triaged, and with what is lacking. */
const sendBack: Decides = {
  initial: null,
  evolve: () => null,
  may: (_, __, { chronicle }) =>
    chronicle.events.some((event) => event.kind === "case.closed") ? refuse("closed-already", []) : ok(true),
  decide(deed, state, bearing) {
    const open = sendBack.may(deed, state, bearing);
    if ("refused" in open) return open;
    if (deed.reason === undefined || deed.reason.trim() === "") return refuse("lack-due", []);
    return ok([{ kind: "triage.returned", fields: deed.fields }]);
  },
};

export const deciders: Readonly<Record<string, Decides>> = {
  "triage.decide": decide,
  "triage.convert": convert,
  "triage.return": sendBack,
};
