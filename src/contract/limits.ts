import { z } from "zod";
import { cite, day, text, word } from "./shapes.ts";

/** One entry of the ledger of a time limit. */
const ledgerLine = z.object({
  from: day,
  to: day.optional(),
  days: z.int().optional(),
  kind: z.string(),
  text,
  cites: z.array(cite),
});

/** A time limit of this case as it stands today. */
export const clock = z.object({
  key: z.string(),
  id: z.string(),
  name: z.string(),
  state: z.enum(["running", "paused", "kept", "broken", "lapsed", "overdue"]),
  startedOn: day,
  startedBy: text,
  due: day.optional(),
  stoppedOn: day.optional(),
  /** 第 `day` / `of` 日, in the unit of the limit. */
  day: z.int().optional(),
  of: z.int().optional(),
  limit: text,
  owner: z.array(word),
  watch: z.array(word),
  provisional: z.boolean(),
  ledger: z.array(ledgerLine),
  /** What the other readings of the article would give. */
  others: z.array(z.object({ start: day, due: day.optional(), instead: text })),
  reminders: z.array(z.object({ on: day, step: z.string(), to: z.array(word), text })),
  cites: z.array(cite),
});

/** What is still to come of a case: the steps to its end, and the limits that would start on the way. */
export const expected = z.object({
  ahead: z.array(word),
  limits: z.array(
    z.object({
      key: z.string(),
      name: text,
      limit: text,
      /** What starts it, with what it is filtered by. */
      start: text,
      /** What has to be so that it is about this case, where that is not known. */
      where: text.optional(),
      /** `done`: when `by` is done, on the day `on` at the latest; `run-out`: when `by` runs out, on `on` at the earliest; `stage`: no day */
      how: z.enum(["done", "run-out", "stage"]),
      by: text.optional(),
      on: day.optional(),
      /** The last day it would then have. */
      due: day.optional(),
      sure: z.boolean(),
      owner: z.array(word),
      cites: z.array(cite),
    }),
  ),
});
