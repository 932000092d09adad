import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { findingView } from "./law.ts";
import { cite, day, ofCourt, person, text, word } from "./shapes.ts";

const draftId = z.object({ id: z.string().max(20) });

/** What differs between two laws, as a sentence, with the articles it rests on in either. */
const change = z.object({ sort: z.string(), text, left: cite.optional(), right: cite.optional() });

const signed = z.object({ by: person, on: day, reason: z.string() });

const edition = z.object({
  /** As decisions name it: `court/document`, from the second on with its number. */
  name: z.string(),
  number: z.int(),
  title: z.string(),
  /** From when it is law. */
  from: day,
  /** revoked: before its first day, so that it never was law */
  state: z.enum(["past", "present", "coming", "revoked"]),
  documents: z.array(
    z.object({ id: z.string(), title: z.string(), digest: z.string(), fresh: z.boolean(), own: z.boolean() }),
  ),
  by: person.optional(),
  on: day.optional(),
  proposedBy: person.optional(),
  reason: z.string().optional(),
  /** It is put up that it be revoked; `own` by the asker. */
  recall: signed.extend({ own: z.boolean() }).optional(),
  revoked: signed.extend({ proposedBy: person }).optional(),
});

/** A text a court above adopted since, while this court stands on an older one; with the draft that would make it law here. */
const newer = z.object({
  document: z.string(),
  title: z.string(),
  court: z.object({ id: z.string(), name: z.string() }),
  /** Its edition there, by name, and from when it holds there. */
  edition: z.string(),
  from: day,
  draft: z.string().optional(),
});

const draftLine = z.object({
  id: z.string(),
  document: z.string(),
  title: z.string(),
  state: z.enum(["drafting", "proposed", "adopted", "dropped", "revoked"]),
  by: person,
  on: day,
  proposedBy: person.optional(),
  from: day.optional(),
});

/** What an edition before said there, where the text still reads as it did; it counts once somebody takes it. */
const carried = z.object({ value: z.string(), because: z.string().optional(), number: z.int() });

/** A place the law leaves to the court: what is asked, how an answer looks, and the answer so far. */
const openPlace = z.object({
  place: z.string(),
  sort: z.enum(["limit", "test", "who", "interval", "text"]),
  question: z.string(),
  unit: z.string().optional(),
  /** Words that may be chosen. */
  words: z.array(word),
  cite,
  value: z.string().optional(),
  because: z.string().optional(),
  carried: carried.optional(),
});

const readingPlace = z.object({
  place: z.string(),
  question: z.string(),
  by: z.string(),
  cite,
  /** What may be chosen without writing the rule anew; the proposed reading first. */
  options: z.array(z.object({ value: z.string(), text })),
  /** Other readings that would need another rule. */
  byHand: z.array(text),
  value: z.string().optional(),
  because: z.string().optional(),
  carried: carried.optional(),
});

export const editionEndpoints = {
  editionList: endpoint("GET", "/api/editions", "Editions of the court's law, drafts, and files not adopted yet", {
    /** `court`: one below, read by a superior: its editions, and nothing of what it drafts. */
    query: ofCourt,
    answer: z.object({
      version: z.int(),
      rows: z.array(edition),
      drafts: z.array(draftLine),
      above: z.array(newer),
      shelf: z.array(z.object({ file: z.string(), id: z.string(), title: z.string(), from: day })),
      mayDraft: z.boolean(),
      mayAdopt: z.boolean(),
      mayRecall: z.boolean(),
      mayRevoke: z.boolean(),
    }),
  }),
  editionDiff: endpoint("GET", "/api/editions/diff", "What differs between two editions, in sentences", {
    query: ofCourt.extend({ left: z.string().max(200), right: z.string().max(200) }),
    answer: z.object({ rows: z.array(change) }),
  }),
  draftGet: endpoint("GET", "/api/editions/drafts/:id", "A draft: what it leaves open, and what it changes", {
    params: draftId,
    answer: z.object({
      version: z.int(),
      draft: draftLine,
      because: z.string().optional(),
      returned: signed.optional(),
      digest: z.string(),
      /** The earliest day it may hold from, and the day it is looked at. */
      earliest: day,
      from: day,
      runningCases: z.enum(["keep-started-clocks", "restart", "new-law-at-once"]),
      /** `file`: of another document of the court's law, which does not fit the draft. */
      faults: z.array(text.extend({ line: z.int(), code: z.string(), file: z.string().optional() })),
      places: z.array(openPlace),
      readings: z.array(readingPlace),
      changes: z.array(change),
      mayDraft: z.boolean(),
      mayAdopt: z.boolean(),
      /** The asker put it up himself. */
      own: z.boolean(),
    }),
  }),
  draftFindings: endpoint("GET", "/api/editions/drafts/:id/findings", "What the proofs say of a draft", {
    params: draftId,
    answer: z.object({
      counts: z.object({ error: z.int(), routed: z.int(), open: z.int(), note: z.int() }),
      rows: z.array(findingView),
      checks: z.array(z.object({ name: z.string(), findings: z.int() })),
      /** So many stand in the way of adoption. */
      errors: z.int(),
      open: z.int(),
    }),
  }),
  draftCases: endpoint("GET", "/api/editions/drafts/:id/cases", "What a draft changes for open cases, some at a time", {
    params: draftId,
    query: z.object({ after: z.string().max(200).optional() }),
    answer: z.object({
      all: z.int(),
      /** Cases gone through in this answer. */
      seen: z.int(),
      rows: z.array(z.object({ id: z.string(), number: z.string(), differences: z.array(text) })),
      next: z.string().optional(),
    }),
  }),
};
