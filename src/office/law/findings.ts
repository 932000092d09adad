import type { z } from "zod";
import type { Court } from "#casework/index.ts";
import type { Endpoints, FieldValue, FindingView } from "#contract/index.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Value } from "#kernel/event.ts";
import { citationOf } from "#policy/cite.ts";
import { allRules } from "#policy/rules.ts";
import type { Finding } from "#verify/index.ts";
import { citeOf, readable, wordOf } from "../queries/said.ts";
import type { Proofs } from "./prove.ts";

const GRAVITY = ["error", "routed", "open", "note"] as const;

/** What the proofs found, gravest first, and how often each check found something. Of a file that may be corrected, with its lines. */
export function findingsView(
  { findings, ran }: Proofs,
  court: Court,
  file?: string,
): z.input<Endpoints["lawFindings"]["answer"]> {
  const count = (level: Finding["level"]) => findings.filter((one) => one.level === level).length;
  return {
    counts: { error: count("error"), routed: count("routed"), open: count("open"), note: count("note") },
    rows: GRAVITY.flatMap((level) =>
      findings.filter((one) => one.level === level).map((one) => findingView(one, court, file)),
    ),
    checks: ran.map((name) => ({ name, findings: findings.filter(({ check }) => check === name).length })),
  };
}

function findingView(finding: Finding, court: Court, file: string | undefined): FindingView {
  const { check, level, place, zh, en, case: facts, to } = finding;
  const cites = citesOf(finding, court);
  const article = cites[0]?.article;
  return {
    check,
    gravity: level,
    zh,
    en,
    ...(article === undefined ? {} : { article }),
    ...(place.file === file ? { line: place.line } : {}),
    ...(facts === undefined
      ? {}
      : {
          example: Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, written(value)])),
          exampleText: Object.entries(facts).map(([fact, value]) => ({
            word: wordOf(fact, court),
            text: readable(fact, value, court),
          })),
        }),
    meets: cites.map((cite) => citeOf(cite, court.law)),
    ...(to === undefined ? {} : { decides: wordOf(to, court) }),
  };
}

/** The articles that meet; where a check names rules only, those they stand under. */
function citesOf({ cites, rules }: Finding, { law }: Court): readonly Citation[] {
  if (cites.length > 0) return cites;
  return law.documents.flatMap((document) =>
    allRules(document.rules).flatMap((rule) => (rules.includes(rule.id) ? [citationOf(rule, law)] : [])),
  );
}

const written = (value: Value): FieldValue => (typeof value === "object" && value !== null ? [...value] : value);
