import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { moment, person, text, word } from "./shapes.ts";

/** Cases to be registered, or running cases to be taken over. */
const kind = z.enum(["registration", "take-over"]);

/**
 * Where a case of a list stands. `wrong`: something must be put right first; `doubt`: perhaps registered already, only done when
 * chosen; `ready`; `wanted`: it is being done; `done`; `refused`: the court's door refused it.
 */
const rowState = z.enum(["wrong", "doubt", "ready", "wanted", "done", "refused"]);

const flaw = z.object({
  /** The column it is about, from 0; none: the whole row. */
  at: z.int().optional(),
  weight: z.enum(["wrong", "doubt", "note"]),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** A case already registered that it is about. */
  case: z.object({ id: z.string(), number: z.string() }).optional(),
});

const row = z.object({
  row: z.int(),
  /** The first row of the same case. */
  lead: z.int(),
  state: rowState,
  cells: z.array(z.string()),
  /** Columns changed here, whatever the file says. */
  edited: z.array(z.int()),
  flaws: z.array(flaw),
  case: z.object({ id: z.string(), number: z.string() }).optional(),
});

const column = z.object({
  at: z.int(),
  heading: z.string(),
  /** What it is read as; none: not read. */
  reads: z.string().optional(),
  hidden: z.boolean(),
});

const counts = z.object({
  cases: z.int(),
  rows: z.int(),
  wrong: z.int(),
  doubt: z.int(),
  ready: z.int(),
  wanted: z.int(),
  done: z.int(),
  refused: z.int(),
});

const head = z.object({
  id: z.string(),
  kind,
  name: z.string(),
  cameAt: moment,
  cameBy: person,
  counts,
});

const whole = head.extend({
  columns: z.array(column),
  /** What a column may be read as. */
  choices: z.array(word),
  /** What is said of the file and its headings. */
  notes: z.array(text),
  /** Whether whoever asks may change and register it. */
  may: z.boolean(),
});

const id = z.object({ id: z.string().max(64) });

export const importEndpoints = {
  importList: endpoint("GET", "/api/imports", "Lists of cases that were brought, newest first", {
    query: z.object({ kind }),
    answer: z.object({ rows: z.array(head) }),
  }),
  importOpen: endpoint(
    "POST",
    "/api/imports",
    "Read a kept file as a list of cases; the same file again is the same list",
    {
      body: z.object({ kind, digest: z.string().length(64) }),
      answer: z.object({ id: z.string() }),
    },
  ),
  importGet: endpoint("GET", "/api/imports/:id", "A list of cases: its columns, and how far it is", {
    params: id,
    answer: whole,
  }),
  importRows: endpoint("GET", "/api/imports/:id/rows", "Rows of a list, with what is wrong in them", {
    params: id,
    query: z.object({
      state: rowState.optional(),
      /** The last row already read. */
      cursor: z.string().max(20).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    answer: z.object({ rows: z.array(row), next: z.string().optional() }),
  }),
  importColumns: endpoint(
    "POST",
    "/api/imports/:id/columns",
    "Read columns otherwise; every row not done is judged anew",
    {
      params: id,
      body: z.object({
        columns: z.array(z.object({ at: z.int().min(0), reads: z.string().max(80).nullable() })).max(200),
      }),
      answer: whole,
    },
  ),
  importFix: endpoint("POST", "/api/imports/:id/rows/:row", "Put cells of a row right", {
    params: id.extend({ row: z.coerce.number().int().min(1) }),
    body: z.object({
      cells: z
        .array(z.object({ at: z.int().min(0).max(500), text: z.string().max(2000) }))
        .min(1)
        .max(200),
    }),
    answer: z.object({ rows: z.array(row) }),
  }),
  importRun: endpoint(
    "POST",
    "/api/imports/:id/run",
    "Register what is ready, or the rows chosen; it goes on in the background",
    {
      params: id,
      body: z.object({ rows: z.array(z.int()).max(5000).optional() }),
      answer: whole,
    },
  ),
  importStop: endpoint("POST", "/api/imports/:id/stop", "Leave what is not done yet; what is done stays", {
    params: id,
    answer: whole,
  }),
  importDrop: endpoint("DELETE", "/api/imports/:id", "Forget a list; cases registered from it stay", {
    params: id,
  }),
};

export type ImportKind = z.infer<typeof kind>;
export type ImportState = z.infer<typeof rowState>;
export type ImportFlaw = z.infer<typeof flaw>;
export type ImportRow = z.infer<typeof row>;
export type ImportHead = z.infer<typeof head>;
export type ImportWhole = z.infer<typeof whole>;
