import { missingIn } from "#intake/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import type { Matter } from "./command.ts";
import type { Court } from "./court.ts";
import { decided } from "./deciders.ts";
import { entry } from "./door.ts";
import { factRecord } from "./facts.ts";
import { noted } from "./noted.ts";
import { reactions } from "./reactions.ts";
import { say } from "./wording.ts";

/** A late entry (补录): what happened outside, told by a named person from a source, entered by somebody else or himself. */
export type Telling = {
  readonly event: string;
  readonly fields: Fields;
  readonly of?: Readonly<Record<string, string>>;
  readonly happenedOn: CivilDate;
  readonly said: { readonly by: string; readonly source: string; readonly paper?: string };
  /** Who enters it, and when. */
  readonly by: Actor;
  readonly on: CivilDate;
  /** Told as part of taking a running case over: then what slices decided in its time is told, too. */
  readonly takesOver?: true;
  readonly corrects?: { readonly version: number; readonly reason: string; readonly approver: string };
  /** It came along with what the case is registered on, in the same command: a ruling, a list, an approval of an earlier case. */
  readonly beforehand?: boolean;
};

/** Words every late entry carries beside its own. */
const STATED = ["stated.by", "stated.source", "stated.paper"] as const;

/** Whether an event may be told: one that no slice decides about. What a slice decides is done by its act, now. */
export function tellable(kind: string, { acts, events }: Pick<Vocabulary, "acts" | "events">): boolean {
  return events[kind] !== undefined && !decided.some((act) => acts[act]?.makes === kind);
}

/** Records a late entry and what follows from it. Refused in plain words if it could not have been. */
export function tell(telling: Telling, matter: Matter, court: Court): Outcome<readonly Event[]> {
  const objection = objectionTo(telling, matter, court.vocabulary);
  if (objection !== undefined) return objection;
  const { event: kind, said, corrects } = telling;
  const paper = said.paper === undefined ? {} : { "stated.paper": said.paper };
  const fields = { ...telling.fields, "stated.by": said.by, "stated.source": said.source, ...paper };
  const told = entry({ kind, fields, ...(corrects === undefined ? {} : { corrects }) }, telling, matter, court, []);
  const followed = reactions([...matter.log, told], 1, matter, court);
  return "refused" in followed ? followed : ok([told, ...followed.ok]);
}

function objectionTo(
  { event, fields, said, happenedOn, on, corrects, takesOver, beforehand = false }: Telling,
  { log, given }: Matter,
  vocabulary: Vocabulary,
): Outcome<never> | undefined {
  if (vocabulary.events[event] === undefined) return refuse("event-unknown", event);
  // What was decided before the case came here nobody here can decide: it is told, while it comes or once it is found to be missing.
  const before = (): boolean =>
    missingIn(noted(log), factRecord(log, { on, ...(given === undefined ? {} : { given }) })).includes(event);
  if (!tellable(event, vocabulary) && takesOver !== true && !before())
    return refuse("event-decided", nameOf(event, vocabulary));
  if (said.by.trim() === "" || said.source.trim() === "") return refuse("teller-due");
  if (happenedOn > on) return refuse("day-ahead", happenedOn);
  const registered = log.find(({ kind }) => kind === "case.registered")?.happenedOn;
  if (registered === undefined && !beforehand) return refuse("case-unregistered");
  const carried = new Set<string>([...(vocabulary.events[event] ?? []), ...STATED]);
  const strange = Object.keys(fields).find((word) => !carried.has(word));
  if (strange !== undefined) return refuse("word-strange", nameOf(event, vocabulary), nameOf(strange, vocabulary));
  if (corrects === undefined) return undefined;
  const wrong = log.find(({ version }) => version === corrects.version);
  return wrong?.kind === event ? undefined : refuse("corrects-other", String(corrects.version));
}

type Both = readonly [zh: string, en: string];

const nameOf = (word: string, { wording }: Pick<Vocabulary, "wording">): Both => wording[word] ?? [word, word];

function refuse(code: string, ...args: readonly (string | Both)[]): Outcome<never> {
  const part = (language: 0 | 1) => args.map((arg) => (typeof arg === "string" ? arg : arg[language]));
  return refused(code, say(code, ...part(0))[0], say(code, ...part(1))[1]);
}
