import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { cite, day, fields, moment, of, problem } from "./shapes.ts";

const key = z.string().min(8).max(200);
const stream = z.string().min(1).max(200);

/** An act of the law's vocabulary, or of the register of staff. */
export const act = z.object({
  act: z.string().max(80),
  fields: fields.default({}),
  of: of.optional(),
  reason: z.string().max(2000).optional(),
});

/** A late entry (补录): what happened outside the system, told by a named person from a source. */
export const tell = z.object({
  event: z.string().max(80),
  fields: fields.default({}),
  of: of.optional(),
  on: day,
  by: z.string().min(1).max(100),
  source: z.string().min(1).max(500),
  /** Digest of the paper it rests on, as kept by the files endpoint. */
  paper: z.string().max(200).optional(),
  /** An earlier event that this puts right. */
  corrects: z.object({ version: z.int(), reason: z.string().min(1).max(2000) }).optional(),
});

const deed = z.union([act, tell]);

/** Several deeds of one command are done together or not at all. */
export const commandBody = z.object({
  /** `case/new` registers a case; otherwise the stream it is about. */
  stream,
  /** The version of the stream the person saw; acts that decide on what was seen are refused when it moved on. */
  seen: z.int().min(0),
  /** Chosen by the sender, once a command: sending it again gives the first answer again. */
  key,
  deeds: z.array(deed).min(1).max(60),
});

export const commandAnswer = z.object({
  stream,
  version: z.int(),
  events: z.array(
    z.object({ version: z.int(), kind: z.string(), zh: z.string(), en: z.string(), cites: z.array(cite) }),
  ),
});

export const commandEndpoints = {
  command: endpoint("POST", "/api/commands", "The one door: do something", {
    body: commandBody,
    answer: commandAnswer,
  }),
  batch: endpoint(
    "POST",
    "/api/batches",
    "Many commands, each with its own result; sending the rest again resumes it",
    {
      body: z.object({ key, items: z.array(commandBody).min(1).max(500) }),
      answer: z.object({
        results: z.array(z.object({ key, done: commandAnswer.optional(), refused: problem.optional() })),
      }),
    },
  ),
  fileKeep: endpoint(
    "POST",
    "/api/files",
    "Keep a file; a command may then cite its digest. The body is the file itself",
    {
      query: z.object({ name: z.string().min(1).max(200) }),
      answer: z.object({ digest: z.string(), size: z.int(), kind: z.string(), name: z.string(), keptAt: moment }),
    },
  ),
};

export type Act = z.infer<typeof act>;
export type Tell = z.infer<typeof tell>;
export type CommandBody = z.infer<typeof commandBody>;
export type CommandAnswer = z.infer<typeof commandAnswer>;
