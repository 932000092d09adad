import type { CivilDate } from "#kernel/calendar.ts";
import { chooseReadings } from "./chosen.ts";
import { fillRules, withoutArticle } from "./fill.ts";
import type { Document, Fault, Law, Rule, Rules, Word } from "./model.ts";
import { withParts } from "./parts.ts";
import { allRules } from "./rules.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { say } from "./wording.ts";

/** The court's law on a day, and what keeps it from being whole. */
export type Resolved = { readonly law?: Law; readonly faults: readonly Fault[] };

const courtOf = (id: string): string => id.split("/")[0] ?? id;

/** The courts the documents belong to, in the order given. */
export const courtsOf = (documents: readonly Document[]): readonly string[] => [
  ...new Set(documents.map((document) => courtOf(document.front.id))),
];

/**
 * Resolves what a court stands on that day: its own documents in force, then its superiors', down to the baseline.
 * Guards and table rows add up over documents. A clock, affair, setting, ground or ladder of the same key stands
 * in place of a superior's where that document lets lower courts fill or replace, and beside it where it does not.
 */
export function resolveLaw(
  documents: readonly Document[],
  court: string,
  on: CivilDate,
  vocabulary: Vocabulary,
): Resolved {
  const faults: Fault[] = [];
  const own = inForce(
    documents.filter((document) => courtOf(document.front.id) === court),
    on,
  );
  const first = own[0];
  if (first === undefined) {
    const known = courtsOf(documents);
    const code = known.includes(court) ? "not-in-force" : "court-unknown";
    const [zh, en] = say(code, court, code === "not-in-force" ? on : known.join(" "));
    return { faults: [{ place: { file: documents[0]?.file ?? "", line: 1, column: 1 }, code, zh, en }] };
  }
  const chain = ancestry(own, documents, on, faults);
  const { rules: read, chosen } = chooseReadings(withParts(combine(chain, faults)), chain, faults);
  const { rules, open } = fillRules(read, vocabulary, faults);
  const law = { court, on, edition: first.front.id, documents: chain, rules, open };
  return { law: Object.keys(chosen).length === 0 ? law : { ...law, chosen }, faults };
}

/** Documents in force that day, newest first; a replaced edition gives way once its successor is in force. */
function inForce(documents: readonly Document[], on: CivilDate): readonly Document[] {
  const started = documents.filter((document) => document.front.effective.from <= on);
  const replaced = new Set(started.map((document) => document.front.replaces));
  return started
    .filter((document) => !replaced.has(document.front.id))
    .sort((a, b) => later(b.front.effective.from, a.front.effective.from));
}

function ancestry(
  own: readonly Document[],
  all: readonly Document[],
  on: CivilDate,
  faults: Fault[],
): readonly Document[] {
  const chain: Document[] = [];
  const visit = (document: Document, below: readonly string[]): void => {
    const { id, standsOn } = document.front;
    if (below.includes(id)) {
      faults.push(fault(document, "superior-cycle", id));
      return;
    }
    if (chain.includes(document)) chain.splice(chain.indexOf(document), 1);
    chain.push(document);
    for (const superior of standsOn) {
      const found = edition(superior, all, on);
      if (found === undefined) faults.push(fault(document, "superior-unknown", id, superior));
      else visit(found, [...below, id]);
    }
  };
  for (const document of own) visit(document, []);
  return chain;
}

const later = (a: CivilDate, b: CivilDate): number => (a === b ? 0 : a > b ? 1 : -1);

/**
 * The edition of a superior's document that day: the last successor that has begun, or while the one named has not begun
 * itself, the edition before it. One that has none before it stands from the day of the lower document: `dates` notes it.
 */
function edition(
  id: string,
  all: readonly Document[],
  on: CivilDate,
  seen: readonly string[] = [],
): Document | undefined {
  if (seen.includes(id)) return undefined;
  const successor = all.find(
    ({ front }) => front.replaces === id && courtOf(front.id) === courtOf(id) && front.effective.from <= on,
  );
  if (successor !== undefined) return edition(successor.front.id, all, on, [...seen, id]) ?? successor;
  const named = all.find(({ front }) => front.id === id);
  if (named?.front.replaces === undefined || named.front.effective.from <= on) return named;
  return edition(named.front.replaces, all, on, [...seen, id]) ?? named;
}

function fault(document: Document, code: string, ...args: readonly string[]): Fault {
  const [zh, en] = say(code, ...args);
  return { place: { file: document.file, line: 1, column: 1 }, code, zh, en };
}

function combine(chain: readonly Document[], faults: Fault[]): Rules {
  const every = <T>(pick: (rules: Rules) => readonly T[]): readonly T[] => chain.flatMap((one) => pick(one.rules));
  const gone = overridden(chain, faults);
  const standing = <T extends Rule>(rules: readonly T[]): readonly T[] => rules.filter((rule) => !gone.has(rule.id));
  const shadowed = <T extends Rule>(rules: readonly T[]): readonly T[] => shadow(standing(rules));
  return {
    words: words(every((rules) => rules.words)),
    tables: every((rules) => rules.tables),
    rows: standing(every((rules) => rules.rows)),
    views: standing(every((rules) => rules.views)),
    lists: standing(every((rules) => rules.lists)),
    clocks: shadowed(withSuperiorPauses(every((rules) => rules.clocks))),
    guards: standing(every((rules) => rules.guards)),
    affairs: shadowed(every((rules) => rules.affairs)),
    settings: mergeSettings(standing(every((rules) => rules.settings))),
    precedence: shadowed(every((rules) => rules.precedence)),
    grounds: shadowed(every((rules) => rules.grounds)),
    ladders: shadowed(every((rules) => rules.ladders)),
    fills: every((rules) => rules.fills),
    filled: every((rules) => rules.filled),
  };
}

/** Ids of superior rules that a lower rule replaces, where the superior allows it. */
function overridden(chain: readonly Document[], faults: Fault[]): ReadonlySet<string> {
  const byId = new Map(chain.flatMap((document) => allRules(document.rules)).map((rule) => [rule.id, rule]));
  const rank = new Map(chain.map((document, index) => [document.front.id, index]));
  const above = (rule: Rule): number => rank.get(rule.source.document) ?? 0;
  const gone = new Set<string>();
  for (const rule of byId.values()) {
    if (rule.overrides === undefined) continue;
    const target = byId.get(withoutArticle(rule.overrides)) ?? byId.get(rule.overrides);
    const problem =
      target === undefined
        ? "override-unknown"
        : above(target) <= above(rule)
          ? "override-below"
          : target.source.lower !== "replace"
            ? "override-forbidden"
            : "";
    const [zh, en] = say(problem, rule.id, rule.overrides);
    if (problem !== "") faults.push({ place: rule.source.place, code: problem, zh, en });
    else if (target !== undefined) gone.add(target.id);
  }
  return gone;
}

function shadow<T extends Rule>(rules: readonly T[]): readonly T[] {
  return rules.filter((rule, index) => {
    if (rule.source.lower === "keep") return true;
    return !rules
      .slice(0, index)
      .some((lower) => lower.key === rule.key && lower.source.document !== rule.source.document);
  });
}

/** A clock that names no pauses keeps those of the superior's clock it stands in place of. */
const withSuperiorPauses = (clocks: Rules["clocks"]): Rules["clocks"] =>
  clocks.map((clock, index) => {
    if (clock.pauses.length > 0) return clock;
    const superior = clocks.slice(index + 1).find((other) => other.key === clock.key && other.pauses.length > 0);
    return superior === undefined ? clock : { ...clock, pauses: superior.pauses };
  });

/** A court's own switch stands before its superior's; tables of switches merge key by key. */
function mergeSettings(settings: Rules["settings"]): Rules["settings"] {
  const merged = new Map<string, Rules["settings"][number]>();
  for (const next of settings) {
    const lower = merged.get(next.key);
    if (lower === undefined) merged.set(next.key, next);
    else if (isTable(lower.value) && isTable(next.value))
      merged.set(next.key, { ...lower, value: { ...next.value, ...lower.value } });
  }
  return [...merged.values()];
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function words(all: readonly Word[]): readonly Word[] {
  const merged = new Map<string, Word>();
  for (const next of all) {
    const name = `${next.sort}.${next.key}`;
    const lower = merged.get(name);
    merged.set(
      name,
      lower === undefined ? next : { ...next, ...lower, also: [...new Set([...lower.also, ...next.also])] },
    );
  }
  return [...merged.values()];
}
