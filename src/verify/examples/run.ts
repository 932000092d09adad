import { actor, type Court, permit, readFields, standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import { startOfDay } from "#kernel/instant.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { Example } from "#policy/model.ts";
import { say } from "../finding.ts";
import { expectations } from "./expect.ts";
import { type Difference, type Shown, told } from "./shown.ts";

/** Differences between what an example expects and what the law makes of it, in both languages; none if it holds. */
export function runExample(example: Example, court: Court): readonly Difference[] {
  const given = readFields(example.given, court.vocabulary);
  if ("refused" in given) return [told(given.refused)];
  const log = logOf(example, court);
  if ("refused" in log) return [told(log.refused)];
  const on = example.at ?? log.ok.at(-1)?.happenedOn ?? court.law.on;
  const state = standing(log.ok, court, on, given.ok);
  const act = example.act && readFields(withoutKeys(example.act.fields), court.vocabulary);
  if (act !== undefined && "refused" in act) return [told(act.refused)];
  const answer =
    example.act === undefined || act === undefined
      ? undefined
      : permit(
          {
            act: example.act.kind,
            fields: act.ok,
            by: actor(example.by),
            on,
            ...reasonIn(example.act.fields),
            ...instance(example.act.fields),
          },
          { stream: "case", log: log.ok, given: given.ok },
          court,
        );
  const shown: Shown = {
    example,
    court,
    facts: state.facts,
    standing: state,
    on,
    ...(answer === undefined ? {} : { answer }),
  };
  if (Object.keys(example.expect).length === 0) return [say("expect-nothing")];
  return Object.entries(example.expect).flatMap(([key, value]) => expectations(key, value, shown));
}

const RESERVED = ["id", "by", "reason"];
const PER = ["debtor", "asset", "receipt", "measure", "paper", "slip", "lead", "application", "loan", "defect"];

const withoutKeys = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !RESERVED.includes(key)));

const reasonIn = (fields: Readonly<Record<string, unknown>>): { reason?: string } =>
  typeof fields.reason === "string" ? { reason: fields.reason } : {};

/** `id` names the thing a line is about, whichever thing the rule counts by. */
const instance = (fields: Readonly<Record<string, unknown>>): { of?: Readonly<Record<string, string>> } =>
  fields.id === undefined ? {} : { of: Object.fromEntries(PER.map((per) => [per, String(fields.id)])) };

function logOf({ log }: Example, court: Court): Outcome<readonly Event[]> {
  const events: Event[] = [];
  for (const entry of [...log].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const fields = readFields(withoutKeys(entry.fields), court.vocabulary);
    if ("refused" in fields) return fields;
    events.push(
      eventOf(entry.kind, entry.date, fields.ok, actor(entry.fields.by), events.length + 1, court, entry.fields),
    );
  }
  return { ok: events };
}

function eventOf(
  kind: string,
  on: CivilDate,
  fields: Fields,
  by: Actor,
  version: number,
  { law }: Court,
  written: Readonly<Record<string, unknown>>,
): Event {
  return {
    stream: "case",
    version,
    kind,
    v: 1,
    fields,
    happenedOn: on,
    recordedAt: startOfDay(on),
    by,
    under: law.edition,
    cites: [],
    ...instance(written),
  };
}
