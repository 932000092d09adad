import type { Court } from "#casework/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { holds, type Truth } from "#policy/condition.ts";
import type { Decision } from "#policy/decide.ts";
import type { Clock, Condition, EventForm, Guard, Rule } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";
import { principalTable, teamTaking, tryTables } from "#triage/index.ts";
import { type Line, linesOf } from "./lines.ts";

/** A time limit or a consent that reaches the case. Not `certain`: it may, once what is unknown is established. */
export type Bound = { readonly line: Line; readonly certain: boolean };

/** What one court makes of a case. */
export type Answered = {
  readonly table: string;
  readonly decision: Decision;
  /** The team that takes the case, where teams follow from tracks. */
  readonly team?: string;
  readonly limits: readonly Bound[];
  readonly consents: readonly Bound[];
};

/**
 * What a court's law makes of a case of which so much is known: to whom it goes or why that is not settled, which time limits
 * reach it and what needs consent. Nothing is assumed of what is not known. Refused if the facts contradict each other.
 */
export function answerOf(court: Court, facts: Facts): Outcome<Answered> {
  const { law, vocabulary } = court;
  const decisions = tryTables(law, vocabulary, facts);
  if ("refused" in decisions) return decisions;
  const table = principalTable(law);
  const decision = decisions.ok.get(table) ?? NOTHING;
  const team = teamTaking(law, decisions.ok, facts);
  const settled = decision.outcome === "decided" ? decision.result[0] : undefined;
  const known = overlay(facts, {
    ...(settled === undefined ? {} : { [`case.${table}`]: settled }),
    ...(team === undefined ? {} : { "case.team": team }),
  });
  const lines = linesOf(court);
  const bounds = (group: Line["group"], reaches: (rule: Rule) => Truth): readonly Bound[] =>
    lines.flatMap((line) => {
      if (line.group !== group) return [];
      const truth = reaches(line.rule);
      return truth === false ? [] : [{ line, certain: truth === true }];
    });
  const clocks = new Map<Rule, Clock>(law.rules.clocks.map((clock) => [clock, clock]));
  const guards = new Map<Rule, Guard>(law.rules.guards.map((guard) => [guard, guard]));
  return ok({
    table,
    decision,
    ...(team === undefined || table === "team" ? {} : { team }),
    limits: bounds("limits", (rule) => and(inScope(rule, known), begins(clocks.get(rule)?.starts, known, vocabulary))),
    consents: bounds("consent", (rule) =>
      (guards.get(rule)?.approval.length ?? 0) === 0 ? false : inScope(rule, known),
    ),
  });
}

/** A court without a table of triage decides nothing. */
const NOTHING: Decision = {
  outcome: "gap",
  result: [],
  conflict: false,
  matched: [],
  possible: [],
  waitsOn: [],
  decidedBy: undefined,
  proposal: undefined,
  proposedBy: undefined,
  to: undefined,
  derived: [],
  off: [],
  facts: [],
  values: [],
};

function inScope({ where, unless }: Rule, facts: Facts): Truth {
  const excused = unless === undefined ? false : holds(unless, facts);
  return and(where === undefined ? true : holds(where, facts), excused === undefined ? undefined : !excused);
}

/** Whether a case of these facts can meet the event a limit begins with; what only rides on the event is not asked. */
function begins(form: EventForm | undefined, facts: Facts, vocabulary: Vocabulary): Truth {
  if (form === undefined) return true;
  if ("any" in form) return form.any.map((one) => begins(one, facts, vocabulary)).reduce(or, false);
  if ("all" in form) return form.all.map((one) => begins(one, facts, vocabulary)).reduce(and, true);
  if (!("on" in form) || form.where === undefined) return true;
  const standing: Condition = form.where.map((clauses) =>
    clauses.filter(({ fact }) => vocabulary.facts[fact]?.field !== true),
  );
  return holds(standing, facts);
}

const and = (x: Truth, y: Truth): Truth =>
  x === false || y === false ? false : x === true && y === true ? true : undefined;
const or = (x: Truth, y: Truth): Truth =>
  x === true || y === true ? true : x === false && y === false ? false : undefined;
