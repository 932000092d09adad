import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { clock, expected } from "./limits.ts";
import { cite, cursor, day, fields, moment, of, ofCourt, person, said, text, value, word } from "./shapes.ts";
import { takenOver } from "./takenOver.ts";

const id = z.object({ id: z.string().max(100) });

/** A party as screens show it. The identity number is masked unless the viewer's duty needs it. */
export const party = z.object({
  id: z.string(),
  role: word,
  name: z.string(),
  kind: word,
  identity: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  agentOf: z.string().optional(),
  masked: z.boolean(),
});

/** Where a case is in its life, as a word: registered, triage-due, assignment-due, receipt-due, handling, suspended, closing-reported, closed, archived. */
export const stage = word;

/** A clock nearest to its end, as lists show it. `day` of `of` is 第47/60日. */
const nearest = z.object({
  key: z.string(),
  name: z.string(),
  due: day.optional(),
  day: z.int().optional(),
  of: z.int().optional(),
  state: z.enum(["running", "paused", "overdue"]),
});

export const caseLine = z.object({
  id: z.string(),
  stream: z.string(),
  number: z.string(),
  kind: word,
  applicants: z.string(),
  debtors: z.string(),
  amount: z.number().optional(),
  registeredOn: day,
  closedOn: day.optional(),
  stage,
  team: word.optional(),
  track: word.optional(),
  /** Where the court's law divides its area. */
  region: word.optional(),
  handlers: z.array(z.object({ seat: word, person })),
  nearest: nearest.optional(),
  overdue: z.int(),
});

/** An amount in fen that a number holds exactly. */
const amount = z.coerce.number().int().min(0);

export const caseFilter = z.object({
  q: z.string().max(100).optional(),
  court: z.string().max(40).optional(),
  stage: z.string().max(200).optional(),
  team: z.string().max(200).optional(),
  track: z.string().max(200).optional(),
  /** Regions of the court's law; `none` among them for cases of no region. */
  region: z.string().max(200).optional(),
  kind: z.string().max(200).optional(),
  /** Somebody of the court; `none` for open cases that nobody handles. */
  handler: z.string().max(100).optional(),
  overdue: z.enum(["yes", "no"]).optional(),
  /** Cases of which a limit has ceased to apply this month. */
  lapsed: z.enum(["yes"]).optional(),
  /** Cases in which one of these limits of the court's law runs. */
  node: z.string().max(400).optional(),
  dueWithin: z.coerce.number().int().min(0).max(366).optional(),
  from: day.optional(),
  until: day.optional(),
  least: amount.optional(),
  most: amount.optional(),
  sort: z.enum(["registered", "due", "amount", "number"]).optional(),
  order: z.enum(["asc", "desc"]).optional(),
});

/** An act that is open to this person now, or why it is not. */
export const offer = z.object({
  act: word,
  open: z.boolean(),
  /** Whose consent is due before it may be done. */
  asks: z.array(z.object({ who: z.array(word), cites: z.array(cite) })),
  why: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string(), cites: z.array(cite) })),
  posts: z.array(word),
  cites: z.array(cite),
});

export const affair = z.object({
  key: z.string(),
  id: z.string(),
  /** What an act on it is about: `{ "slip": "s1" }`; left out where it is one for the whole case. */
  of: of.optional(),
  name: z.string(),
  state: z.enum(["open", "dispatched", "received", "returned", "done", "accepted"]),
  openedOn: day,
  doneOn: day.optional(),
  owner: z.array(word),
  takenBy: person.optional(),
  slip: z.boolean(),
  core: z.boolean(),
  /** Its rule names what gets it done; nothing else does. */
  named: z.boolean(),
  /** The acts by which it is done, of the thing it is about. */
  does: z.array(offer),
  reason: z.string().optional(),
  due: day.optional(),
  cites: z.array(cite),
});

/** One entry of the log as the timeline shows it. */
export const entry = z.object({
  version: z.int(),
  kind: word,
  on: day,
  at: moment,
  late: z.boolean(),
  by: person,
  posts: z.array(word),
  fields: z.array(said),
  of: z.record(z.string(), z.string()).optional(),
  reason: z.string().optional(),
  because: z.object({ version: z.int(), rule: z.string() }).optional(),
  corrects: z.object({ version: z.int(), reason: z.string(), approver: z.string() }).optional(),
  correctedBy: z.array(z.int()),
  cites: z.array(cite),
});

/** A decision a case rests on, with what was read. */
export const basis = z.object({
  what: word,
  result: z.array(word),
  on: day,
  version: z.int(),
  outcome: word.optional(),
  departs: z.boolean(),
  reason: z.string().optional(),
  edition: z.string(),
  read: z.array(z.object({ word, text })),
  matched: z.array(z.object({ id: z.string(), quote: z.string(), cite })),
  possible: z.array(z.object({ id: z.string(), quote: z.string(), cite })),
  /** The smallest change of facts under which the result would be another. */
  nearest: z.array(z.object({ change: text, result: z.array(word) })),
});

export const proposal = z.object({
  stream: z.string(),
  caseId: z.string(),
  number: z.string(),
  parties: z.string(),
  version: z.int(),
  act: word,
  fields: z.array(said),
  raw: fields,
  of: z.record(z.string(), z.string()).optional(),
  by: person,
  on: day,
  reason: z.string().optional(),
  state: z.enum(["waiting", "granted", "refused", "carried-out"]),
  chain: z.array(z.object({ who: z.array(word), signedBy: person.optional(), signedOn: day.optional() })),
  waitsFor: z.array(word),
  refusal: z.object({ by: person, reason: z.string() }).optional(),
  mine: z.boolean(),
  mayDecide: z.boolean(),
  cites: z.array(cite),
});

export const caseWhole = z.object({
  line: caseLine,
  version: z.int(),
  claimKinds: z.array(word),
  cause: word.optional(),
  instrument: z.string().optional(),
  parties: z.array(party),
  clocks: z.array(clock),
  /** By which acts of the asker a running limit ends, of the thing it is about. */
  stopping: z.array(z.object({ clock: z.string(), id: z.string(), of: of.optional(), does: z.array(offer) })),
  expected,
  affairs: z.array(affair),
  defects: z.array(
    z.object({
      id: z.string(),
      affair: z.string(),
      raisedOn: day,
      dueOn: day.optional(),
      by: person,
      state: z.enum(["raised", "accepted"]),
      reason: z.string().optional(),
    }),
  ),
  /** What the court's rules warn of today. */
  warnings: z.array(z.object({ tone: z.enum(["red", "amber"]), text, cites: z.array(cite) })),
  proposals: z.array(proposal),
  basis: z.array(basis),
  facts: z.array(
    z.object({ word, value, text, source: z.object({ version: z.int(), on: day, by: person, how: text }).optional() }),
  ),
  related: z.array(z.object({ id: z.string(), number: z.string(), why: text, handler: person.optional(), stage })),
  offers: z.array(offer),
  timeline: z.array(entry),
  /** What a case taken over still lacks: facts and events by their words. Such an event may be told though it is decided otherwise. */
  missing: z.array(word),
  takenOver: takenOver.optional(),
  /** Acting is not open: a court below is read only. */
  readOnly: z.boolean(),
});

export const caseEndpoints = {
  caseList: endpoint("GET", "/api/cases", "Cases, filtered, with a place to read on from", {
    query: caseFilter.extend({ cursor: cursor.optional(), limit: z.coerce.number().int().min(1).max(200).optional() }),
    answer: z.object({ rows: z.array(caseLine), next: cursor.optional(), total: z.int(), totalIsExact: z.boolean() }),
  }),
  caseGet: endpoint("GET", "/api/cases/:id", "One case whole", {
    params: id,
    query: ofCourt,
    answer: caseWhole,
  }),
  caseReveal: endpoint("POST", "/api/cases/:id/reveal", "See parties unmasked, with a reason that is logged", {
    params: id,
    body: z.object({ reason: z.string().min(2).max(200) }),
    answer: z.object({ parties: z.array(party) }),
  }),
  caseWhy: endpoint("GET", "/api/cases/:id/why/:version", "Why an entry is in the log, and what followed from it", {
    params: z.object({ id: z.string().max(100), version: z.coerce.number().int().min(1) }),
    query: ofCourt,
    answer: z.object({
      chain: z.array(z.object({ entry, rule: z.string().optional() })),
      followed: z.array(z.object({ depth: z.int(), entry })),
    }),
  }),
  triageGet: endpoint("GET", "/api/cases/:id/triage", "The triage desk of one case", {
    params: id,
    answer: z.object({
      line: caseLine,
      version: z.int(),
      tables: z.array(
        z.object({
          name: z.string(),
          principal: z.boolean(),
          outcome: word,
          result: z.array(word),
          proposal: word.optional(),
          waitsOn: z.array(word),
          precedence: z.object({ by: z.string(), text, cite }).optional(),
          rows: z.array(
            z.object({
              id: z.string(),
              then: word,
              state: z.enum(["matched", "possible", "not"]),
              missing: z.array(word),
              cite,
            }),
          ),
        }),
      ),
      /** What may be chosen, by number key. `agrees`: the law's own result, needs no reason. */
      choices: z.array(z.object({ key: z.int(), fields, result: word, agrees: z.boolean(), proposed: z.boolean() })),
      decides: word.optional(),
      /** What says that it is for that post to decide. */
      decidesBy: cite.optional(),
      reads: z.array(
        z.object({
          word,
          known: z.boolean(),
          value: value.optional(),
          text: text.optional(),
          human: z.boolean(),
          source: z.object({ version: z.int(), on: day, by: person, how: text }).optional(),
        }),
      ),
      nearest: z.array(z.object({ change: text, result: z.array(word) })),
      offers: z.array(offer),
    }),
  }),
  assignGet: endpoint("GET", "/api/cases/:id/assignment", "Who could handle a case, and who should", {
    params: id,
    query: ofCourt,
    answer: z.object({
      line: caseLine,
      version: z.int(),
      seats: z.array(
        z.object({
          seat: word,
          required: z.boolean(),
          holder: person.optional(),
          candidates: z.array(
            z.object({ person, load: z.int(), absent: z.boolean(), recused: z.boolean(), sits: z.boolean() }),
          ),
          suggestion: z.object({ person, why: text, number: z.string().optional() }).optional(),
        }),
      ),
      recused: z.array(person),
      region: word.optional(),
      /** One of them is to be named with the assignment. */
      teams: z.array(z.object({ team: word, load: z.int(), proposed: z.boolean() })),
      lots: z.array(
        z.object({
          version: z.int(),
          seat: word,
          drawn: person,
          candidates: z.array(person),
          seed: z.string(),
          holds: z.boolean(),
        }),
      ),
      offers: z.array(offer),
    }),
  }),
  vocabulary: endpoint("GET", "/api/vocabulary", "The words of the court's law, for forms", {
    query: ofCourt,
    answer: z.object({
      facts: z.record(
        z.string(),
        z.object({
          zh: z.string(),
          en: z.string(),
          kind: z.enum(["bool", "yuan", "number", "date", "text", "enum", "set"]),
          of: z.array(word).optional(),
          human: z.boolean(),
          field: z.boolean(),
          none: z.boolean(),
        }),
      ),
      acts: z.record(
        z.string(),
        z.object({ zh: z.string(), en: z.string(), makes: z.string(), fields: z.array(z.string()) }),
      ),
      /** `tellable`: may be told as a late entry. */
      events: z.record(
        z.string(),
        z.object({ zh: z.string(), en: z.string(), fields: z.array(z.string()), tellable: z.boolean() }),
      ),
      words: z.array(word.extend({ sort: z.string() })),
      affairs: z.array(word.extend({ slip: z.boolean(), core: z.boolean() })),
      clocks: z.array(word.extend({ pauses: z.boolean(), extends: z.boolean(), breach: z.boolean() })),
      stages: z.array(word),
      kinds: z.array(word),
      people: z.array(person),
    }),
  }),
};

export type CaseLine = z.infer<typeof caseLine>;
export type CaseWhole = z.infer<typeof caseWhole>;
export type ClockView = z.infer<typeof clock>;
export type AffairView = z.infer<typeof affair>;
export type Entry = z.infer<typeof entry>;
export type Offer = z.infer<typeof offer>;
export type Proposal = z.infer<typeof proposal>;
export type PartyView = z.infer<typeof party>;
export type Basis = z.infer<typeof basis>;
