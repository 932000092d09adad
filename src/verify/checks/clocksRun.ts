import type { Clock, EventForm } from "#policy/model.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import { type Check, finding, titled } from "../finding.ts";

/** Every clock can start and can stop: each of its events is one somebody or some rule can cause. */
export const clocksRun: Check = {
  name: "clocks-run",
  run({ document, court }) {
    const affairs = new Map(court.law.rules.affairs.map((affair) => [affair.key, affair]));
    const known = new Set(court.law.rules.clocks.map((clock) => clock.key));
    return document.rules.clocks.flatMap((clock) => {
      const affair = clock.affair === undefined ? undefined : affairs.get(clock.affair);
      const bad = (code: string) =>
        finding("clocks-run", "error", clock.source.place, code, [titled(clock)], { rules: [clock.id] });
      const starts = clock.starts ?? affair?.opens;
      const stops = clock.stops ?? affair?.done;
      const begin = starts === undefined ? affair !== undefined : possible(starts, court.vocabulary, known);
      const end = stops === undefined ? affair !== undefined : possible(stops, court.vocabulary, known);
      return [...(begin ? [] : [bad("clock-startless")]), ...(end && !sameMoment(clock) ? [] : [bad("clock-endless")])];
    });
  },
};

/** A clock whose start is its own stop never runs. */
const sameMoment = (clock: Clock): boolean =>
  clock.starts !== undefined &&
  "on" in clock.starts &&
  JSON.stringify(plain(clock.starts)) === JSON.stringify(plain(clock.stops));

const plain = (form: EventForm | undefined): unknown =>
  form === undefined || !("on" in form)
    ? form
    : [form.on, form.where?.map((one) => one.map(({ fact, text }) => [fact, text]))];

/** Some act makes the event, or it arrives from outside the court with nobody's act. */
function possible(form: EventForm, vocabulary: Vocabulary, clocks: ReadonlySet<string>): boolean {
  if ("on" in form) return vocabulary.events[form.on] !== undefined;
  if ("any" in form) return form.any.some((one) => possible(one, vocabulary, clocks));
  if ("all" in form) return form.all.every((one) => possible(one, vocabulary, clocks));
  return "expiryOf" in form ? clocks.has(form.expiryOf) : true;
}
