import type { Court } from "#casework/index.ts";
import type { Decision } from "#policy/decide.ts";
import type { Row } from "#policy/model.ts";
import { common, freePart } from "#policy/space/region.ts";
import { caseIn } from "#policy/space/space.ts";
import { planTable } from "#policy/table.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { principalTable, tryTables } from "#triage/index.ts";

/** A made-up case that two laws send different ways, and what either says. */
export type Parting = { readonly facts: Facts; readonly left: Decision; readonly right: Decision };

/** A few cases show more than a hundred; the plainest of so many are shown. */
const MOST = 6;
const MOST_TRIED = 40;

const rowsOf = ({ law }: Court): readonly Row[] => law.rules.rows.filter((row) => row.table === principalTable(law));

/**
 * Cases that two laws decide differently: for each row of one and each of the other a case in which both hold, then cases
 * in which a row of one holds. All facts either law reads are given, so that neither waits. A pair of ways is shown once.
 */
export function partings(left: Court, right: Court): readonly Parting[] {
  const [mine, theirs] = [rowsOf(left), rowsOf(right)];
  const { space, rows, facts } = planTable([...mine, ...theirs], left.vocabulary);
  const walls = space.impossible.map(({ region }) => region);
  const boxes = (of: readonly Row[]) =>
    rows.filter(({ row }) => of.includes(row)).map((one) => one.boxes.map(({ region }) => region));
  const both = boxes(mine).flatMap((some) =>
    boxes(theirs).flatMap((others) =>
      some.flatMap((a) => others.flatMap((b) => common(space, a, b) ?? []).slice(0, 1)).slice(0, 1),
    ),
  );
  const found = new Map<string, Parting>();
  for (const region of [...both, ...boxes(mine).flat(), ...boxes(theirs).flat()]) {
    if (found.size >= MOST_TRIED) break;
    const free = freePart(space, region, walls);
    if (free === undefined) continue;
    const known = caseIn(space, free, facts);
    const [a, b] = [decided(left, known), decided(right, known)];
    if (a === undefined || b === undefined || says(a, left) === says(b, right)) continue;
    const way = `${says(a, left)} | ${says(b, right)}`;
    if (!found.has(way)) found.set(way, { facts: known, left: a, right: b });
  }
  return [...found.values()].sort((x, y) => unsettled(x) - unsettled(y)).slice(0, MOST);
}

/** Cases either side decides come before those a person must decide. */
const unsettled = ({ left, right }: Parting): number =>
  Number(left.outcome !== "decided") + Number(right.outcome !== "decided");

function decided({ law, vocabulary }: Court, facts: Facts): Decision | undefined {
  const decisions = tryTables(law, vocabulary, facts);
  return "ok" in decisions ? decisions.ok.get(principalTable(law)) : undefined;
}

/** Team words mean the same in every court, but a track is no team. */
const says = ({ outcome, result }: Decision, { law }: Court): string =>
  `${principalTable(law)} ${outcome} ${[...result].sort().join(" ")}`;
