import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { cursor, day, moment, person, text, word } from "./shapes.ts";

/** What figures are asked for: which days, by what, of whom. */
export const reportAsked = z.object({
  /** What a line stands for; left out, what the report begins with. */
  by: z.string().max(40).optional(),
  period: z.enum(["month", "quarter", "year", "between"]).default("month"),
  /** Of `between`; both days are counted. */
  from: day.optional(),
  until: day.optional(),
  team: z.string().max(80).optional(),
  handler: z.string().max(100).optional(),
  kind: z.string().max(80).optional(),
  /** A court below that is read; left out, one's own. */
  court: z.string().max(40).optional(),
});

/** A number behind which cases lie. `of` is what a share is of, `sum` the days a mean is made of. */
const figure = z.object({ count: z.int(), of: z.int().optional(), sum: z.int().optional() });

const column = z.object({
  key: z.string(),
  name: text,
  unit: z.enum(["count", "share", "days", "ratio"]),
  /** How it is counted: what is above the line and below it, in words. */
  means: text,
  /** `1`, `2` … goes up when the way of counting changes. */
  version: z.string(),
  /** Where the way of counting comes from. */
  source: text,
  /** The source was not compared with an official text. */
  unverified: z.boolean(),
});

const line = z.object({
  key: z.string(),
  name: text,
  /** By column; `before` is the same of the period before. */
  figures: z.array(figure),
  before: z.array(figure),
});

export const report = z.object({
  key: z.string(),
  name: text,
  about: text,
  /** Counted as of today; the period changes nothing. */
  now: z.boolean(),
  from: day,
  until: day,
  before: z.object({ from: day, until: day }),
  asOf: moment,
  /** Whose figures these are. */
  scope: text,
  by: word,
  columns: z.array(column),
  lines: z.array(line),
  total: line,
  /** What cannot be counted yet, and why. */
  missing: z.array(z.object({ name: text, why: text })),
});

export const reportEndpoints = {
  reportList: endpoint(
    "GET",
    "/api/reports",
    "Which reports there are, by what each can be laid out, and whose figures one sees",
    {
      answer: z.object({
        scope: text,
        courts: z.array(z.object({ id: z.string(), name: z.string() })),
        teams: z.array(word),
        handlers: z.array(person),
        kinds: z.array(word),
        rows: z.array(z.object({ key: z.string(), name: text, about: text, now: z.boolean(), by: z.array(word) })),
      }),
    },
  ),
  reportGet: endpoint("GET", "/api/reports/:report", "One report over a period, beside the period before", {
    params: z.object({ report: z.string().max(40) }),
    query: reportAsked,
    answer: report,
  }),
  reportCases: endpoint("GET", "/api/reports/:report/cases", "What a number of a report counts, one line each", {
    params: z.object({ report: z.string().max(40) }),
    query: reportAsked.extend({
      column: z.string().max(40),
      /** The line; left out, the total. */
      line: z.string().max(200).optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: z.object({
      total: z.int(),
      next: cursor.optional(),
      rows: z.array(
        z.object({
          key: z.string(),
          court: z.string(),
          caseId: z.string(),
          number: z.string(),
          parties: z.string(),
          what: text,
          team: word.optional(),
          handlers: z.array(person),
          from: day,
          until: day.optional(),
          due: day.optional(),
        }),
      ),
    }),
  }),
};

export type Report = z.infer<typeof report>;
export type ReportColumn = z.infer<typeof column>;
export type ReportFigure = z.infer<typeof figure>;
export type ReportAsked = z.infer<typeof reportAsked>;
