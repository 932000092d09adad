import { formatLimit, type Limit, parseLimit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import type {
  Affair,
  Clock,
  Condition,
  EventForm,
  Guard,
  Ladder,
  Law,
  Precedence,
  Row,
  Rule,
  ViewRow,
  Window,
  Word,
} from "../model.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { namesIn, ownWords, quoteName, resultIn, ruleIn, wordIn } from "./names.ts";
import { conditionIn, eventIn, limitIn } from "./phrase.ts";
import { settingIn } from "./setting.ts";
import { sayIn } from "./wording.ts";

/** What a rule says, trait by trait, as people read it; an empty trait is not said. */
export type Traits = Readonly<Record<string, string>>;

/** Who tells: in which language, of which law. */
export type Teller = { readonly law: Law; readonly language: Language; readonly vocabulary: Vocabulary };

/** The ways of telling that all sorts of rules share. */
function telling({ law, language, vocabulary: all }: Teller) {
  const vocabulary = ownWords(law, all);
  const limit = (one: Limit | undefined) => (one === undefined ? "" : limitIn(one, language, vocabulary));
  const event = (form: EventForm | undefined) => (form === undefined ? "" : eventIn(form, language, vocabulary));
  const condition = (one: Condition | undefined) => (one === undefined ? "" : conditionIn(one, language, vocabulary));
  const who = (names: readonly string[] | undefined) => namesIn(names ?? [], language, vocabulary);
  const word = (list: string, one: string | undefined) =>
    one === undefined ? "" : wordIn(`${list}=${one}`, language, vocabulary);
  const yes = (holds: boolean) => (holds ? sayIn(language, "yes") : "");
  const listed = (parts: readonly string[] | undefined) => (parts ?? []).join(language === "zh" ? "、" : ", ");
  const rule = (rules: readonly Rule[], keys: readonly string[]) =>
    listed(keys.map((key) => ruleIn(rules, key, language)));
  const window = ({ of, bound, limit: span, since }: Window) =>
    sayIn(language, bound, of === undefined ? sayIn(language, "the-act") : event(of), event(since), limit(span));
  const scope = ({ where, unless, per, force }: Rule): Traits => ({
    where: condition(where),
    unless: condition(unless),
    per: per === "case" ? "" : sayIn(language, `per-${per}`),
    force: force === "must" ? "" : sayIn(language, force),
  });
  return { limit, event, condition, who, word, yes, listed, rule, window, scope, vocabulary };
}

export function clockTraits(clock: Clock, teller: Teller): Traits {
  const { limit, event, who, rule, listed, scope } = telling(teller);
  const { language, law } = teller;
  const { affairs, grounds, ladders } = law.rules;
  const { extend } = clock;
  return {
    limit: limit(clock.limit),
    starts: event(clock.starts),
    stops: event(clock.stops),
    "of-affair": rule(affairs, some(clock.affair)),
    owner: who(clock.owner),
    watch: who(clock.watch),
    pauses: rule(grounds, clock.pauses),
    extend:
      extend === undefined
        ? ""
        : listed(
            [
              limit(extend.by),
              who(extend.approval),
              extend.times === undefined ? "" : sayIn(language, "times", String(extend.times)),
            ].filter((part) => part !== ""),
          ),
    decided: limit(extend?.decided),
    overdue: rule(ladders, some(clock.overdue)),
    breach: clock.breach ? "" : sayIn(language, "no"),
    ...scope(clock),
  };
}

export function guardTraits(guard: Guard, teller: Teller): Traits {
  const { event, condition, who, yes, listed, window, scope, vocabulary } = telling(teller);
  const { language } = teller;
  const act = guard.acts.map(({ act: one, where }) => {
    const name = wordIn(one, language, vocabulary);
    return where === undefined ? name : sayIn(language, "if", name, condition(where));
  });
  return {
    act: listed(act),
    happened: event(guard.happened),
    "unless-happened": event(guard.unlessHappened),
    require: condition(guard.require),
    after: listed(guard.after.map(event)),
    time: listed(guard.time.map(window)),
    by: who(guard.by),
    "not-by": who(guard.notBy),
    approval: guard.approval.map((step) => step.map((one) => who([one])).join(" / ")).join(" → "),
    papers: who(guard.papers),
    reason: typeof guard.reason === "string" ? sayIn(language, guard.reason) : listed(guard.reason),
    forbid: yes(guard.forbid),
    ...scope(guard),
  };
}

export function affairTraits(affair: Affair, teller: Teller): Traits {
  const { event, who, word, yes, listed, rule, scope } = telling(teller);
  const { indicators } = affair;
  const { lists } = teller.law.rules;
  return {
    owner: who(affair.owner),
    opens: event(affair.opens),
    done: event(affair.done),
    with: who(affair.with),
    to: who(affair.to),
    lists: rule(
      lists.map(({ list, ...one }) => ({ ...one, key: list })),
      affair.lists,
    ),
    indicators: typeof indicators === "string" ? word("indicators", indicators) : listed(indicators),
    product: word("product", affair.product),
    slip: yes(affair.slip),
    core: yes(affair.core),
    ...scope(affair),
  };
}

export function wordTraits(word: Word, teller: Teller): Traits {
  const { condition, who, yes, listed } = telling(teller);
  const { members } = word;
  const counts = Object.entries(members?.counts ?? {}).map(([rank, count]) => `${who([rank])} ${count}`);
  return {
    name: who([word.key]),
    also: listed(word.also),
    under: who(some(word.under)),
    "sits-in": who(some(word.sitsIn)),
    in: who(some(word.in)),
    rank: who(some(word.rank)),
    required: yes(word.required === true),
    leader: who(word.leader),
    has: who(members?.has),
    only: who(members?.only),
    counts: listed(counts),
    takes: condition(word.takes),
    "signed-by": who(word.signedBy),
    "must-contain": who(word.mustContain),
    to: who(word.to),
    with: who(word.with),
    drafts: who(word.drafts),
    includes: who(word.includes),
  };
}

export function rowTraits(row: Row, teller: Teller): Traits {
  const { condition, scope, yes, vocabulary } = telling(teller);
  return {
    when: condition(row.when),
    then: resultIn(row.table, row.then, teller.language, vocabulary),
    otherwise: yes(row.otherwise),
    ...scope(row),
  };
}

export function viewTraits(row: ViewRow, teller: Teller): Traits {
  const { event, who, word, scope } = telling(teller);
  return {
    to: who(row.to),
    what: typeof row.what === "string" ? word("what", row.what) : event(row.what),
    how: word("how", row.how ?? "push"),
    until: event(row.hold?.until),
    approval: who(row.hold?.approval),
    ...scope(row),
  };
}

/** The rules that only steer others: orders of precedence, grounds, ladders, lists, settings. */
export function noteTraits(rule: Rule, teller: Teller): Traits {
  const { event, who, listed, condition, scope, vocabulary } = telling(teller);
  const { rules } = teller.law;
  const order = rules.precedence.find((one) => one === rule);
  if (order !== undefined)
    return { order: orderText(order, teller), ask: who(some(order.ask)), "no-match": who(some(order.noMatch)) };
  const ground = rules.grounds.find((one) => one === rule);
  if (ground !== undefined)
    return {
      from: event(ground.from),
      until: event(ground.to),
      reason: listed(ground.oneOf),
      approval: who(ground.approval),
      kind: sayIn(teller.language, ground.sort),
      ...scope(ground),
    };
  const ladder = rules.ladders.find((one) => one === rule);
  if (ladder !== undefined) return ladderTraits(ladder, teller);
  const row = rules.lists.find((one) => one === rule);
  if (row !== undefined) return { when: condition(row.when), ...scope(row) };
  const setting = rules.settings.find((one) => one === rule);
  return { value: setting === undefined ? "" : settingIn(setting, teller.language, vocabulary) };
}

/**
 * Rows of a table in their order, each by the words of its article, for a row's own name is what it gives; where several rest
 * on the same words, by what they ask as well.
 */
function orderText({ table, order }: Precedence, teller: Teller): string {
  const { law, language } = teller;
  const { condition } = telling(teller);
  const rows = order.flatMap((id) => law.rules.rows.find((one) => one.table === table && one.key === id) ?? []);
  const called = (row: Row): string => sayIn(language, "word", quoteName(row)[language === "zh" ? 0 : 1]);
  const names = rows.map((row) => {
    const alone = rows.filter((one) => called(one) === called(row)).length === 1;
    return alone ? called(row) : sayIn(language, "if", called(row), condition(row.when));
  });
  return names.map((name, at) => sayIn(language, "place", String(at + 1), name)).join(sayIn(language, "semicolon"));
}

function ladderTraits({ remind, overdue, to, repeat, until }: Ladder, teller: Teller): Traits {
  const { who, word, listed } = telling(teller);
  return {
    remind: listed(remind.map((step) => remindText(step, teller.language))),
    overdue: word("overdue", overdue),
    to: who(to.map((one) => (one === "owner" ? "ladder=owner" : one))),
    repeat: word("repeat", repeat),
    until: word("until", until),
  };
}

/** When a reminder goes out: `50%` of the limit gone, `3 days` before it is due, on the `last-day`. */
export function remindText(step: string, language: Language): string {
  if (step.endsWith("%")) return sayIn(language, "remind-share", step);
  const limit = parseLimit(step);
  return "ok" in limit
    ? sayIn(language, "remind-before", formatLimit(limit.ok, language))
    : sayIn(language, `remind-${step}`);
}

const some = (word: string | undefined): readonly string[] => (word === undefined ? [] : [word]);
