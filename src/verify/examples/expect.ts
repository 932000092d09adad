import { readValue } from "#casework/index.ts";
import { pushes } from "#disclosure/index.ts";
import type { Value } from "#kernel/event.ts";
import { decideTables } from "#triage/index.ts";
import { say } from "../finding.ts";
import { lawPath } from "./lawPath.ts";
import { type Difference, type Shown, told } from "./shown.ts";

type Expect = (value: unknown, shown: Shown) => readonly Difference[];

/** What one `expect` entry finds wrong; nothing if it holds. */
export function expectations(key: string, value: unknown, shown: Shown): readonly Difference[] {
  if (ACTED.has(key) && shown.answer === undefined) return [say("expect-act", key)];
  const plain = PLAIN[key];
  if (plain !== undefined) return plain(value, shown);
  if (key.startsWith("clock.")) return clock(key.slice("clock.".length), value, shown);
  if (key.startsWith("affair.")) return affair(key.slice("affair.".length), value, shown);
  if (tables(shown).includes(key)) return same(key, set(value), set(decision(shown, key)?.result ?? []));
  if (shown.court.vocabulary.facts[key] !== undefined) return fact(key, value, shown);
  return [say("expect-unknown", key)];
}

const set = (value: unknown): readonly string[] =>
  value === null || value === undefined
    ? []
    : [...new Set((Array.isArray(value) ? value : [value]).map(String))].sort();

const same = (what: string, wanted: unknown, got: unknown): readonly Difference[] =>
  JSON.stringify(wanted) === JSON.stringify(got)
    ? []
    : [say("expected", what, JSON.stringify(wanted ?? null), JSON.stringify(got ?? null))];

const tables = ({ court }: Shown): readonly string[] => [
  ...new Set([...court.law.rules.rows.map((row) => row.table), ...court.law.rules.tables.map((table) => table.name)]),
];

const decision = (shown: Shown, table: string) =>
  decideTables(shown.court.law, shown.court.vocabulary, shown.facts).get(table);

/** The table an expectation without a table's name speaks of: the one the example names, else the first. */
function spokenOf(shown: Shown): string {
  const named = tables(shown);
  return named.find((table) => table in shown.example.expect) ?? named[0] ?? "";
}

const principal = (shown: Shown) => decision(shown, spokenOf(shown));

const PLAIN: Readonly<Record<string, Expect>> = {
  outcome: (value, shown) => same("outcome", value, principal(shown)?.outcome),
  conflict: (value, shown) => same("conflict", value, principal(shown)?.outcome === "conflict"),
  to: (value, shown) => same("to", value, principal(shown)?.to),
  proposal: (value, shown) => same("proposal", value, principal(shown)?.proposal),
  "waits-on": (value, shown) => same("waits-on", set(value), set(principal(shown)?.waitsOn)),
  asks: (value, { answer }) => same("asks", set(value), set(asked(answer))),
  refused: (value, { answer }) => same("refused", set(value), set(objections(answer).map(({ guard }) => guard.key))),
  establish: (value, { answer }) =>
    same(
      "establish",
      set(value),
      set(objections(answer).flatMap(({ why, needs }) => (why === "unknown" ? needs : []))),
    ),
  missing: (value, { answer }) =>
    same("missing", set(value), set(objections(answer).flatMap(({ why, needs }) => (MISSING.has(why) ? needs : [])))),
  allowed: (value, { answer }) => same("allowed", value, answer !== undefined && "events" in answer),
  pushed: (value, shown) => same("pushed", set(value), set(pushed(shown, "push"))),
  held: (value, shown) => same("held", set(value), set(pushed(shown, "held"))),
  published: (value, shown) => same("published", set(value), set(pushed(shown, "publish"))),
  law: (value, shown) =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([path, wanted]) =>
          same(path, text(wanted), text(lawPath(path, shown.court.law))),
        )
      : [say("expect-unknown", "law")],
};

/** What speaks of the answer to an act. */
const ACTED = new Set(["asks", "refused", "establish", "missing", "allowed"]);

const MISSING = new Set(["not-yet", "paper"]);

const objections = (answer: Shown["answer"]) =>
  answer !== undefined && "objections" in answer ? answer.objections : [];
const asked = (answer: Shown["answer"]): readonly string[] =>
  answer !== undefined && "asks" in answer ? answer.asks.flatMap(({ who }) => who) : [];

/** Values are compared as written: numbers, words and lists of words. */
const text = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(String) : value === undefined ? null : String(value);

function pushed({ court, standing, facts }: Shown, how: "push" | "publish" | "held"): readonly string[] {
  const last = standing.events.findLast((event) => event.because === undefined);
  return last === undefined
    ? []
    : pushes(court.law, standing.events, last, facts).flatMap((one) => (one.how === how ? one.to : []));
}

function fact(key: string, value: unknown, { court, facts }: Shown): readonly Difference[] {
  const wanted = readValue(key, value, court.vocabulary);
  if ("refused" in wanted) return [told(wanted.refused)];
  return same(key, comparable(wanted.ok), comparable(facts[key]));
}

const comparable = (value: Value | undefined): unknown => (Array.isArray(value) ? [...value].sort() : (value ?? null));

function clock(key: string, value: unknown, { standing }: Shown): readonly Difference[] {
  const runs = standing.clocks.filter((run) => run.clock.key === key);
  const run = runs[0];
  if (typeof value === "string") return same(`clock.${key}`, value, run?.state ?? "none");
  const wanted = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (run === undefined) return [say("expected", `clock.${key}`, JSON.stringify(wanted), "none")];
  const got: Readonly<Record<string, unknown>> = {
    due: run.due,
    ends: run.due,
    state: run.state,
    started: run.startedOn,
    expired: run.expiredOn,
    owner: set(run.owner),
    instances: String(runs.length),
    others: set(run.others.flatMap((other) => other.due ?? [])),
  };
  return Object.entries(wanted).flatMap(([part, one]) =>
    part === "because" ? [] : same(`clock.${key}.${part}`, Array.isArray(one) ? set(one) : String(one), got[part]),
  );
}

const OPEN = new Set(["open", "dispatched", "received", "returned"]);
const DONE = new Set(["done", "accepted"]);

function affair(key: string, value: unknown, { standing }: Shown): readonly Difference[] {
  const states = standing.affairs.filter((run) => run.affair.key === key).map((run) => run.state);
  const state = states.find((one) => OPEN.has(one)) ?? states[0] ?? "none";
  const broad = OPEN.has(state) ? "open" : DONE.has(state) ? "done" : state;
  return value === state ? [] : same(`affair.${key}`, value, broad);
}
