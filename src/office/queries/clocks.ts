import type { ClockRun } from "#clocks/index.ts";
import { type Reminder, remindersOf } from "#clocks/index.ts";
import type { CaseWhole, ClockView, Offer } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { type LedgerLine, ledgerText, usedBy } from "#kernel/ledger.ts";
import { parseLimit } from "#kernel/limit.ts";
import { citationOf } from "#policy/cite.ts";
import { WHOLE_CASE } from "#policy/occurrence.ts";
import { ownWords, wordIn } from "#policy/tell/names.ts";
import { eventIn, limitIn } from "#policy/tell/phrase.ts";
import { actsDoing } from "#work/index.ts";
import type { Known } from "./known.ts";
import { citeOf, textOf, wordOf } from "./said.ts";

/** A time limit of a case as its page shows it: state, days used, ledger, other readings, reminders, articles. */
export function clockView(run: ClockRun, known: Pick<Known, "court" | "today">): ClockView {
  const { court, today } = known;
  const { clock, reckoning } = run;
  const start = clock.starts;
  const late =
    run.stoppedOn === undefined &&
    run.due !== undefined &&
    run.due < today &&
    clock.breach &&
    run.state !== "lapsed" &&
    run.state !== "paused";
  const total = reckoning.budget?.total;
  const own = ownWords(court.law, court.vocabulary);
  const name = (language: "zh" | "en") => (start === undefined ? "" : eventIn(start, language, own));
  return {
    key: clock.key,
    id: run.id,
    name: clock.name ?? clock.key,
    state: late ? "overdue" : run.state,
    startedOn: run.startedOn,
    startedBy: { zh: name("zh"), en: name("en") },
    ...(run.due === undefined ? {} : { due: run.due }),
    ...(run.stoppedOn === undefined ? {} : { stoppedOn: run.stoppedOn }),
    ...(total === undefined
      ? {}
      : { day: usedBy(reckoning.ledger, run.stoppedOn ?? today, court.calendar), of: total }),
    limit: { zh: limitIn(clock.limit, "zh", own), en: limitIn(clock.limit, "en", own) },
    owner: run.owner.map((word) => wordOf(word, court)),
    watch: (clock.watch ?? []).map((word) => wordOf(word, court)),
    provisional: reckoning.provisional.length > 0,
    ledger: reckoning.ledger.map((line) => ledgerView(line, known)),
    others: run.others.map(({ start: begin, due, instead }) => ({
      start: begin,
      ...(due === undefined ? {} : { due }),
      instead: insteadText(instead, known),
    })),
    reminders: remindersOf(run, run.law, today, court.calendar).map((reminder) => reminderView(reminder, known)),
    cites: [citeOf(citationOf(clock, run.law), run.law)],
  };
}

/** By which acts a running limit ends that no affair lends its end, for whoever asks. */
export function stoppingView(
  { clock, id, stoppedOn, state }: ClockRun,
  { court }: Pick<Known, "court">,
  offers: (acts: readonly string[], of: Readonly<Record<string, string>> | undefined) => Offer[],
): CaseWhole["stopping"] {
  if (stoppedOn !== undefined || state === "lapsed" || !clock.breach || clock.affair !== undefined) return [];
  const of = id === WHOLE_CASE ? undefined : { [clock.per]: id };
  const does = offers(actsDoing(clock.stops, court), of).filter(({ open }) => open);
  return does.length === 0 ? [] : [{ clock: clock.key, id, ...(of === undefined ? {} : { of }), does }];
}

/** Another reading counts from another event, or has another limit. */
function insteadText(instead: string, { court: { law, vocabulary } }: Pick<Known, "court">) {
  const own = ownWords(law, vocabulary);
  const limit = parseLimit(instead);
  const told = (language: "zh" | "en") =>
    "ok" in limit
      ? textOf("instead-limit", limitIn(limit.ok, language, own))[language]
      : textOf("instead-of", wordIn(instead, language, own))[language];
  return { zh: told("zh"), en: told("en") };
}

function ledgerView(line: LedgerLine, { court }: Pick<Known, "court">): ClockView["ledger"][number] {
  const text = { zh: ledgerText(line, "zh"), en: ledgerText(line, "en") };
  const cites =
    line.kind === "pauses"
      ? line.pauses.flatMap((pause) => pause.cites ?? [])
      : line.kind === "extends"
        ? (line.extension.cites ?? [])
        : [];
  return { ...spanOf(line), kind: line.kind, text, cites: cites.map((cite) => citeOf(cite, court.law)) };
}

function spanOf(line: LedgerLine): { from: CivilDate; to?: CivilDate; days?: number } {
  switch (line.kind) {
    case "runs":
      return { from: line.from, to: line.to, days: line.days };
    case "pauses":
      return {
        from: line.from,
        ...(line.to === undefined ? {} : { to: line.to }),
        ...(line.days === undefined ? {} : { days: line.days }),
      };
    case "rolls":
      return { from: line.from, to: line.to };
    case "extends":
      return { from: line.extension.on ?? ("" as CivilDate) };
    default:
      return { from: line.on };
  }
}

function reminderView(
  { on, step, to, kind, byDefault }: Reminder,
  { court }: Pick<Known, "court">,
): ClockView["reminders"][number] {
  const said = textOf(`reminder-${kind}`);
  const mark = byDefault ? textOf("by-default") : { zh: "", en: "" };
  return {
    on,
    step,
    to: to.map((word) => wordOf(word, court)),
    text: { zh: said.zh + mark.zh, en: said.en + mark.en },
  };
}
