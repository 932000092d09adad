import type { Clause, Condition, EventForm, Place, Rule, Rules } from "#policy/model.ts";
import { nearestWord } from "#policy/wording.ts";
import { type Check, type Finding, finding, type Subject, say } from "../finding.ts";

/**
 * A test on a word the law itself creates (a paper, a team, an affair, a clock) and an expiry waited for name one that
 * exists: a misspelt one would silently never come true.
 */
export const members: Check = {
  name: "members",
  run: (subject) => {
    const known = knownMembers(subject);
    const tests = clausesOf(subject.document.rules).flatMap(({ rule, clause }) => {
      const among = known[clause.fact];
      return among === undefined ? [] : valuesOf(clause).map((word) => ({ rule, word, among, place: clause.place }));
    });
    const expiries = expiriesOf(subject.document.rules).map(({ rule, word }) => ({
      rule,
      word,
      among: known["clock.key"] ?? NOTHING,
      place: rule.source.place,
    }));
    return [...tests, ...expiries].filter(({ word, among }) => !among.words.has(word)).map(unknown);
  },
};

type Among = { readonly sort: string; readonly words: ReadonlySet<string> };
type Named = { readonly rule: Rule; readonly word: string; readonly among: Among; readonly place: Place };

const NOTHING: Among = { sort: "clocks", words: new Set() };

function unknown({ rule, word, among, place }: Named): Finding {
  const words = [rule.key, word, say(among.sort), nearestWord(word, among.words) ?? ""];
  return finding("members", "error", place, "word-unknown", words, { rules: [rule.id] });
}

type Known = Readonly<Record<string, Among>>;

function knownMembers({ court }: Subject): Known {
  const { rules } = court.law;
  const of = (...sorts: readonly string[]) =>
    new Set(rules.words.filter((word) => sorts.includes(word.sort)).map((word) => word.key));
  const teams = { sort: "who", words: of("unit", "post", "seat") };
  return {
    "paper.kind": { sort: "papers", words: of("paper") },
    "case.team": teams,
    "to.team": teams,
    "to.unit": { sort: "who", words: of("unit", "post", "seat") },
    "affair.kind": { sort: "affairs", words: new Set(rules.affairs.map((one) => one.key)) },
    "clock.key": { sort: "clocks", words: new Set(rules.clocks.map((one) => one.key)) },
    "case.track": results(rules, "track"),
    "to.track": results(rules, "track"),
    "case.region": results(rules, "region"),
  };
}

const results = (rules: Rules, table: string): Among => ({
  sort: "results",
  words: new Set(rules.rows.filter((row) => row.table === table).map((row) => row.then)),
});

type Use = { readonly rule: Rule; readonly clause: Clause };

function clausesOf(rules: Rules): readonly Use[] {
  const uses = (rule: Rule, ...conditions: readonly (Condition | undefined)[]): readonly Use[] =>
    [rule.where, rule.unless, ...conditions].flatMap((one) => (one ?? []).flat()).map((clause) => ({ rule, clause }));
  const filters = (...forms: readonly (EventForm | undefined)[]): Condition =>
    forms.flatMap((form) => (form === undefined ? [] : conditionsIn(form))).flat();
  return [
    ...rules.rows.flatMap((row) => uses(row, row.when)),
    ...rules.lists.flatMap((row) => uses(row, row.when)),
    ...rules.words.flatMap((word) => uses(word, word.takes)),
    ...rules.clocks.flatMap((clock) => uses(clock, filters(clock.starts, clock.stops))),
    ...rules.affairs.flatMap((affair) => uses(affair, filters(affair.opens, affair.done))),
    ...rules.grounds.flatMap((ground) => uses(ground, filters(ground.from, ground.to))),
    ...rules.views.flatMap((row) =>
      uses(row, filters(typeof row.what === "string" ? undefined : row.what, row.hold?.until)),
    ),
    ...rules.guards.flatMap((guard) =>
      uses(
        guard,
        guard.require,
        ...guard.acts.map((form) => form.where),
        filters(guard.happened, guard.unlessHappened, ...guard.after),
        filters(...guard.time.flatMap((window) => [window.of, window.since])),
      ),
    ),
  ];
}

function conditionsIn(form: EventForm): readonly Condition[] {
  if ("on" in form) return form.where === undefined ? [] : [form.where];
  if ("any" in form) return form.any.flatMap(conditionsIn);
  return "all" in form ? form.all.flatMap(conditionsIn) : [];
}

function valuesOf({ test }: Clause): readonly string[] {
  if (test.op === "in" || test.op === "only") return test.values.flatMap((one) => (typeof one === "string" ? one : []));
  return test.op === "not" && test.test.op === "in"
    ? test.test.values.flatMap((one) => (typeof one === "string" ? one : []))
    : [];
}

/** Clocks whose running out opens an affair, ends one, or starts or stops a clock. */
const expiriesOf = (rules: Rules): readonly { readonly rule: Rule; readonly word: string }[] => [
  ...rules.affairs.flatMap((rule) => expiriesIn(rule.opens, rule.done).map((word) => ({ rule, word }))),
  ...rules.clocks.flatMap((rule) => expiriesIn(rule.starts, rule.stops).map((word) => ({ rule, word }))),
];

const expiriesIn = (...forms: readonly (EventForm | undefined)[]): readonly string[] =>
  forms.flatMap((form): readonly string[] => {
    if (form === undefined) return [];
    if ("any" in form) return expiriesIn(...form.any);
    if ("all" in form) return expiriesIn(...form.all);
    return "expiryOf" in form ? [form.expiryOf] : [];
  });
