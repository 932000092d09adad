import { type Limit, parseLimit } from "#kernel/limit.ts";
import type { Clock, Fault, Fill, Guard, Law, Rule, Rules } from "./model.ts";
import { nearestWord, say } from "./wording.ts";

type Filled = Rules["filled"][number];
type Open = Law["open"][number];

/**
 * Puts what lower documents chose into the open places of their superiors: limits, open words, approvals, intervals.
 * What stays open is listed; a rule with an open place is off, never guessed.
 */
export function fillRules(rules: Rules, faults: Fault[]): { rules: Rules; open: readonly Open[] } {
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
  const guards = rules.guards.map((guard) => fillGuard(guard, take));
  const fills = rules.fills.map((fill) => fillWord(fill, take));
  const affairs = rules.affairs.map((affair) => {
    if (affair.opens === undefined || !("every" in affair.opens) || affair.opens.every !== "fill") return affair;
    const found = take(affair, affair.name ?? affair.key);
    const every = (["day", "week", "month", "quarter", "year"] as const).find((one) => one === found?.value);
    return found === undefined || every === undefined
      ? affair
      : { ...affair, opens: { every }, filledBy: found.source };
  });
  const known = [...clocks, ...guards, ...fills, ...affairs].flatMap((rule) => [rule.id, shortId(rule)]);
  for (const one of rules.filled) {
    if (used.has(one.id)) continue;
    const [zh, en] = say("fill-unknown", one.id, nearestWord(withoutArticle(one.id), known) ?? "?");
    faults.push({ place: one.source.place, code: "fill-unknown", zh, en });
  }
  return { rules: { ...rules, clocks, guards, fills, affairs }, open };
}

/** Rules may be named with their article, `jilin/2020-113#11.disposal`, or without. */
export function withoutArticle(id: string): string {
  const [document = "", name = ""] = id.split("#");
  return `${document}#${name.replace(/^(\d+(\.\d+)*|config)\./, "")}`;
}

/** Sections with a prefix in their id (`fill.`, `guards.`, `affairs.`) may be named without it. */
const shortId = (rule: Rule): string => `${rule.source.document}#${rule.key}`;

type Take = (rule: Rule, question: string) => Filled | undefined;

function fillClock(clock: Clock, take: Take, faults: Fault[]): Clock {
  if (clock.limit.form !== "fill") return clock;
  const bounds = clock.limit;
  const found = take(clock, clock.name ?? clock.key);
  if (found === undefined) return clock;
  const parsed = parseLimit(found.value);
  const refuse = (code: string, ...args: readonly string[]): Clock => {
    const [zh, en] = say(code, ...args);
    faults.push({ place: found.source.place, code, zh, en });
    return clock;
  };
  if (!("ok" in parsed)) return refuse("limit-form", found.value);
  if (bounds.atMost !== undefined && exceeds(parsed.ok, bounds.atMost)) return refuse("fill-too-long", clock.id);
  return { ...clock, limit: parsed.ok, filledBy: found.source };
}

/** Longer in the same unit, or longer by rough days between units. */
function exceeds(limit: Limit, most: Limit): boolean {
  const days = (one: Limit): number | undefined =>
    one.form === "span"
      ? one.n * { day: 1, "working-day": 1.4, month: 30, year: 365, hour: 1 / 24 }[one.unit]
      : undefined;
  const [a, b] = [days(limit), days(most)];
  return a !== undefined && b !== undefined && a > b;
}

function fillGuard(guard: Guard, take: Take): Guard {
  if (!guard.approval.some((step) => step.includes("fill"))) return guard;
  const found = take(guard, guard.name ?? guard.key);
  if (found === undefined) return guard;
  const who = found.value.split(", ").map((one) => [one]);
  const approval = guard.approval.flatMap((step) => (step.includes("fill") ? who : [step]));
  return { ...guard, approval, filledBy: found.source };
}

function fillWord(fill: Fill, take: Take): Fill {
  if (fill.value !== "unfilled") return fill;
  const found = take(fill, fill.question);
  return found === undefined ? fill : { ...fill, value: found.value, filledBy: found.source };
}
