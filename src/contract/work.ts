import { z } from "zod";
import { proposal } from "./cases.ts";
import { endpoint } from "./endpoint.ts";
import { cite, cursor, day, fields, moment, person, text, word } from "./shapes.ts";

/** What kind of thing waits: each opens the screen where it is done. */
const workKind = z.enum([
  "triage",
  "assignment",
  "naming",
  "receipt",
  "affair",
  "slip",
  "acceptance",
  "approval",
  "carrying-out",
  "refused-proposal",
  "defect",
  "supply",
  "reminder",
  "overdue",
  "handover",
  "parked",
]);

export const workItem = z.object({
  id: z.string(),
  stream: z.string(),
  caseId: z.string(),
  number: z.string(),
  parties: z.string(),
  kind: workKind,
  title: text,
  since: day,
  due: day.optional(),
  /** Days over (positive) or left (negative) today. */
  late: z.int().optional(),
  owner: z.array(word),
  persons: z.array(person),
  state: z.enum(["open", "waiting", "done"]),
  /** The act that does it, with what is known of its fields. */
  act: z.string().optional(),
  fields: fields.optional(),
  of: z.record(z.string(), z.string()).optional(),
  key: z.string(),
});

/** What is not of one case: work of the court that comes round, work of somebody who is away and for whom nobody stands in, or the court's own law. */
const bureauItem = z.object({
  id: z.string(),
  kind: z.enum(["round", "away", "law"]),
  title: text,
  since: day,
  due: day.optional(),
  /** Days over (positive) or left (negative) today. */
  late: z.int().optional(),
  owner: z.array(word),
  cites: z.array(cite),
  /** How many pieces of work lie with whoever is away. */
  count: z.int().optional(),
  /** The draft of the court's law it is about. */
  draft: z.string().optional(),
});

const round = z.object({
  affair: word,
  every: z.enum(["day", "week", "month", "quarter", "year", "fill"]),
  /** The first day of what it is for; none where the court has not said how often. */
  period: day.optional(),
  due: day.optional(),
  late: z.int().optional(),
  owner: z.array(word),
  /** Who answers to its owner and is there today. */
  holders: z.array(person),
  /** Units it goes to, and what it makes. */
  to: z.array(word),
  product: text.optional(),
  cites: z.array(cite),
  act: word,
  /** Whether the asker may mark it. */
  mine: z.boolean(),
  done: z.object({ on: day, by: person, note: z.string().optional() }).optional(),
});

/** absent: of people who are away, which I must give to others · mine: addressed to me · claimable: to a unit or post of mine, nobody took it · waiting: I wait for somebody · done: I did it lately · court: all · nobody: no one holds it */
export const workTab = z.enum(["mine", "claimable", "absent", "waiting", "done", "court", "nobody"]);

export const workEndpoints = {
  work: endpoint("GET", "/api/work", "My work: one tab, oldest risk first, with the counts of all tabs", {
    query: z.object({
      tab: workTab.default("mine"),
      kind: workKind.optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: z.object({
      counts: z.object({
        mine: z.int(),
        claimable: z.int(),
        absent: z.int(),
        waiting: z.int(),
        done: z.int(),
        court: z.int(),
        nobody: z.int(),
        cases: z.int(),
        approvals: z.int(),
      }),
      /** Mine, claimable, absent and approvals are counted no further: one more than this means "more than this". */
      countedTo: z.int(),
      bureau: z.array(bureauItem),
      rows: z.array(workItem),
      next: cursor.optional(),
      asOf: moment,
    }),
  }),
  rounds: endpoint("GET", "/api/rounds", "What comes round in the court: this period and the one before", {
    answer: z.object({ version: z.int(), rows: z.array(round) }),
  }),
  approvals: endpoint("GET", "/api/approvals", "What waits for a signature, and what was signed lately", {
    query: z.object({ tab: z.enum(["mine", "asked", "decided"]).default("mine"), cursor: cursor.optional() }),
    answer: z.object({ rows: z.array(proposal), next: cursor.optional() }),
  }),
  board: endpoint("GET", "/api/board", "The node board: every time limit of the court, by node", {
    /** `court`: one below, read by a superior. */
    query: z.object({ team: z.string().max(80).optional(), court: z.string().max(40).optional() }),
    answer: z.object({
      asOf: moment,
      nodes: z.array(
        z.object({
          clock: word,
          document: text,
          running: z.int(),
          soon: z.int(),
          overdue: z.int(),
          paused: z.int(),
          keptThisMonth: z.int(),
          brokenThisMonth: z.int(),
          oldest: day.optional(),
        }),
      ),
      teams: z.array(z.object({ team: word, running: z.int(), soon: z.int(), overdue: z.int() })),
      openWork: z.object({ queued: z.int(), open: z.int(), difference: z.int(), nobody: z.int() }),
    }),
  }),
  boardRows: endpoint("GET", "/api/board/rows", "The time limits behind a number of the board", {
    query: z.object({
      clock: z.string().max(80).optional(),
      team: z.string().max(80).optional(),
      court: z.string().max(40).optional(),
      state: z.enum(["running", "soon", "overdue", "paused", "kept", "broken"]).default("overdue"),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: z.object({
      rows: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          parties: z.string(),
          clock: word,
          id: z.string(),
          startedOn: day,
          due: day.optional(),
          late: z.int().optional(),
          stoppedOn: day.optional(),
          team: word.optional(),
          owner: z.array(word),
          handlers: z.array(person),
        }),
      ),
      next: cursor.optional(),
      total: z.int(),
    }),
  }),
  courtsBelow: endpoint("GET", "/api/courts-below", "The courts below one's own, with what to look at in each", {
    answer: z.object({
      asOf: moment,
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** The court directly above it. */
          superior: z.string(),
          /** The document it works by. */
          law: z.string(),
          /** So many documents it stands on have a newer edition above that it has not adopted. */
          behind: z.int(),
          open: z.int(),
          /** Open cases with a limit past its end. */
          overdue: z.int(),
          /** Cases of which a limit has ceased to apply this month. */
          lapsed: z.int(),
          /** Cases that wait for triage. */
          triage: z.int(),
          /** Open cases that nobody handles. */
          nobody: z.int(),
        }),
      ),
    }),
  }),
  fairness: endpoint("GET", "/api/fairness", "How cases were spread over people", {
    query: z.object({ from: day.optional(), until: day.optional(), seat: z.string().max(80).optional() }),
    answer: z.object({
      from: day,
      until: day,
      caption: text,
      rows: z.array(
        z.object({
          person,
          seat: word,
          cases: z.int(),
          open: z.int(),
          /** Hundredths of an ordinary case. */
          weight: z.int(),
          drawn: z.int(),
          named: z.int(),
          replaced: z.int(),
          /** Hundredths of a case over (positive) or under the mean. */
          deviation: z.int(),
          absentDays: z.int(),
        }),
      ),
    }),
  }),
  viewList: endpoint("GET", "/api/views", "Views I saved", {
    query: z.object({ screen: z.string().max(40) }),
    answer: z.object({ rows: z.array(z.object({ name: z.string(), state: z.record(z.string(), z.string()) })) }),
  }),
  viewKeep: endpoint("PUT", "/api/views", "Save a view under a name", {
    body: z.object({
      screen: z.string().max(40),
      name: z.string().min(1).max(60),
      state: z.record(z.string().max(40), z.string().max(400)),
    }),
  }),
  viewDrop: endpoint("DELETE", "/api/views", "Forget a saved view", {
    query: z.object({ screen: z.string().max(40), name: z.string().max(60) }),
  }),
  moveClock: endpoint("POST", "/api/demo/clock", "Move the clock of a demonstration forward", {
    body: z.object({ days: z.int().min(1).max(400) }),
    answer: z.object({ today: day }),
  }),
};

export type BureauItem = z.infer<typeof bureauItem>;
export type RoundView = z.infer<typeof round>;
export type WorkItem = z.infer<typeof workItem>;
export type WorkTab = z.infer<typeof workTab>;
