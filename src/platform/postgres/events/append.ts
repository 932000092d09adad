import { assert } from "#kernel/assert.ts";
import type { Event } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Entered } from "../transaction.ts";
import { codeOf, refuse } from "../trouble.ts";
import { timestamp } from "../types.ts";
import { eventDigest } from "./digest.ts";
import { bodyOf } from "./rows.ts";

/** One wish of one person or gateway. Its key makes it happen once; its digest tells a repetition from a mistake. */
export type Command = {
  readonly court: string;
  readonly key: string;
  /** SM3 of what was asked, 64 hexadecimal digits. */
  readonly digest: string;
  readonly at: Instant;
};

/** What a command was answered with, kept for whoever asks again. */
export type Answer = Readonly<Record<string, unknown>>;

/** The streams of a command, locked until the transaction ends. */
export type Held = { readonly command: Command; readonly heads: ReadonlyMap<string, Head> };
/** How far a stream is: its last version, 0 if there is none, and that event's digest. */
export type Head = { readonly version: number; readonly digest: string };

export type EventDraft = Omit<Event, "stream" | "version">;

/** Events for one stream. `expected` is the version they were decided on, 0 for a stream that is to begin. */
export type Addition = { readonly stream: string; readonly expected: number; readonly events: readonly EventDraft[] };

const UNIQUE_VIOLATION = "23505";
const UNSTORABLE = new Set(["22P02", "22P05", "22021"]);

/** What was done before under a key, and what was asked then. */
export type Done = { readonly digest: string; readonly answer: Answer };

/**
 * Locks the streams a command will read and extend, in the order of their names, and finds out whether the command was done
 * before. Once a transaction, before anything is read that a decision rests on.
 */
export async function hold(
  tx: Entered,
  command: Command,
  streams: readonly string[],
): Promise<Outcome<{ readonly held: Held } | { readonly done: Answer }>> {
  const { heads, done } = await holdFor(tx, command.court, [command.key], streams);
  const before = done.get(command.key);
  if (before === undefined) return ok({ held: { command, heads } });
  return doneBefore(command, before);
}

/** The same for several commands of a court: the heads of all their streams, and what was done before by key. */
export async function holdFor(
  tx: Entered,
  court: string,
  keys: readonly string[],
  streams: readonly string[],
): Promise<{ readonly heads: ReadonlyMap<string, Head>; readonly done: ReadonlyMap<string, Done> }> {
  const [heads, done] = await Promise.all([
    tx.query<{ id: string; version: number; digest: Buffer }>({
      name: "hold",
      text: "select id, version, digest from hold($1, $2)",
      values: [court, [...new Set(streams)]],
    }),
    tx.query<{ key: string; digest: Buffer; answer: Answer }>({
      name: "done",
      text: "select key, digest, answer from command where court = $1 and key = any ($2)",
      values: [court, keys],
    }),
  ]);
  return {
    heads: new Map(heads.rows.map(({ id, version, digest }) => [id, { version, digest: digest.toString("hex") }])),
    done: new Map(done.rows.map(({ key, digest, answer }) => [key, { digest: digest.toString("hex"), answer }])),
  };
}

/** What a command is told whose key was used: the answer of then, or a refusal if something else was asked. */
export const doneBefore = (
  { key, digest }: Pick<Command, "key" | "digest">,
  before: Done,
): Outcome<{ readonly done: Answer }> =>
  before.digest === digest ? ok({ done: before.answer }) : refuse("key-used", { key });

/**
 * Appends to held streams, all or nothing, and keeps the answer under the command's key. Refuses when a stream has moved on
 * since `expected`. Returns the events as recorded.
 */
export async function append(
  tx: Entered,
  { command, heads }: Held,
  additions: readonly Addition[],
  answer: Answer,
): Promise<Outcome<readonly Event[]>> {
  const chained: Chained[] = [];
  for (const { stream, expected, events } of additions) {
    const head = heads.get(stream);
    assert(head !== undefined, `${stream} is not held`);
    if (head.version !== expected) return refuse("stream-moved-on", { stream, expected, version: head.version });
    chained.push(...chain(command.court, stream, head, events));
  }
  const kept = await keep(tx, command.court, chained, [{ command, answer }]);
  return "refused" in kept ? kept : ok(chained.map(({ event }) => event));
}

/** Keeps events chained to the heads of held streams, and the answers of the commands they come from, all or nothing. */
export async function keep(
  tx: Entered,
  court: string,
  chained: readonly Chained[],
  answers: readonly { readonly command: Command; readonly answer: Answer }[],
): Promise<Outcome<true>> {
  const results = await Promise.allSettled([insertEvents(tx, court, chained), keepAnswers(tx, court, answers)]);
  const failure = results.find((result) => result.status === "rejected");
  if (failure === undefined) return ok(true);
  const code = codeOf(failure.reason) ?? "";
  if (UNSTORABLE.has(code)) return refuse("text-unstorable", { stream: chained[0]?.event.stream ?? "" });
  if (code === UNIQUE_VIOLATION) return refuse("key-used", { key: answers[0]?.command.key ?? "" });
  throw failure.reason;
}

/** An event with the digest of the one before and its own. */
export type Chained = { readonly event: Event; readonly previous: string; readonly digest: string };

/** Events as they follow the head of their stream. */
export function chain(court: string, stream: string, head: Head, drafts: readonly EventDraft[]): readonly Chained[] {
  let { version, digest: previous } = head;
  return drafts.map((draft) => {
    version += 1;
    const event: Event = { stream, version, ...draft };
    const link = { event, previous, digest: eventDigest(previous, court, event) };
    previous = link.digest;
    return link;
  });
}

function insertEvents(tx: Entered, court: string, chained: readonly Chained[]) {
  if (chained.length === 0) return Promise.resolve();
  const column = <T>(of: (link: Chained) => T): readonly T[] => chained.map(of);
  return tx.query({
    name: "append",
    text: `insert into event (court, stream, version, kind, happened_on, recorded_at, body, previous, digest)
      select $1, s, v, k, h, r, b::jsonb, decode(p, 'hex'), decode(d, 'hex')
      from unnest($2::text[], $3::integer[], $4::text[], $5::date[], $6::timestamptz[], $7::text[], $8::text[], $9::text[])
        as line (s, v, k, h, r, b, p, d)`,
    values: [
      court,
      column(({ event }) => event.stream),
      column(({ event }) => event.version),
      column(({ event }) => event.kind),
      column(({ event }) => event.happenedOn),
      column(({ event }) => timestamp(event.recordedAt)),
      column(({ event }) => JSON.stringify(bodyOf(event))),
      column(({ previous }) => previous),
      column(({ digest }) => digest),
    ],
  });
}

const keepAnswers = (
  tx: Entered,
  court: string,
  answers: readonly { readonly command: Command; readonly answer: Answer }[],
) =>
  tx.query({
    name: "keep-answers",
    text: `insert into command (court, key, digest, answer, done_at)
      select $1, k, decode(d, 'hex'), a::jsonb, t
      from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[]) as line (k, d, a, t)`,
    values: [
      court,
      answers.map(({ command }) => command.key),
      answers.map(({ command }) => command.digest),
      answers.map(({ answer }) => JSON.stringify(answer)),
      answers.map(({ command }) => timestamp(command.at)),
    ],
  });
