import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { cite, day, fields, ofCourt, text, word } from "./shapes.ts";

const document = z.object({ court: z.string().max(60), document: z.string().max(80) });
/** Law of another day, or of an edition by its name; without either, of today. */
const which = ofCourt.extend({ on: day.optional(), edition: z.string().max(200).optional() });

/** A rule in words, as it stands beside the text it rests on. */
export const ruleView = z.object({
  id: z.string(),
  /** unit, post, seat, paper, row, clock, guard, affair, setting, precedence, ground, ladder, fill, disclosure, sight, list, table, panel, rank */
  sort: z.string(),
  name: z.string(),
  /** The whole rule in one sentence. */
  text,
  /** The same, part by part. */
  traits: z.array(z.object({ name: text, text })),
  quote: z.string().optional(),
  config: z.boolean(),
  force: z.string(),
  reading: z.string().optional(),
  open: z.boolean(),
});

/** What the issuer says an article means, with the day it was given and the posts of who gave it. */
const interpretation = z.object({
  id: z.string(),
  text: z.string(),
  on: day,
  by: z.string(),
  posts: z.array(word),
  /** The article read differently then. */
  earlier: z.boolean(),
});

export const findingView = z.object({
  check: z.string(),
  gravity: z.enum(["error", "routed", "open", "note"]),
  zh: z.string(),
  en: z.string(),
  article: z.string().optional(),
  /** Where in the file, counted from one; only of a draft. */
  line: z.int().optional(),
  /** A made-up case that shows it. */
  example: fields.optional(),
  exampleText: z.array(z.object({ word, text })).optional(),
  meets: z.array(cite),
  decides: word.optional(),
});

export const lawEndpoints = {
  lawList: endpoint("GET", "/api/law", "The documents the court stands on", {
    query: which,
    answer: z.object({
      edition: z.string(),
      rows: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          number: z.string().optional(),
          issuer: z.string(),
          level: z.string(),
          status: z.string(),
          from: day,
          articles: z.int(),
          rules: z.int(),
          examples: z.int(),
          own: z.boolean(),
          digestMatches: z.boolean().optional(),
        }),
      ),
    }),
  }),
  lawGet: endpoint("GET", "/api/law/:court/:document", "A document, text and rules side by side", {
    params: document,
    query: which,
    answer: z.object({
      id: z.string(),
      title: z.string(),
      number: z.string().optional(),
      issuer: z.string(),
      status: z.string(),
      from: day,
      because: z.string().optional(),
      /** The phrases of its policy, each with the rule that does most about it. */
      principles: z.array(z.object({ phrase: z.string(), cite: cite.optional() })),
      digest: z.string().optional(),
      /** Who says what the document means, where it names somebody. */
      interpreter: z.object({ who: z.array(text), cite }).optional(),
      /** The asker may say so today; `version` is that of the stream `court/law`. */
      mayInterpret: z.boolean(),
      version: z.int(),
      articles: z.array(
        z.object({
          key: z.string(),
          heading: z.string(),
          ours: z.boolean(),
          config: z.boolean(),
          depth: z.int(),
          verified: z.boolean().optional(),
          paragraphs: z.array(z.string()),
          rules: z.array(ruleView),
          interpretations: z.array(interpretation),
          noRules: z.array(z.object({ quote: z.string(), because: z.string() })),
          readings: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              choice: text,
              by: z.string(),
              others: z.array(text),
            }),
          ),
          examples: z.array(z.object({ id: z.string(), text, holds: z.boolean() })),
        }),
      ),
    }),
  }),
  lawFindings: endpoint("GET", "/api/law/:court/:document/findings", "What the proofs found, with made-up cases", {
    params: document,
    query: which,
    answer: z.object({
      counts: z.object({ error: z.int(), routed: z.int(), open: z.int(), note: z.int() }),
      rows: z.array(findingView),
      checks: z.array(z.object({ name: z.string(), findings: z.int() })),
    }),
  }),
};

export type Interpretation = z.infer<typeof interpretation>;
export type RuleView = z.infer<typeof ruleView>;
export type FindingView = z.infer<typeof findingView>;
