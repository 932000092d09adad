import { actor, type Court, type Line, play, readFields, type Standing, vocabulary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { civil } from "#kernel/calendar.ts";
import { lawFile, madeUp } from "./law.ts";

type Written = Readonly<Record<string, unknown>>;
type More = Pick<Line, "of" | "reason" | "corrects">;
/** A line of a history before it has its number. */
export type Draft = Omit<Line, "line">;

const fieldsOf = (written: Written): Line["fields"] => {
  const read = readFields(written, vocabulary);
  assert("ok" in read, "refused" in read ? read.refused.en : "");
  return read.ok;
};

/** Something that happened; fields as written in law files, amounts in yuan. */
export const told = (on: string, event: string, fields: Written = {}, more: More = {}): Draft => ({
  on: civil(on),
  event,
  fields: fieldsOf(fields),
  by: actor(undefined),
  ...more,
});

/** Somebody wants to do something: a post, several, or a person `{ id, holds }`. */
export const done = (on: string, by: unknown, act: string, fields: Written = {}, more: More = {}): Draft => ({
  on: civil(on),
  act,
  fields: fieldsOf(fields),
  by: actor(by),
  ...more,
});

/** Plays lines, numbered from 1, to a day or to the last of them. */
export const playAll = (court: Court, lines: readonly Draft[], now?: string): Standing =>
  play(
    lines.map((line, index) => ({ ...line, line: index + 1 })),
    court,
    now === undefined ? undefined : civil(now),
  );

/** What was turned back: `line code` for refusals, `line asks post` for consents; several rules may say the same. */
export const turnedBack = ({ turned }: Standing): readonly string[] => [
  ...new Set(
    turned.flatMap(({ line, refusals, asks }) => [
      ...refusals.map(({ code }) => `${line} ${code}`),
      ...asks.map(({ who }) => `${line} asks ${who.join()}`),
    ]),
  ),
];

/** A clock's state and due date. */
export const clockOf = ({ clocks }: Standing, key: string): string =>
  clocks
    .filter((run) => run.clock.key === key)
    .map(({ state, due }) => `${state} ${due ?? "-"}`)
    .join("; ");

/** A court whose only law is a few rules of its own configuration. */
export const smallCourt = (rules: string): Court =>
  madeUp(lawFile({ more: `\n## 本院配置 {#config .config}\n\n\`\`\`rules\n${rules.trim()}\n\`\`\`\n` })).court;
