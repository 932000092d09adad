import type { Court } from "#casework/index.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Language } from "#kernel/phrase.ts";
import { citationOf } from "#policy/cite.ts";
import type { Decision } from "#policy/decide.ts";
import type { Row } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { nameOf } from "#policy/who.ts";
import { principalTable, teamTaking, tryTables } from "#triage/index.ts";
import type { CaseRow } from "../facts/cases.ts";
import type { Problem } from "../sheet/problem.ts";
import { sayIn } from "../wording.ts";

/** A table row and what it rests on. Configuration has no quote and says that it is none of the document's text. */
export type Basis = {
  readonly rule: string;
  readonly article: string;
  readonly quote: string;
  readonly display: string;
  readonly then: string;
  readonly config?: true;
  readonly reading?: string;
};

/** What one table says. Keys in the order in which they are written. */
export type Said = {
  readonly outcome: Decision["outcome"];
  /** One result, several that stand beside each other, or none. */
  readonly result: string | readonly string[] | null;
  readonly matched: readonly Basis[];
  readonly possible: readonly Basis[];
  readonly waitsOn: readonly string[];
  readonly precedence: {
    readonly rule: string;
    readonly by: string;
    readonly order: readonly string[];
    readonly article: string;
    readonly quote: string;
    readonly config: boolean;
  } | null;
};

/** What more there is to say, where there is. */
export type Beside = {
  /** What a system default would choose; a person decides. */
  readonly proposal?: string;
  /** The post that decides. */
  readonly to?: string;
};

export type Answer = { readonly row: number } & Said & {
    readonly edition: string;
    /** The team that takes the case, where one does. */
    readonly team?: string;
    /** What people call the words above. */
    readonly names?: Readonly<Record<string, string>>;
  } & Beside & {
    readonly flags?: readonly Problem[];
    /** What the list does not say and was taken for granted. */
    readonly assumed?: Facts;
    readonly tables?: Readonly<Record<string, Said & Beside>>;
  };

/** A row that cannot be answered, and why; `more` are its other faults. */
export type Unanswered = { readonly row: number; readonly error: Problem; readonly more?: readonly Problem[] };

export const isAnswer = (one: Answer | Unanswered): one is Answer => "outcome" in one;

/** Answers rows by the law of one court. */
export function answering(court: Court): (one: CaseRow) => Answer | Unanswered {
  const { law, vocabulary } = court;
  const principal = principalTable(law);
  const basisOf = bases(court);
  const name = resultNames(court);
  const saidOf = remembered((decision: Decision) => said(decision, basisOf));
  return ({ row, facts, flags, wrong, assumed = {} }) => {
    const [first, ...more] = wrong;
    if (first !== undefined)
      return { row, error: placed(first), ...(more.length > 0 ? { more: more.map(placed) } : {}) };
    const decided = tryTables(law, vocabulary, facts);
    if ("refused" in decided) return contradicted(row, decided.refused, flags);
    const main = decided.ok.get(principal);
    if (main === undefined)
      return { row, error: refusedAs({ code: "no-table", zh: principal, en: principal, cites: [] }) };
    const others = [...decided.ok].filter(([table]) => table !== principal);
    const { told, beside } = saidOf(main);
    const waitsOn = waitsThrough(told.waitsOn, decided.ok);
    const team = teamOf(main, principal, decided.ok, court, facts);
    const results = [...main.result, ...(beside.proposal === undefined ? [] : [beside.proposal])];
    const people = [team, beside.to].filter((word) => word !== undefined);
    const names = [
      ...people.map((word) => [word, nameOf(word, law)] as const),
      ...results.map((word) => [word, name(principal, word)] as const),
    ];
    return {
      row,
      ...told,
      waitsOn,
      edition: law.edition,
      ...(team === undefined ? {} : { team }),
      ...(names.length === 0 ? {} : { names: Object.fromEntries(names) }),
      ...beside,
      ...(flags.length === 0 ? {} : { flags: flags.map(placed) }),
      ...(Object.keys(assumed).length === 0 ? {} : { assumed }),
      ...(others.length === 0
        ? {}
        : { tables: Object.fromEntries(others.map(([table, one]) => [table, flat(saidOf(one))])) }),
    };
  };
}

const flat = ({ told, beside }: { told: Said; beside: Beside }): Said & Beside => ({ ...told, ...beside });

/** A problem without its row, which the answer itself says. */
function placed({ code, column, cell, zh, en }: Problem): Problem {
  return { code, ...(column === undefined ? {} : { column }), ...(cell === undefined ? {} : { cell }), zh, en };
}

/** A row the tables refuse: the contradiction at its columns where the row's own check found it. */
function contradicted(row: number, refused: Refusal, flags: readonly Problem[]): Unanswered {
  const [own, ...others] = [...flags.filter(isClash), ...flags.filter((flag) => !isClash(flag))];
  if (own === undefined || !isClash(own)) return { row, error: refusedAs(refused) };
  return { row, error: placed(own), ...(others.length === 0 ? {} : { more: others.map(placed) }) };
}

const isClash = ({ code }: Problem): boolean => code === "facts-clash";

const refusedAs = ({ code, zh, en }: Refusal): Problem => ({ code, zh, en });

/** The same for decisions worked out once: a list asks the same few questions many times. */
function remembered<T>(work: (decision: Decision) => T): (decision: Decision) => T {
  const kept = new WeakMap<readonly Row[], { readonly of: Decision; readonly came: T }>();
  return (decision) => {
    const known = kept.get(decision.matched);
    if (known !== undefined && known.of.waitsOn === decision.waitsOn) return known.came;
    const came = work(decision);
    kept.set(decision.matched, { of: decision, came });
    return came;
  };
}

function said(decision: Decision, basisOf: (row: Row) => Basis): { readonly told: Said; readonly beside: Beside } {
  const { outcome, result, matched, possible, waitsOn, decidedBy, proposedBy, proposal, to } = decision;
  const order = decidedBy?.order ?? proposedBy;
  return {
    told: {
      outcome,
      result: result.length === 0 ? null : result.length === 1 ? (result[0] ?? null) : result,
      matched: matched.map(basisOf),
      possible: possible.map(basisOf),
      waitsOn,
      precedence:
        order === undefined
          ? null
          : {
              rule: order.rule.id,
              by: order.rule.whose,
              order: order.rule.order,
              article: order.rule.source.article,
              quote: order.rule.source.quote ?? "",
              config: order.rule.source.config,
            },
    },
    beside: { ...(proposal === undefined ? {} : { proposal }), ...(to === undefined ? {} : { to }) },
  };
}

function bases({ law }: Court): (row: Row) => Basis {
  const kept = new Map<Row, Basis>();
  return (row) => {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const { display, quote, reading } = citationOf(row, law);
    const fresh: Basis = {
      rule: row.id,
      article: row.source.article,
      quote,
      display,
      then: row.then,
      ...(row.source.config ? { config: true } : {}),
      ...(reading === undefined ? {} : { reading: reading.choice }),
    };
    kept.set(row, fresh);
    return fresh;
  };
}

/** A table that waits for the result of another waits for what that one waits on. */
function waitsThrough(waitsOn: readonly string[], all: ReadonlyMap<string, Decision>): readonly string[] {
  if (!waitsOn.some((fact) => all.has(fact.replace(/^case\./, "")))) return waitsOn;
  return [
    ...new Set(
      waitsOn.flatMap((fact) => {
        const before = all.get(fact.replace(/^case\./, ""));
        return before === undefined || before.waitsOn.length === 0 ? [fact] : before.waitsOn;
      }),
    ),
  ];
}

function teamOf(
  main: Decision,
  principal: string,
  all: ReadonlyMap<string, Decision>,
  { law }: Court,
  facts: Facts,
): string | undefined {
  const settled = main.outcome === "decided" ? main.result[0] : undefined;
  if (settled === undefined) return undefined;
  if (principal !== "team") return teamTaking(law, all, facts);
  return law.rules.words.some((word) => word.sort === "unit" && word.key === settled) ? settled : undefined;
}

/** What people call a result: a unit or post of the law; a track by our own name for it. */
export function resultNames({ law }: Court, language: Language = "zh"): (table: string, result: string) => string {
  return (table, result) => {
    const ours = sayIn(language, `${table}=${result}`);
    return ours === `${table}=${result}` ? nameOf(result, law) : ours;
  };
}
