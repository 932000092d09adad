import type { Court } from "#casework/index.ts";
import { clockDays } from "#clocks/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Citation } from "#kernel/citation.ts";
import { dueDate, type Reckoning } from "#kernel/dueDate.ts";
import { type LedgerLine, ledgerText, type Pause } from "#kernel/ledger.ts";
import { formatLimit, type Limit, parseLimit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import { citationOf, readingOf } from "#policy/cite.ts";
import type { Clock, EventForm, Law, Reading } from "#policy/model.ts";
import { ownWords, wordIn } from "#policy/tell/names.ts";
import { conditionIn, eventIn } from "#policy/tell/phrase.ts";
import { nearestWord } from "#policy/wording.ts";
import { dayOf, due, type Given } from "../arguments.ts";
import type { Command } from "../command.ts";
import { courtFor, courtOnOrNow, ruleCited } from "../law.ts";
import { aligned, indented, paint } from "../layout.ts";
import { peopleIn } from "../people.ts";
import { EXIT, Stop, type Surroundings } from "../surroundings.ts";
import { say, sayIn } from "../wording.ts";

/** `limit --court ID CLOCK --from DATE`: the last day, and the account it rests on. */
export const limit: Command = {
  options: { court: "value", law: "value", on: "value", from: "value", pause: "values", list: "flag", json: "flag" },
  takes: 1,
  run(given, around) {
    const names = { court: given.value("court"), law: given.value("law") };
    if (given.flag("list"))
      return list(courtFor(around, { ...names, on: given.day("on") ?? around.today }), given, around);
    const key = due(given.words[0], sayIn(around.language, "clock-word"));
    const from = dayOf(due(given.value("from"), "--from"));
    const pauses = given.values("pause").map((text) => pauseOf(text, around.language));
    const idle = pauses.filter(({ to }) => to !== undefined && to < from);
    for (const { ground } of idle) around.complain(sayIn(around.language, "pause-before", ground));
    const { court, early } = courtOnOrNow(around, { ...names, on: given.day("on") ?? from });
    const clocks = court.law.rules.clocks.filter((clock) => clock.key === key || clock.name === key);
    if (clocks.length === 0) throw new Stop(EXIT.usage, unknownClock(key, court.law));
    if (early) around.complain(sayIn(around.language, "law-later", court.law.edition, from));
    for (const clock of clocks) {
      const one = reckoned(clock, from, pauses, court, around.language);
      const late = pauses.filter((pause) => !idle.includes(pause) && !one.ledger.some((line) => holds(line, pause)));
      for (const { ground } of late) around.complain(sayIn(around.language, "pause-after", ground));
      around.out(given.flag("json") ? `${JSON.stringify(one)}\n` : `${told(one, clock, court, around).join("\n")}\n`);
    }
    return EXIT.done;
  },
};

function unknownClock(key: string, law: Law): readonly [string, string] {
  const near = nearestWord(
    key,
    law.rules.clocks.flatMap((clock) => [clock.key, clock.name ?? clock.key]),
  );
  return near === undefined ? say("clock-absent", key, law.court) : say("clock-unknown", key, near, law.court);
}

/** Whether a line of the account is held back by a pause. */
const holds = (line: LedgerLine, pause: Pause): boolean => line.kind === "pauses" && line.pauses.includes(pause);

/** `A..B`, both days in; `A..` is still running. */
function pauseOf(text: string, language: Language): Pause {
  const [, from, to] = /^(\S+?)\.\.(\S*)$/.exec(text.trim()) ?? [];
  if (from === undefined) throw new Stop(EXIT.usage, say("pause-malformed", text));
  const [first, last] = [dayOf(from), to === undefined || to === "" ? undefined : dayOf(to)];
  if (last !== undefined && last < first) throw new Stop(EXIT.usage, say("pause-backwards", text));
  return {
    from: first,
    ground: sayIn(language, "pause-given", text.trim()),
    kind: "suspend",
    ...(last === undefined ? {} : { to: last }),
  };
}

type Reckoned = ReturnType<typeof reckoned>;

/** Everything said about a clock that began on a day, in the order in which it is written. */
function reckoned(clock: Clock, from: CivilDate, pauses: readonly Pause[], court: Court, language: Language) {
  const { law, calendar } = court;
  const vocabulary = ownWords(court.law, court.vocabulary);
  const days = clockDays(clock, law);
  const reckon = (limit: Limit): Reckoning => dueDate(limit, from, days, calendar, { pauses });
  const { due: last, overdueFrom, ledger, provisional, budget, waitsOn } = reckon(clock.limit);
  const start = startOf(clock, law);
  const cite = citationOf(clock, law);
  const atMost = clock.limit.form === "fill" ? clock.limit.atMost : undefined;
  const name = (word: string) => wordIn(word, language, vocabulary);
  return {
    court: law.court,
    clock: clock.key,
    name: clock.name ?? clock.key,
    from,
    due: last ?? null,
    overdueFrom: overdueFrom ?? null,
    limit: formatLimit(clock.limit, language, name),
    start: start === undefined ? null : { event: eventWord(start), words: eventIn(start, language, vocabulary) },
    rule: clock.id,
    article: clock.source.article,
    quote: cite.quote,
    ...shown(cite),
    ledger: ledger.map((line) => ({ ...line, text: ledgerText(line, language, name) })),
    provisional,
    budget: budget ?? null,
    reading: readingSaid(readingOf(clock, law)),
    others: otherDays(clock, from, law, language, name, reckon),
    ...(atMost === undefined ? {} : { latest: reckon(atMost).due ?? null }),
    ...(waitsOn === undefined ? {} : { waitsOn, waitsOnName: name(waitsOn) }),
    ...(clock.breach ? {} : { breach: false }),
    edition: law.edition,
  };
}

const readingSaid = (reading: Reading | undefined) =>
  reading === undefined ? null : { question: reading.question, choice: reading.choice, by: reading.by };

/** What sets a clock going: its own event, or the opening of the affair it times. */
function startOf(clock: Clock, law: Law): EventForm | undefined {
  return clock.starts ?? law.rules.affairs.find((affair) => affair.key === clock.affair)?.opens;
}

const eventWord = (form: EventForm): string | null => ("on" in form ? form.on : null);

/** A day under another reading; without one, the other reading counts from an event whose day nobody gave. */
type OtherDay = {
  readonly instead: string;
  readonly words: string;
  readonly from: CivilDate | null;
  readonly due: CivilDate | null;
};

const EVENT_WORD = /^[a-z-]+\.[a-z-]+$/;

/** Under the other readings: another limit gives another day; another start event needs its own day. */
function otherDays(
  clock: Clock,
  from: CivilDate,
  law: Law,
  language: Language,
  name: (word: string) => string,
  reckon: (limit: Limit) => Reckoning,
): readonly OtherDay[] {
  const reading = readingOf(clock, law);
  if (reading === undefined || reading.by === "court" || reading.by === "text") return [];
  return reading.others.flatMap((other): readonly OtherDay[] => {
    if (typeof other !== "string") return [];
    if (EVENT_WORD.test(other)) return [{ instead: other, words: name(other), from: null, due: null }];
    const read = parseLimit(other);
    if ("refused" in read) return [];
    return [{ instead: other, words: formatLimit(read.ok, language, name), from, due: reckon(read.ok).due ?? null }];
  });
}

function told(one: Reckoned, clock: Clock, court: Court, { language, colour }: Surroundings): readonly string[] {
  const { law } = court;
  const vocabulary = ownWords(court.law, court.vocabulary);
  const text = (code: string, ...args: readonly string[]) => sayIn(language, code, ...args);
  const brush = paint(colour);
  const where = clock.where === undefined ? [] : [text("clock-where", conditionIn(clock.where, language, vocabulary))];
  const unless =
    clock.unless === undefined ? [] : [text("clock-unless", conditionIn(clock.unless, language, vocabulary))];
  const readings = one.others.map(({ words, from, due: day }) =>
    from === null
      ? text("other-start", words)
      : day === null
        ? text("other-none", words)
        : text("other-limit", words, day),
  );
  return [
    brush("bold", `${one.name}（${one.clock}） · ${one.limit}`),
    ...indented([
      one.start === null ? text("start-unsaid", one.from) : text("start-said", one.start.words, one.from),
      ...where,
      ...unless,
      ...one.ledger.map((line) => line.text),
      ...dueLines(one, text).map((line) => brush("bold", line)),
      ...(clock.breach ? [] : [text("no-breach")]),
      ...(one.provisional.length === 0 ? [] : [brush("yellow", text("provisional", one.provisional.join("、")))]),
      text("basis-said", ruleCited(clock, law, language)),
      ...(clock.owner.length === 0 ? [] : [text("owner-said", peopleIn(clock.owner, law, language))]),
      ...(one.ledger.some((line) => line.kind === "pauses") ? [groundsSaid(clock, law, text)] : []),
      ...readings.map((line) => brush("yellow", line)),
    ]),
  ];
}

function dueLines(one: Reckoned, text: (code: string, ...args: readonly string[]) => string): readonly string[] {
  if (one.due !== null) return [text("due-said", one.due, one.overdueFrom ?? addDays(one.due, 1))];
  if (one.latest !== undefined && one.latest !== null) return [text("due-latest", one.latest)];
  if (one.waitsOnName !== undefined) return [text("due-waits", one.waitsOnName)];
  if (one.budget === null || one.budget.left === 0) return [text("due-none")];
  return [text(`due-paused-${one.budget.unit}`, String(one.budget.left))];
}

/** Which grounds the clock's own rule names for holding it back; whether the pause given is one is for a person. */
function groundsSaid(clock: Clock, law: Law, text: (code: string, ...args: readonly string[]) => string): string {
  const grounds = law.rules.grounds.filter((ground) => clock.pauses.includes(ground.key));
  return grounds.length === 0
    ? text("grounds-none")
    : text("grounds-said", grounds.map((ground) => ground.name ?? ground.key).join("、"));
}

const shown = ({ display, unverified }: Citation) => ({ display, ...(unverified === true ? { unverified } : {}) });

function list(court: Court, given: Given, { language, out }: Surroundings): number {
  const { law } = court;
  const vocabulary = ownWords(court.law, court.vocabulary);
  const name = (word: string) => wordIn(word, language, vocabulary);
  const clocks = law.rules.clocks.map((clock) => {
    const start = startOf(clock, law);
    return {
      clock: clock.key,
      name: clock.name ?? clock.key,
      limit: formatLimit(clock.limit, language, name),
      starts: start === undefined ? "" : eventIn(start, language, vocabulary),
      rule: clock.id,
      article: clock.source.article,
      quote: clock.source.quote ?? "",
      ...shown(citationOf(clock, law)),
    };
  });
  if (given.flag("json")) out(`${clocks.map((one) => JSON.stringify(one)).join("\n")}\n`);
  else {
    const heading = ["clock-word", "clock-name", "clock-limit", "column-basis", "clock-starts"].map((code) =>
      sayIn(language, code),
    );
    const rows = clocks.map((one) => [
      one.clock,
      one.name,
      one.limit,
      one.display + (one.unverified === true ? sayIn(language, "unverified") : ""),
      one.starts,
    ]);
    out(`${aligned(heading, rows).join("\n")}\n`);
  }
  return EXIT.done;
}
