import type { Court } from "#casework/index.ts";
import type { CaseRow } from "#cells/cases.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Problem } from "#platform/sheet/problem.ts";
import { citationOf } from "#policy/cite.ts";
import type { Decision } from "#policy/decide.ts";
import type { Row } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { nameOf } from "#policy/who.ts";
import { principalTable, teamTaking, tryTables } from "#triage/index.ts";
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

/** What is said of every row that comes to the same. */
export type Body = Said & {
  readonly edition: string;
  /** The team that takes the case, where one does. */
  readonly team?: string;
  /** What people call the words above. */
  readonly names?: Readonly<Record<string, string>>;
} & Beside & {
    /** What the list does not say and was taken for granted. */
    readonly assumed?: Facts;
    readonly tables?: Readonly<Record<string, Said & Beside>>;
  };

export type Answer = { readonly row: number } & Body & { readonly flags?: readonly Problem[] };

/** A row that cannot be answered, and why; `more` are its other faults. */
export type Unanswered = { readonly row: number; readonly error: Problem; readonly more?: readonly Problem[] };

/** An answer in parts: rows that come to the same share one body. */
export type Made = { readonly row: number; readonly body: Body; readonly flags: readonly Problem[] } | Unanswered;

export const isAnswer = (one: Answer | Unanswered): one is Answer => "outcome" in one;

/** Puts the parts together, in the order in which they are written. */
export function whole(made: Made): Answer | Unanswered {
  if (!("body" in made)) return made;
  const { row, body, flags } = made;
  return { row, ...body, ...(flags.length === 0 ? {} : { flags: flags.map(placed) }) };
}

const lines = new WeakMap<Body, string>();

/** An answer as a line of JSON. What many rows share is written out once. */
export function lineOf(made: Made): string {
  if (!("body" in made)) return JSON.stringify(made);
  const { row, body, flags } = made;
  const known = lines.get(body) ?? JSON.stringify(body).slice(1, -1);
  lines.set(body, known);
  const remarks = flags.length === 0 ? "" : `,"flags":${JSON.stringify(flags.map(placed))}`;
  return `{"row":${row},${known}${remarks}}`;
}

/** Beyond this many different bodies the store starts again. */
const MOST_BODIES = 20_000;

/** Answers rows by the law of one court. */
export function answering(court: Court): (one: CaseRow) => Made {
  const { law, vocabulary } = court;
  const principal = principalTable(law);
  const numberOf = numbered();
  const make = bodies(court, principal);
  const kept = new Map<string, Body>();
  return ({ row, facts, flags, wrong, assumed = {} }) => {
    const [first, ...more] = wrong;
    if (first !== undefined)
      return { row, error: placed(first), ...(more.length > 0 ? { more: more.map(placed) } : {}) };
    const decided = tryTables(law, vocabulary, facts);
    if ("refused" in decided) return contradicted(row, decided.refused, flags);
    const main = decided.ok.get(principal);
    if (main === undefined)
      return { row, error: refusedAs({ code: "no-table", zh: principal, en: principal, cites: [] }) };
    const team = teamOf(main, principal, decided.ok, court, facts);
    let key = `${team ?? ""} ${JSON.stringify(assumed)}`;
    for (const [table, decision] of decided.ok) key += ` ${table} ${numberOf(decision)}`;
    const known = kept.get(key);
    if (known !== undefined) return { row, body: known, flags };
    const body = make(main, decided.ok, team, assumed);
    if (kept.size >= MOST_BODIES) kept.clear();
    kept.set(key, body);
    return { row, body, flags };
  };
}

type Decisions = ReadonlyMap<string, Decision>;

function bodies(court: Court, principal: string) {
  const { law } = court;
  const basisOf = bases(court);
  const name = resultNames(court);
  return (main: Decision, all: Decisions, team: string | undefined, assumed: Facts): Body => {
    const { told, beside } = said(main, basisOf);
    const results = [...main.result, ...(beside.proposal === undefined ? [] : [beside.proposal])];
    const people = [team, beside.to].filter((word) => word !== undefined);
    const names = [
      ...people.map((word) => [word, nameOf(word, law)] as const),
      ...results.map((word) => [word, name(principal, word)] as const),
    ];
    const others = [...all].filter(([table]) => table !== principal);
    return {
      ...told,
      waitsOn: waitsThrough(told.waitsOn, all),
      edition: law.edition,
      ...(team === undefined ? {} : { team }),
      ...(names.length === 0 ? {} : { names: Object.fromEntries(names) }),
      ...beside,
      ...(Object.keys(assumed).length === 0 ? {} : { assumed }),
      ...(others.length === 0
        ? {}
        : { tables: Object.fromEntries(others.map(([table, one]) => [table, flat(said(one, basisOf))])) }),
    };
  };
}

/** A name for every decision that was worked out: those recalled share their lists. */
function numbered(): (decision: Decision) => string {
  const numbers = new WeakMap<object, number>();
  let next = 0;
  const numberOf = (list: object): number => {
    const known = numbers.get(list) ?? next++;
    numbers.set(list, known);
    return known;
  };
  return ({ outcome, matched, possible, waitsOn }) =>
    `${outcome} ${numberOf(matched)} ${numberOf(possible)} ${numberOf(waitsOn)}`;
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
