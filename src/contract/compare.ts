import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { cite, day, fields, said, text, word } from "./shapes.ts";

/** Courts beside each other: their ids with commas between them, two to eight, and the day whose law is compared. */
const chosenCourts = z.object({
  courts: z.string().max(400),
  on: day.optional(),
});

const group = z.enum(["triage", "limits", "consent", "affairs", "posts", "disclosure", "settings"]);
/** What is looked for in a comparison. */
export const comparisonAsked = chosenCourts.extend({
  /** Leave out what every court says in the same way. */
  only: z.enum(["all", "differences"]).default("differences"),
  q: z.string().max(100).optional(),
});

const standing = z.enum(["same", "some", "different"]);

/** A court that is compared, and the document its law begins with on that day. */
const court = z.object({ id: z.string(), name: z.string(), title: z.string() });

/** What one rule says: a sentence, what else it says part by part, and the article. `shared`: every court that speaks says it so. */
const line = z.object({
  sentence: text,
  parts: z.array(text),
  cite,
  shared: z.boolean(),
  /** Of a limit that counts days: if it begins on `from`, it ends on `due`. */
  ends: z.object({ from: day, due: day }).optional(),
});

const item = z.object({
  key: z.string(),
  title: text,
  /** same: every court says the same · some: not every court speaks · different: all do, and not the same */
  standing,
  /** In which parts courts that speak differ. */
  aspects: z.array(text),
  /** For each court, in their order. */
  cells: z.array(z.array(line)),
});

/** What one court makes of a case. */
const verdict = z.object({
  outcome: word,
  results: z.array(word),
  /** The team that takes it, where teams follow from types of case. */
  team: word.optional(),
  proposal: word.optional(),
  /** Who decides a conflict, or a case no rule reaches. */
  decides: word.optional(),
  waitsOn: z.array(word),
  /** The articles of the rows that hold. */
  cites: z.array(cite),
});

/** A limit or a consent and, for each court, what reaches the case; `certain` is no where what is not known decides it. */
const reach = z.object({
  key: z.string(),
  title: text,
  differs: z.boolean(),
  cells: z.array(z.array(line.extend({ certain: z.boolean() }))),
});

export const compareEndpoints = {
  compareCourts: endpoint("GET", "/api/compare/courts", "Courts whose rules somebody may hold beside each other", {
    answer: z.object({
      rows: z.array(z.object({ id: z.string(), name: z.string(), relation: z.enum(["own", "above", "below"]) })),
    }),
  }),
  compareLaws: endpoint("GET", "/api/compare", "The rules of several courts beside each other, one group at a time", {
    query: comparisonAsked.extend({ group: group.default("triage") }),
    answer: z.object({
      on: day,
      courts: z.array(court),
      /** Topics in each group, by what was asked for. */
      counts: z.record(z.string(), z.int()),
      items: z.array(item),
    }),
  }),
  compareWays: endpoint("GET", "/api/compare/ways", "Made-up cases that go different ways in these courts", {
    query: chosenCourts,
    answer: z.object({
      on: day,
      courts: z.array(court),
      ways: z.array(z.object({ facts: z.array(said), verdicts: z.array(verdict) })),
    }),
  }),
  compareFacts: endpoint("GET", "/api/compare/facts", "Facts that decide in these courts where a case goes", {
    query: chosenCourts,
    answer: z.object({ on: day, courts: z.array(court), facts: z.array(z.string()) }),
  }),
  compareCase: endpoint("POST", "/api/compare/case", "What several courts make of one and the same case", {
    body: chosenCourts.extend({ facts: fields }),
    answer: z.object({
      on: day,
      courts: z.array(court),
      verdicts: z.array(verdict),
      limits: z.array(reach),
      consents: z.array(reach),
    }),
  }),
};
