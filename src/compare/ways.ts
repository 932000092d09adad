import type { Court } from "#casework/index.ts";
import type { Row } from "#policy/model.ts";
import { common, freePart, type Region } from "#policy/space/region.ts";
import { caseIn } from "#policy/space/space.ts";
import { planTable } from "#policy/table.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { principalTable, tablesOf, teamTaking, tryTables } from "#triage/index.ts";

/** A made-up case that courts decide differently: no fact in it could be left out without changing what some court says. */
export type Way = { readonly facts: Facts };

/** A few cases show more than a hundred. */
const MOST = 12;
/** So many different ways are looked for before the plainest are chosen. */
const MOST_TRIED = 90;

const rowsOf = ({ law }: Court): readonly Row[] => law.rules.rows.filter((row) => row.table === principalTable(law));

/** The facts that decide in one of these courts to whom a case goes, in the order in which their tables ask. */
export function factsAsked(courts: readonly Court[]): readonly string[] {
  const asked = courts.flatMap(({ law, vocabulary }) => {
    const principal = principalTable(law);
    return tablesOf(law, vocabulary).flatMap(({ name, table }) => (name === principal ? [...table.plan.facts] : []));
  });
  return [...new Set(asked)].filter((fact) => !fact.startsWith("case.team") && !fact.startsWith("case.track"));
}

/**
 * Cases that go different ways in these courts: those every court decides first, then those some court leaves to a person or to
 * facts not known, each the smallest first. For each row of one court and each of another a case in which both hold is tried,
 * first one in which no other row of the two courts speaks up, then any. The same ways are shown once. Deterministic.
 */
export function waysApart(courts: readonly Court[], most = MOST): readonly Way[] {
  const seeking = seekWays(courts, most);
  for (let step = seeking.next(); ; step = seeking.next()) if (step.done === true) return step.value;
}

/** The same, pausing after each case that was tried: a server with others to answer goes on when it may. */
export function* seekWays(courts: readonly Court[], most = MOST): Generator<undefined, readonly Way[]> {
  const [first] = courts;
  if (first === undefined || courts.length < 2) return [];
  const sayings = new Map<string, Facts>();
  for (const facts of candidates(courts, first)) {
    if (sayings.size >= MOST_TRIED) break;
    yield;
    const said = courts.map((court) => sayingOf(court, facts));
    if (said.includes(undefined) || new Set(said).size < 2) continue;
    const way = said.join(" | ");
    if (!sayings.has(way)) sayings.set(way, facts);
  }
  const found: { readonly way: string; readonly facts: Facts; readonly open: number; readonly size: number }[] = [];
  for (const [way, facts] of sayings) {
    yield;
    const few = smallest(courts, facts, way);
    const open = way.split(" | ").filter((one) => !one.startsWith("decided ")).length;
    found.push({ way, facts: few, open, size: Object.keys(few).length });
  }
  return found
    .sort((x, y) => x.open - y.open || x.size - y.size || (x.way < y.way ? -1 : 1))
    .slice(0, most)
    .map(({ facts }) => ({ facts }));
}

type Placed = { readonly at: number; readonly then: string; readonly regions: readonly Region[] };

/** Made-up cases out of the places where rows of these courts hold, with a value for every fact that any court reads. */
function* candidates(courts: readonly Court[], { vocabulary }: Court): Generator<Facts> {
  const all = courts.map(rowsOf);
  const { space, rows, facts } = planTable(all.flat(), vocabulary);
  const walls = space.impossible.map(({ region }) => region);
  const placed = rows.map(
    ({ row, boxes }): Placed => ({
      at: all.findIndex((some) => some.includes(row)),
      then: row.then,
      regions: boxes.map(({ region }) => region),
    }),
  );
  const given = new Set([...facts].filter((fact) => !/^case\.(team|track)$/.test(fact)));
  const caseAt = (region: Region, forbidden: readonly Region[]): readonly Facts[] => {
    const free = freePart(space, region, forbidden);
    return free === undefined ? [] : [caseIn(space, free, given)];
  };
  const meetings = placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((other) => {
      const both =
        other.at === one.at
          ? undefined
          : one.regions.flatMap((x) => other.regions.flatMap((y) => common(space, x, y) ?? []))[0];
      return both === undefined ? [] : [{ both, of: [one, other] as const }];
    }),
  );
  for (const { both, of } of meetings) {
    const others = placed.filter(({ at, then }) => of.some((one) => one.at === at && one.then !== then));
    yield* caseAt(both, [...walls, ...others.flatMap(({ regions }) => regions)]);
  }
  for (const { both } of meetings) yield* caseAt(both, walls);
  for (const { regions } of placed) for (const region of regions) yield* caseAt(region, walls);
}

/** Leaves out one fact after another as long as every court says the same as before. */
function smallest(courts: readonly Court[], facts: Facts, way: string): Facts {
  let kept = facts;
  for (const fact of Object.keys(facts)) {
    const { [fact]: _, ...fewer } = kept;
    if (courts.map((court) => sayingOf(court, fewer)).join(" | ") === way) kept = fewer;
  }
  return kept;
}

/** What a court says of a case, so that what two courts say can be compared: the team that takes it, else the track. */
function sayingOf({ law, vocabulary }: Court, facts: Facts): string | undefined {
  const decisions = tryTables(law, vocabulary, facts);
  if ("refused" in decisions) return undefined;
  const table = principalTable(law);
  const decision = decisions.ok.get(table);
  if (decision === undefined) return undefined;
  const team = teamTaking(law, decisions.ok, facts);
  const result = team === undefined ? [table, ...[...decision.result].sort()] : ["team", team];
  return [decision.outcome, ...result].join(" ");
}
