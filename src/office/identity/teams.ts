import type { Court } from "#casework/index.ts";
import type { Responsibility, TeamDuties } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { citationOf } from "#policy/cite.ts";
import type { Law, Rule, Word } from "#policy/model.ts";
import { partsTaking } from "#policy/who.ts";
import { holdsOn, peopleOf, type Staff } from "#staff/index.ts";
import { citeOf, textOf } from "../queries/said.ts";
import { heldWord } from "./me.ts";
import { responsibilitiesOf } from "./responsibilities.ts";

type Known = { readonly staff: Staff; readonly court: Court };

/**
 * What is published of a court's teams: every unit the law leaves something to, with who belongs to it on a day, the cases that come to
 * it, who leads it, and its duties, each with its article. What is left to a team of teams is left to each of them.
 */
export function teamsIn({ staff, court }: Known, on: CivilDate): TeamDuties[] {
  const { words } = court.law.rules;
  const units = [...new Set(words.flatMap(({ sort, key }) => (sort === "unit" ? [key] : [])))];
  return units.flatMap((key) => {
    const under = words.find((word) => word.key === key && word.under !== undefined)?.under;
    const items = itemsOf(key, under, court);
    if (items.length === 0) return [];
    const above = under === undefined ? {} : { under: heldWord(under, court) };
    return [{ team: heldWord(key, court), ...above, members: membersOf(key, { staff, court }, on), items }];
  });
}

function itemsOf(key: string, under: string | undefined, court: Court): Responsibility[] {
  const wholes = under !== undefined && partsTaking(under, court.law).includes(key) ? [under] : [];
  const own = new Set([key, ...wholes]);
  const cases: readonly Rule[] = [
    ...[...own].flatMap((one) => takesOf(one, court.law)),
    ...court.law.rules.rows.filter(({ then }) => own.has(then)),
  ];
  return [
    ...cases.map((rule) => itemOf("case", rule, court.law)),
    ...responsibilitiesOf(key, court, new Set([...own, ...[...own].map((one) => `lead:${one}`)])),
  ];
}

/** Every document that says of a unit which cases it takes: a lower one may repeat in a word what its superior says in a sentence. */
function takesOf(key: string, law: Law): readonly Rule[] {
  const isIt = ({ sort, key: own, takes }: Word): boolean => sort === "unit" && own === key && takes !== undefined;
  const written = (takes: Word["takes"]): string =>
    JSON.stringify(takes, (name, one) => (name === "place" ? undefined : one));
  const holds = written(law.rules.words.find(isIt)?.takes);
  return law.documents.flatMap(({ rules }) =>
    rules.words.filter((word) => isIt(word) && written(word.takes) === holds),
  );
}

function itemOf(sort: Responsibility["sort"], rule: Rule, law: Law): Responsibility {
  return {
    sort,
    text: textOf("plain", rule.source.quote ?? rule.name ?? rule.key),
    cites: [citeOf(citationOf(rule, law), law)],
  };
}

/** Whoever was put into a team, or onto a post within it, with the ranks and posts he holds. */
function membersOf(key: string, { staff, court }: Known, on: CivilDate): TeamDuties["members"] {
  const { words } = court.law.rules;
  const within = new Set(words.flatMap((word) => (word.in === key ? [word.key] : [])));
  const sorts = new Map(words.map((word) => [word.key, word.sort]));
  return peopleOf(staff).flatMap(({ id, name }) => {
    const holds = holdsOn(staff, id, on);
    if (!holds.some((held) => held === key || within.has(held))) return [];
    const ranks = holds.filter((held) => sorts.get(held) === "rank" || within.has(held));
    const leads = holds.includes(`lead:${key}`);
    return [{ person: { id, name }, leads, holds: ranks.map((held) => heldWord(held, court)) }];
  });
}
