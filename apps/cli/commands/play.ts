import type { Court, Turned } from "#casework/index.ts";
import { headingOf } from "#cells/columns.ts";
import { writtenValue } from "#cells/value.ts";
import type { Citation } from "#kernel/citation.ts";
import { dayNumber, daysOverdue } from "#kernel/dueDate.ts";
import type { Event, Fields } from "#kernel/event.ts";
import { ledgerText } from "#kernel/ledger.ts";
import { formatLimit, parseLimit } from "#kernel/limit.ts";
import { citationOf } from "#policy/cite.ts";
import { wordIn } from "#policy/tell/names.ts";
import { nameOf } from "#policy/who.ts";
import type { Command } from "../command.ts";
import { type Played, played } from "../history.ts";
import { cited } from "../law.ts";
import { aligned, indented, paint } from "../layout.ts";
import { peopleIn, whoIn } from "../people.ts";
import { EXIT, type Surroundings } from "../surroundings.ts";
import { sayIn } from "../wording.ts";

/** `play --court ID HISTORY.jsonl`: where a case stands after what happened, and what was refused on the way. */
export const playing: Command = {
  options: { court: "value", law: "value", on: "value", json: "flag" },
  takes: 1,
  run(given, around) {
    const result = played(given, around);
    around.out(
      given.flag("json") ? `${JSON.stringify(asJson(result, around))}\n` : `${playText(result, around).join("\n")}\n`,
    );
    return result.standing.turned.length > 0 ? EXIT.found : EXIT.done;
  },
};

/** The whole standing as one object. */
function asJson({ court, standing, on }: Played, { language }: Surroundings) {
  const { law, calendar } = court;
  return {
    court: law.court,
    edition: law.edition,
    on,
    events: standing.events.map(({ version, kind, happenedOn, fields, by, of, because, cites }) => ({
      version,
      kind,
      on: happenedOn,
      fields: inYuan(fields, court),
      by: by.holds,
      ...(of === undefined ? {} : { of }),
      ...(because === undefined ? {} : { because }),
      cites,
    })),
    clocks: standing.clocks.map((run) => ({
      clock: run.clock.key,
      name: run.clock.name ?? run.clock.key,
      id: run.id,
      state: run.state,
      startedOn: run.startedOn,
      due: run.due ?? null,
      stoppedOn: run.stoppedOn ?? null,
      day: dayNumber(run.reckoning, on, calendar) ?? null,
      owner: run.owner,
      rule: run.clock.id,
      article: run.clock.source.article,
      quote: run.clock.source.quote ?? "",
      provisional: run.reckoning.provisional,
      ledger: run.reckoning.ledger.map((line) => ledgerText(line, language)),
      others: run.others,
    })),
    affairs: standing.affairs.map((run) => ({
      affair: run.affair.key,
      name: run.affair.name ?? run.affair.key,
      id: run.id,
      state: run.state,
      openedOn: run.openedOn,
      doneOn: run.doneOn ?? null,
      owner: run.owner,
      rule: run.affair.id,
      article: run.affair.source.article,
      quote: run.affair.source.quote ?? "",
    })),
    refusals: standing.turned.flatMap(({ line, refusals }) => refusals.map((one) => ({ line, ...one }))),
    asks: standing.turned.flatMap(({ line, asks }) => asks.map((ask) => askSaid(line, ask, court))),
  };
}

/** Amounts in yuan, as lists and histories are written. */
const inYuan = (fields: Fields, { vocabulary }: Court): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([fact, value]) => [
      fact,
      typeof value === "number" && vocabulary.facts[fact]?.type.kind === "yuan" ? value / 100 : value,
    ]),
  );

function askSaid(line: number, { guard, who }: Turned["asks"][number], { law }: Court) {
  const { display, quote } = citationOf(guard, law);
  return {
    line,
    rule: guard.id,
    who,
    names: who.map((one) => whoIn(one, law, "zh")),
    article: guard.source.article,
    display,
    quote,
  };
}

/** The same for people: what happened, what was turned back, what runs, what is to be done. */
export function playText(result: Played, around: Surroundings): readonly string[] {
  const { court, standing, on } = result;
  const { language, colour } = around;
  const text = (code: string, ...args: readonly string[]) => sayIn(language, code, ...args);
  const brush = paint(colour);
  const section = (code: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [brush("bold", text(code)), ...indented(lines), ""];
  return [
    text("play-head", court.law.documents[0]?.front.title ?? "", court.law.edition, on),
    "",
    ...section("play-events", eventLines(standing.events, court, around)),
    ...section(
      "play-turned",
      standing.turned.flatMap((one) => turnedLines(one, court, around)),
    ),
    ...section("play-clocks", clockLines(result, around)),
    ...section("play-affairs", affairLines(result, around)),
  ];
}

export function eventLines(events: readonly Event[], court: Court, { language }: Surroundings): readonly string[] {
  return events.map((event) => {
    const said = Object.entries(event.fields).map(
      ([fact, value]) => `${headingOf(fact, language, court.vocabulary)} ${fieldValue(fact, value, court, language)}`,
    );
    const because = event.because === undefined ? "" : sayIn(language, "event-because", String(event.because.version));
    const fields = said.length === 0 ? "" : sayIn(language, "parenthesis", said.join(language === "zh" ? "，" : ", "));
    return `${String(event.version).padStart(3)}  ${event.happenedOn}  ${wordIn(event.kind, language, court.vocabulary)}${fields}${because}`;
  });
}

function fieldValue(
  fact: string,
  value: Event["fields"][string],
  { law, vocabulary }: Court,
  language: "zh" | "en",
): string {
  const affair = fact === "affair.kind" ? law.rules.affairs.find((one) => one.key === value) : undefined;
  if (affair !== undefined) return affair.name ?? affair.key;
  const type = vocabulary.facts[fact]?.type;
  const open = type !== undefined && "of" in type && type.of === "open";
  return open && typeof value === "string" ? nameOf(value, law) : writtenValue(fact, value, language, vocabulary);
}

function turnedLines(
  { line, refusals, asks }: Turned,
  { law }: Court,
  { language, colour }: Surroundings,
): readonly string[] {
  const brush = paint(colour);
  const refused = refusals.flatMap((one) => [
    `${sayIn(language, "line-number", String(line))}  ${brush("red", sayIn(language, "refused"))}${one[language]}`,
    ...indented(
      one.cites.map((cite) => cited(cite, law, language)),
      6,
    ),
  ]);
  const asked = asks.flatMap(({ guard, who }) => {
    const names = who.map((one) => whoIn(one, law, language)).join(sayIn(language, "or"));
    return [
      `${sayIn(language, "line-number", String(line))}  ${brush("yellow", sayIn(language, "asks", names))}`,
      ...indented([cited(citationOf(guard, law), law, language)], 6),
    ];
  });
  return [...refused, ...asked];
}

const STATE_COLOUR = {
  running: "blue",
  expired: "yellow",
  paused: "yellow",
  kept: "green",
  broken: "red",
  lapsed: "dim",
} as const;

function clockLines({ court, standing, on }: Played, { language, colour }: Surroundings): readonly string[] {
  if (standing.clocks.length === 0) return [];
  const text = (code: string, ...args: readonly string[]) => sayIn(language, code, ...args);
  const rows = standing.clocks.map((run) => {
    const day = dayNumber(run.reckoning, on, court.calendar);
    const late = run.state === "broken" ? daysOverdue(run.due, run.stoppedOn ?? on) : 0;
    const over = run.state === "kept" || run.state === "lapsed";
    const counted = day === undefined || over ? "" : text(`day-${day.unit}`, String(day.day), String(day.of));
    const others = run.others.map((one) =>
      one.due === undefined
        ? text("other-due-none", readingText(one.instead, court, language))
        : text("other-due", one.due, readingText(one.instead, court, language)),
    );
    const state = run.expiredOn === undefined || run.state !== "running" ? run.state : "expired";
    const provisional = run.reckoning.provisional.length > 0 ? [text("provisional-short")] : [];
    return [
      run.clock.name ?? run.clock.key,
      paint(colour)(STATE_COLOUR[state], text(`state-${state}`)),
      run.startedOn,
      run.due ?? "-",
      counted + (late > 0 ? text("overdue-days", String(late)) : ""),
      articleOf(citationOf(run.clock, court.law), language),
      [...provisional, ...others].join("；"),
    ];
  });
  return aligned(
    ["clock-name", "clock-state", "clock-from", "clock-due", "clock-day", "column-basis", "clock-notes"].map((code) =>
      text(code),
    ),
    rows,
  );
}

/** An article in a column, and that nobody has checked its text where nobody has. */
const articleOf = ({ display, unverified }: Citation, language: "zh" | "en"): string =>
  display + (unverified === true ? sayIn(language, "unverified") : "");

/** Another reading in words: the event it counts from, or its limit. */
function readingText(instead: string, { vocabulary }: Court, language: "zh" | "en"): string {
  const limit = parseLimit(instead);
  return "ok" in limit ? formatLimit(limit.ok, language) : wordIn(instead, language, vocabulary);
}

function affairLines({ court, standing }: Played, { language }: Surroundings): readonly string[] {
  if (standing.affairs.length === 0) return [];
  const text = (code: string) => sayIn(language, code);
  const rows = standing.affairs.map((run) => [
    run.affair.name ?? run.affair.key,
    text(`affair-${run.state}`),
    run.openedOn,
    peopleIn(run.owner, court.law, language),
    articleOf(citationOf(run.affair, court.law), language),
  ]);
  return aligned(["affair-name", "clock-state", "affair-opened", "affair-owner", "column-basis"].map(text), rows);
}
