import type { Court } from "#casework/index.ts";
import type { Cite, Responsibility, Text } from "#contract/index.ts";
import { citationOf } from "#policy/cite.ts";
import type { Rule } from "#policy/model.ts";
import { standsFor } from "#policy/who.ts";
import { citeOf, textOf, wordOf } from "../queries/said.ts";

/**
 * All that the court's law leaves to a post, unit, rank or seat, item by item with its article: affairs it owns, limits it keeps or
 * watches, acts that are its own, consents it gives, and what it sees. What is left to a unit is left to whoever belongs to it.
 */
export function responsibilitiesOf(
  key: string,
  court: Court,
  stands: ReadonlySet<string> = standsFor([key], court.law),
): readonly Responsibility[] {
  const { affairs, clocks, guards, views } = court.law.rules;
  const mine = (words: readonly string[] | undefined): boolean => words?.some((word) => stands.has(word)) === true;
  const item = (sort: Responsibility["sort"], rule: Rule, text: Text): Responsibility => ({
    sort,
    text,
    cites: cited(rule, court),
  });
  const named = (rule: Rule): Text => textOf("plain", rule.name ?? rule.source.quote ?? rule.key);
  return [
    ...affairs.filter(({ owner }) => mine(owner)).map((rule) => item("affair", rule, named(rule))),
    ...clocks.filter(({ owner }) => mine(owner)).map((rule) => item("limit", rule, named(rule))),
    ...clocks.filter(({ watch }) => mine(watch)).map((rule) => item("watch", rule, named(rule))),
    ...guards.flatMap((rule) => (mine(rule.by) ? actsOf(rule.acts, court).map((text) => item("act", rule, text)) : [])),
    ...guards.flatMap((rule) =>
      rule.approval.some(mine) ? actsOf(rule.acts, court).map((text) => item("consent", rule, text)) : [],
    ),
    ...views.filter(({ sort, to }) => sort === "sight" && mine(to)).map((rule) => item("sight", rule, named(rule))),
  ];
}

const actsOf = (acts: readonly { readonly act: string }[], court: Court): readonly Text[] =>
  [...new Set(acts.map(({ act }) => act))].map((act) => {
    const { zh, en } = wordOf(act, court);
    return { zh, en };
  });

const cited = (rule: Rule, { law }: Court): Cite[] => [citeOf(citationOf(rule, law), law)];
