import { type Limit, parseLimit } from "#kernel/limit.ts";
import { atMost, comparable, shorterThan } from "#kernel/limitOrder.ts";
import type { Affair, Clause, Clock, Condition, Fault, Fill, Guard, Law, Rule, Rules } from "./model.ts";
import { sayIn } from "./tell/wording.ts";
import { parseTest } from "./test.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { nearestWord, say } from "./wording.ts";

type Filled = Rules["filled"][number];
type Open = Law["open"][number];

/**
 * Puts what lower documents chose into the open places of their superiors: limits, open words, approvals, intervals.
 * What stays open is listed; a rule with an open place is off, never guessed.
 */
export function fillRules(
  rules: Rules,
  vocabulary: Vocabulary,
  faults: Fault[],
): { rules: Rules; open: readonly Open[] } {
  const values = new Map(rules.filled.map((one) => [withoutArticle(one.id), one]));
  const open: Open[] = [];
  const used = new Set<string>();
  const take = (rule: Rule, question: string): Filled | undefined => {
    const found = values.get(rule.id) ?? values.get(shortId(rule));
    if (found === undefined) open.push({ id: rule.id, question, source: rule.source });
    else used.add(found.id);
    return found;
  };
  const clocks = rules.clocks.map((clock) => fillClock(clock, take, faults));
  holdBounds(rules.clocks, clocks, faults);
  const known = new Set(rules.words.map((word) => word.key));
  const consents = rules.guards.map((guard) => fillGuard(guard, take, known, faults));
  const fills = rules.fills.map((fill) => fillWord(fill, take));
  const tests = testsOf(fills, openTests(rules), vocabulary, faults);
  const filled = <T extends Rule & Conditions>(all: readonly T[]) => all.map((rule) => withTests(rule, tests));
  const affairs = rules.affairs.map((affair) => fillInterval(affair, take, faults));
  const places = [...clocks, ...consents, ...fills, ...affairs].flatMap((rule) => [rule.id, shortId(rule)]);
  for (const one of rules.filled) {
    if (used.has(one.id)) continue;
    const [zh, en] = say("fill-unknown", one.id, nearestWord(withoutArticle(one.id), places) ?? "");
    faults.push({ place: one.source.place, code: "fill-unknown", zh, en });
  }
  return {
    rules: {
      ...rules,
      words: filled(rules.words),
      rows: filled(rules.rows),
      lists: filled(rules.lists),
      views: filled(rules.views),
      clocks: filled(clocks),
      guards: filled(consents),
      affairs: filled(affairs),
      fills,
    },
    open,
  };
}

function fillInterval(affair: Affair, take: Take, faults: Fault[]): Affair {
  if (affair.opens === undefined || !("every" in affair.opens) || affair.opens.every !== "fill") return affair;
  const found = take(affair, affair.name ?? affair.key);
  if (found === undefined) return affair;
  const every = (["day", "week", "month", "quarter", "year"] as const).find((one) => one === found.value);
  if (every !== undefined) return { ...affair, opens: { every }, filledBy: found.source };
  const [zh, en] = say("fill-every", affair.id, found.value);
  faults.push({ place: found.source.place, code: "fill-every", zh, en });
  return affair;
}

/** Rules may be named with their article, `hedong/2024-7#4.disposal`, or without. */
export function withoutArticle(id: string): string {
  const [document = "", name = ""] = id.split("#");
  return `${document}#${name.replace(/^(\d+(\.\d+)*|config)\./, "")}`;
}

/** Sections with a prefix in their id (`fill.`, `guards.`, `affairs.`) may be named without it. */
const shortId = (rule: Rule): string => `${rule.source.document}#${rule.key}`;

type Take = (rule: Rule, question: string) => Filled | undefined;

function fillClock(clock: Clock, take: Take, faults: Fault[]): Clock {
  const extended = fillExtension(clock, take, faults);
  if (clock.limit.form !== "fill") return extended;
  const bounds = clock.limit;
  const found = take(clock, clock.name ?? clock.key);
  if (found === undefined) return extended;
  const parsed = parseLimit(found.value);
  if (!("ok" in parsed) || isOpen(parsed.ok)) return refuse(extended, found, faults, "limit-form", found.value);
  if (bounds.atMost !== undefined && !atMost(parsed.ok, bounds.atMost))
    return refuse(extended, found, faults, "fill-too-long", clock.id);
  return { ...extended, limit: parsed.ok, filledBy: found.source };
}

/** How much an extension gives may be left to the court as well: it is filled as `document#clock.extend`. */
function fillExtension(clock: Clock, take: Take, faults: Fault[]): Clock {
  if (clock.extend?.by.form !== "fill") return clock;
  const found = take(
    { ...clock, id: `${clock.id}.extend`, key: `${clock.key}.extend` },
    `${clock.name ?? clock.key} · ${sayIn("zh", "extend")}`,
  );
  if (found === undefined) return clock;
  const parsed = parseLimit(found.value);
  if (!("ok" in parsed) || isOpen(parsed.ok)) return refuse(clock, found, faults, "limit-form", found.value);
  return { ...clock, extend: { ...clock.extend, by: parsed.ok } };
}

/** What is left open or to another text cannot fill an open place. */
const isOpen = (limit: Limit): boolean => limit.form === "fill" || limit.form === "elsewhere";

function refuse(clock: Clock, found: Filled, faults: Fault[], code: string, ...args: readonly string[]): Clock {
  const [zh, en] = say(code, ...args);
  faults.push({ place: found.source.place, code, zh, en });
  return clock;
}

/** A number that must be shorter than another clock's is held against it once both are known. */
function holdBounds(before: readonly Clock[], after: readonly Clock[], faults: Fault[]): void {
  for (const [index, { limit, id }] of before.entries()) {
    const chosen = after[index];
    const other = limit.form === "fill" ? after.find((clock) => clock.key === limit.shorterThan) : undefined;
    if (chosen?.filledBy === undefined || other === undefined) continue;
    if (!comparable(chosen.limit, other.limit) || shorterThan(chosen.limit, other.limit)) continue;
    const [zh, en] = say("fill-not-shorter", id, other.key);
    faults.push({ place: chosen.filledBy.place, code: "fill-not-shorter", zh, en });
  }
}

function fillGuard(guard: Guard, take: Take, known: ReadonlySet<string>, faults: Fault[]): Guard {
  if (!guard.approval.some((step) => step.includes("fill"))) return guard;
  const found = take(guard, guard.name ?? guard.key);
  if (found === undefined) return guard;
  const who = found.value.split(", ").map((one) => [one]);
  const stranger = who.flat().find((one) => !known.has(one));
  if (stranger !== undefined) {
    const [zh, en] = say("fill-who", guard.id, stranger);
    faults.push({ place: found.source.place, code: "fill-who", zh, en });
    return guard;
  }
  const approval = guard.approval.flatMap((step) => (step.includes("fill") ? who : [step]));
  return { ...guard, approval, filledBy: found.source };
}

function fillWord(fill: Fill, take: Take): Fill {
  if (fill.value !== "unfilled") return fill;
  const found = take(fill, fill.question);
  return found === undefined ? fill : { ...fill, value: found.value, filledBy: found.source };
}

/** Places, by document and fact, where a rule's test is left to the court. */
const openTests = ({ words, rows, lists, views, clocks, guards, affairs }: Rules): ReadonlySet<string> =>
  new Set(
    [...words, ...rows, ...lists, ...views, ...clocks, ...guards, ...affairs].flatMap((rule: Rule & Conditions) =>
      CONDITIONS.flatMap((key) => rule[key] ?? [])
        .flat()
        .flatMap(({ fact, test }) => (test.op === "fill" ? [`${rule.source.document} ${fact}`] : [])),
    ),
  );

/** Where a rule may test a fact. */
const CONDITIONS = ["when", "where", "unless", "require", "takes"] as const;
type Conditions = { readonly [K in (typeof CONDITIONS)[number]]?: Condition };

/** The tests that filled words put in place of `fill`, by document and fact. */
function testsOf(
  fills: readonly Fill[],
  wanted: ReadonlySet<string>,
  vocabulary: Vocabulary,
  faults: Fault[],
): ReadonlyMap<string, Clause> {
  const tests = new Map<string, Clause>();
  const takenBy = new Map<string, string>();
  for (const fill of fills) {
    const type = fill.of === undefined ? undefined : vocabulary.facts[fill.of];
    if (fill.of === undefined || type === undefined || fill.value === "unfilled") continue;
    const place = (fill.filledBy ?? fill.source).place;
    const name = `${fill.source.document} ${fill.of}`;
    if (!wanted.has(name)) continue;
    const other = takenBy.get(name);
    takenBy.set(name, fill.id);
    if (other !== undefined) {
      const [zh, en] = say("fill-twice", other, fill.id);
      faults.push({ place, code: "fill-twice", zh, en });
      continue;
    }
    const parsed = parseTest(String(fill.value), type.type, type.none ?? false);
    if ("fault" in parsed) faults.push({ place, code: parsed.fault.code, zh: parsed.fault.zh, en: parsed.fault.en });
    else tests.set(name, { fact: fill.of, test: parsed.ok, text: String(fill.value), place });
  }
  return tests;
}

/** A rule whose `fill` tests are replaced by what the court chose; it stays off while one is open. */
function withTests<T extends Rule & Conditions>(rule: T, tests: ReadonlyMap<string, Clause>): T {
  const put = (clause: Clause): Clause =>
    clause.test.op === "fill" ? (tests.get(`${rule.source.document} ${clause.fact}`) ?? clause) : clause;
  const filled = CONDITIONS.flatMap((key) => {
    const condition = rule[key];
    return condition === undefined ? [] : [[key, condition.map((clauses) => clauses.map(put))] as const];
  });
  return { ...rule, ...Object.fromEntries(filled) };
}
