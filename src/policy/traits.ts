import { formatLimit, type Limit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Affair, Clock, Condition, EventForm, Guard, Law, Row, Rule, ViewRow, Window, Word } from "./model.ts";
import { conditionIn, eventIn, namesIn, wordIn } from "./phrase.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { sayIn } from "./wording.ts";

/** What a rule says, trait by trait, as people read it; an empty trait is not said. */
export type Traits = Readonly<Record<string, string>>;

/** Who tells: in which language, of which law. */
export type Teller = { readonly law: Law; readonly language: Language; readonly vocabulary: Vocabulary };

const list = (language: Language, all: readonly string[] | undefined): string =>
  (all ?? []).join(language === "zh" ? "、" : ", ");

const spoken = new WeakMap<Law, Vocabulary>();

/** The vocabulary with what this law's tables give, as its own rows call it: 「简易执行案件」 for a track `simple`. */
function ownWords({ law, vocabulary }: Teller): Vocabulary {
  const known = spoken.get(law);
  if (known !== undefined) return known;
  const words = new Set(law.rules.words.map(({ key }) => key));
  const given = law.rules.rows.flatMap(({ table, then, name }) =>
    name === undefined || words.has(then)
      ? []
      : [[`case.${table}=${then}`, [name, then.replaceAll("-", " ")]] as const],
  );
  const made = { ...vocabulary, wording: { ...Object.fromEntries(given.toReversed()), ...vocabulary.wording } };
  spoken.set(law, made);
  return made;
}

/** The ways of telling that all sorts of rules share. */
function telling(teller: Teller) {
  const { law, language } = teller;
  const vocabulary = ownWords(teller);
  const limit = (one: Limit | undefined) =>
    one === undefined ? "" : formatLimit(one, language, (word) => wordIn(word, language, vocabulary));
  const event = (form: EventForm | undefined) => (form === undefined ? "" : eventIn(form, language, vocabulary));
  const condition = (one: Condition | undefined) => (one === undefined ? "" : conditionIn(one, language, vocabulary));
  const who = (names: readonly string[] | undefined) => namesIn(names ?? [], language, law);
  const yes = (holds: boolean) => (holds ? sayIn(language, "yes") : "");
  const all = (parts: readonly string[] | undefined) => list(language, parts);
  const window = ({ of, bound, limit: span, since }: Window) =>
    sayIn(language, bound, of === undefined ? sayIn(language, "the-act") : event(of), event(since), limit(span));
  const scope = ({ where, unless, per, force }: Rule): Traits => ({
    where: condition(where),
    unless: condition(unless),
    per: per === "case" ? "" : sayIn(language, `per-${per}`),
    force: force === "must" ? "" : sayIn(language, force),
  });
  return { limit, event, condition, who, yes, all, window, scope };
}

export function clockTraits(clock: Clock, teller: Teller): Traits {
  const { limit, event, who, all, scope } = telling(teller);
  const { extend } = clock;
  return {
    limit: limit(clock.limit),
    starts: event(clock.starts),
    stops: event(clock.stops),
    "of-affair": clock.affair ?? "",
    owner: who(clock.owner),
    watch: who(clock.watch),
    pauses: all(clock.pauses),
    extend:
      extend === undefined
        ? ""
        : all([limit(extend.by), who(extend.approval), String(extend.times ?? "")].filter((part) => part !== "")),
    decided: limit(extend?.decided),
    overdue: clock.overdue ?? "",
    breach: clock.breach ? "" : sayIn(teller.language, "no"),
    ...scope(clock),
  };
}

export function guardTraits(guard: Guard, teller: Teller): Traits {
  const { event, condition, who, yes, all, window, scope } = telling(teller);
  const { language, vocabulary } = teller;
  const act = guard.acts.map(({ act: one, where }) => {
    const name = wordIn(one, language, vocabulary);
    return where === undefined ? name : sayIn(language, "if", name, condition(where));
  });
  return {
    act: all(act),
    happened: event(guard.happened),
    "unless-happened": event(guard.unlessHappened),
    require: condition(guard.require),
    after: all(guard.after.map(event)),
    time: all(guard.time.map(window)),
    by: who(guard.by),
    "not-by": who(guard.notBy),
    approval: guard.approval.map((step) => step.map((one) => who([one])).join(" / ")).join(" → "),
    papers: who(guard.papers),
    reason: typeof guard.reason === "string" ? sayIn(language, guard.reason) : all(guard.reason),
    forbid: yes(guard.forbid),
    ...scope(guard),
  };
}

export function affairTraits(affair: Affair, teller: Teller): Traits {
  const { event, who, yes, all, scope } = telling(teller);
  const { indicators } = affair;
  return {
    owner: who(affair.owner),
    opens: event(affair.opens),
    done: event(affair.done),
    with: who(affair.with),
    to: who(affair.to),
    lists: all(affair.lists),
    indicators: typeof indicators === "string" ? indicators : all(indicators),
    product: affair.product ?? "",
    slip: yes(affair.slip),
    core: yes(affair.core),
    ...scope(affair),
  };
}

export function wordTraits(word: Word, teller: Teller): Traits {
  const { condition, who, yes, all } = telling(teller);
  const { members } = word;
  const counts = Object.entries(members?.counts ?? {}).map(([rank, count]) => `${who([rank])} ${count}`);
  return {
    name: who([word.key]),
    also: all(word.also),
    under: who(some(word.under)),
    "sits-in": who(some(word.sitsIn)),
    in: who(some(word.in)),
    rank: who(some(word.rank)),
    required: yes(word.required === true),
    leader: who(word.leader),
    has: who(members?.has),
    only: who(members?.only),
    counts: all(counts),
    takes: condition(word.takes),
    "signed-by": who(word.signedBy),
    "must-contain": all(word.mustContain),
    to: who(word.to),
    with: who(word.with),
    drafts: who(word.drafts),
    includes: who(word.includes),
  };
}

export function rowTraits(row: Row, teller: Teller): Traits {
  const { condition, who, scope, yes } = telling(teller);
  const { wording } = ownWords(teller);
  const result = wording[`case.${row.table}=${row.then}`] ?? wording[`triage.way=${row.then}`];
  return {
    when: condition(row.when),
    then: result === undefined ? who([row.then]) : result[teller.language === "zh" ? 0 : 1],
    otherwise: yes(row.otherwise),
    ...scope(row),
  };
}

export function viewTraits(row: ViewRow, teller: Teller): Traits {
  const { event, who, scope } = telling(teller);
  return {
    to: who(row.to),
    what: typeof row.what === "string" ? row.what : event(row.what),
    how: row.how ?? "push",
    until: event(row.hold?.until),
    approval: who(row.hold?.approval),
    ...scope(row),
  };
}

/** The rules that only steer others: orders of precedence, grounds, ladders, lists, settings. */
export function noteTraits(rule: Rule, teller: Teller): Traits {
  const { event, who, all, condition, scope } = telling(teller);
  const { rules } = teller.law;
  const order = rules.precedence.find((one) => one === rule);
  if (order !== undefined)
    return { order: order.order.join(" > "), ask: who(some(order.ask)), "no-match": who(some(order.noMatch)) };
  const ground = rules.grounds.find((one) => one === rule);
  if (ground !== undefined)
    return {
      from: event(ground.from),
      until: event(ground.to),
      reason: all(ground.oneOf),
      approval: who(ground.approval),
      kind: sayIn(teller.language, ground.sort),
      ...scope(ground),
    };
  const ladder = rules.ladders.find((one) => one === rule);
  if (ladder !== undefined)
    return {
      remind: all(ladder.remind),
      overdue: ladder.overdue ?? "",
      to: who(ladder.to),
      repeat: ladder.repeat ?? "",
      until: ladder.until,
    };
  const row = rules.lists.find((one) => one === rule);
  if (row !== undefined) return { when: condition(row.when), ...scope(row) };
  const setting = rules.settings.find((one) => one === rule);
  return { value: setting === undefined ? "" : valueText(setting.value) };
}

const some = (word: string | undefined): readonly string[] => (word === undefined ? [] : [word]);

/** A switch as the law file writes it. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${valueText(one)}`)
    .join(", ");
}
