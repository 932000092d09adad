import type { Clause, Condition, EventForm, Guard, Literal, Rule, Rules, Test, Word } from "./model.ts";

/** Facts that say which unit a case is with. */
const UNIT_FACTS: ReadonlySet<string> = new Set(["case.team", "to.team"]);

/**
 * A rule about a unit is about its parts as well: a limit of the first-enforcement team runs for a case of any of the four
 * teams it is made of. Tables are left as they are: what they give is what the document says.
 */
export function withParts(rules: Rules): Rules {
  const parts = partsIn(rules.words);
  if (parts.size === 0) return rules;
  const wide = (condition: Condition): Condition => widened(condition, parts);
  const form = (one: EventForm): EventForm => formWith(one, wide);
  const common = <T extends Rule>(rule: T): T => ({
    ...rule,
    ...(rule.where === undefined ? {} : { where: wide(rule.where) }),
    ...(rule.unless === undefined ? {} : { unless: wide(rule.unless) }),
  });
  return {
    ...rules,
    clocks: rules.clocks.map(common).map((clock) => ({
      ...clock,
      ...(clock.starts === undefined ? {} : { starts: form(clock.starts) }),
      ...(clock.stops === undefined ? {} : { stops: form(clock.stops) }),
    })),
    affairs: rules.affairs.map(common).map((affair) => ({
      ...affair,
      ...(affair.opens === undefined ? {} : { opens: form(affair.opens) }),
      ...(affair.done === undefined ? {} : { done: form(affair.done) }),
    })),
    guards: rules.guards.map(common).map((guard) => guardWith(guard, wide)),
  };
}

/** Each unit with the units under it, itself first; only units that have any. */
function partsIn(words: readonly Word[]): ReadonlyMap<string, readonly string[]> {
  const units = words.filter(({ sort }) => sort === "unit");
  const below = (key: string): readonly string[] =>
    units.filter(({ under }) => under === key).flatMap((unit) => [unit.key, ...below(unit.key)]);
  return new Map(units.map(({ key }) => [key, [key, ...below(key)]] as const).filter(([, all]) => all.length > 1));
}

const widened = (condition: Condition, parts: ReadonlyMap<string, readonly string[]>): Condition =>
  condition.map((clauses) => clauses.map((clause) => clauseWith(clause, parts)));

function clauseWith(clause: Clause, parts: ReadonlyMap<string, readonly string[]>): Clause {
  return UNIT_FACTS.has(clause.fact) ? { ...clause, test: testWith(clause.test, parts) } : clause;
}

function testWith(test: Test, parts: ReadonlyMap<string, readonly string[]>): Test {
  switch (test.op) {
    case "in":
      return { ...test, values: test.values.flatMap((one): readonly Literal[] => parts.get(String(one)) ?? [one]) };
    case "or":
      return { ...test, tests: test.tests.map((one) => testWith(one, parts)) };
    case "not":
      return { ...test, test: testWith(test.test, parts) };
    default:
      return test;
  }
}

function formWith(form: EventForm, wide: (condition: Condition) => Condition): EventForm {
  if ("on" in form) return form.where === undefined ? form : { ...form, where: wide(form.where) };
  if ("any" in form) return { any: form.any.map((one) => formWith(one, wide)) };
  return "all" in form ? { all: form.all.map((one) => formWith(one, wide)) } : form;
}

const guardWith = (guard: Guard, wide: (condition: Condition) => Condition): Guard => ({
  ...guard,
  acts: guard.acts.map((act) => (act.where === undefined ? act : { ...act, where: wide(act.where) })),
  after: guard.after.map((one) => formWith(one, wide)),
  ...(guard.require === undefined ? {} : { require: wide(guard.require) }),
  ...(guard.happened === undefined ? {} : { happened: formWith(guard.happened, wide) }),
  ...(guard.unlessHappened === undefined ? {} : { unlessHappened: formWith(guard.unlessHappened, wide) }),
});
