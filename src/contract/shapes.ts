import { z } from "zod";
import { civilDate } from "#kernel/calendar.ts";

/** Whose case or law it is, where the asker reads courts below his own; left out, his own court's. */
export const ofCourt = z.object({ court: z.string().max(40).optional() });

/** A text in both languages of the screens. */
export const text = z.object({ zh: z.string(), en: z.string() });

/** A word of the law or of the vocabulary, as people call it. */
export const word = z.object({ key: z.string(), zh: z.string(), en: z.string() });

/** A civil day that is in the calendar. */
export const day = z.string().refine((text) => "ok" in civilDate(text), "a day of the calendar, 2026-03-02");

/** A moment in milliseconds since 1970. */
export const moment = z.int();

export const person = z.object({ id: z.string(), name: z.string() });

/** `null` is a known absence; what is unknown is left out. Amounts are in fen. */
export const value = z.union([
  z.boolean(),
  z.number(),
  z.string().max(4000),
  z.array(z.string().max(200)).max(200),
  z.null(),
]);

export const fields = z.record(z.string().max(80), value);

/** The thing of several an act is about: `{ "slip": "s1" }`. */
export const of = z.record(z.string().max(40), z.string().max(100));

/** Where something rests: the document's title beside the citation itself. */
export const cite = z.object({
  document: z.string(),
  title: z.string(),
  article: z.string(),
  display: z.string(),
  quote: z.string(),
  config: z.boolean(),
  reading: z.object({ id: z.string(), choice: text, by: text }).optional(),
  unverified: z.boolean().optional(),
  /** The edition it was said under, where that is known. */
  edition: z.string().optional(),
});

/** A value with its name and, for amounts and words, how people read it. */
export const said = z.object({ word, value, text });

/** Why something was refused, after RFC 9457: what is wrong, what to do, which article, who could. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  cites: z.array(cite),
  /** Further refusals of the same act. */
  also: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string(), cites: z.array(cite) })).optional(),
  /** Posts that could do it. */
  posts: z.array(word).optional(),
  /** Consent still due before the act, in order; each step is any one of several posts. */
  asks: z.array(z.object({ who: z.array(word), cites: z.array(cite) })).optional(),
  /** Which part of the request is wrong. */
  where: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })).optional(),
  /** The version the stream has now, when the page was stale. */
  version: z.int().optional(),
});

/** The place to read on from; opaque. */
export const cursor = z.string().max(400);

export type Text = z.infer<typeof text>;
export type Word = z.infer<typeof word>;
export type Person = z.infer<typeof person>;
export type Cite = z.infer<typeof cite>;
export type Said = z.infer<typeof said>;
export type Problem = z.infer<typeof problem>;
export type FieldValue = z.infer<typeof value>;
