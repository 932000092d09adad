import type { Court } from "#casework/index.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Document, Place, Rule } from "#policy/model.ts";
import { type Both, inBoth } from "#policy/refusal.ts";
import { quoteName, ruleName } from "#policy/tell/names.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { wording } from "./wording.ts";

/**
 * `error`: the document may not be adopted. `routed`: the law itself leaves it to a person, who is named.
 * `open`: a value or holder the court still owes; blocks activation, not verification. `note`: worth knowing.
 */
export type Level = "error" | "routed" | "open" | "note";

/** One thing a check found: where, in words a clerk understands, with a made-up concrete case where there is one. */
export type Finding = {
  readonly check: string;
  readonly level: Level;
  readonly place: Place;
  readonly zh: string;
  readonly en: string;
  /** Rule ids that meet. */
  readonly rules: readonly string[];
  readonly cites: readonly Citation[];
  /** A case that shows it. */
  readonly case?: Facts;
  /** The post that decides it. A routed finding without one is an error. */
  readonly to?: string;
};

/** What is checked: one document, inside the law of the court it is the first document of. */
export type Subject = { readonly document: Document; readonly court: Court; readonly staff?: Staff };

/** Who works at the court: what each person holds. */
export type Staff = readonly { readonly name: string; readonly holds: readonly string[] }[];

export type Check = {
  readonly name: string;
  /** What it needs beside the law; without it the check is reported as not run. */
  readonly needs?: "staff";
  run(subject: Subject): readonly Finding[];
};

type About = Partial<Pick<Finding, "rules" | "cites" | "case" | "to">>;

/** What a rule is called: its name, or the words of its article. */
export const titled = (rule: Rule): Both => (rule.name === undefined ? quoteName(rule) : ruleName(rule));

/** Text of this folder's wording in both languages, from arguments that may be in both. */
export const say = inBoth(wording);

/** Builds a finding from this folder's wording. */
export function finding(
  check: string,
  level: Level,
  place: Place,
  code: string,
  args: readonly Both[],
  about: About = {},
): Finding {
  const [zh, en] = say(code, ...args);
  return { check, level, place, zh, en, rules: [], cites: [], ...about };
}
