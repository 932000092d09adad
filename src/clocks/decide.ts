import { dueDate } from "#kernel/dueDate.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { consentsMissing, postsOf } from "#policy/consent.ts";
import type { Bearing, Deed, DeedDecider, Intent } from "#policy/deed.ts";
import type { Clock, Ground } from "#policy/model.ts";
import { instanceOf } from "#policy/occurrence.ts";
import { called, citing } from "#policy/refusal.ts";
import { ruleName } from "#policy/tell/names.ts";
import { standsFor } from "#policy/who.ts";
import { runClocks } from "./editions.ts";
import type { ClockRun } from "./run.ts";
import { daySettings } from "./settings.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<null>;
const base = { initial: null, evolve: () => null };
type Running = { readonly clock: Clock; readonly run: ClockRun };

const runsOf = ({ on }: Intent, { law, chronicle, calendar }: Bearing): readonly ClockRun[] =>
  runClocks({ law, chronicle, calendar, now: on }).filter(
    (run) => run.stoppedOn === undefined && run.state !== "lapsed",
  );

const anyRuns = (intent: Intent, bearing: Bearing): Outcome<true> =>
  runsOf(intent, bearing).length === 0 ? refuse("no-clock-runs", []) : ok(true);

/** The running clock a deed names. */
function runningOf(deed: Deed, bearing: Bearing): Outcome<Running> {
  const key = deed.fields["clock.key"];
  const run = runsOf(deed, bearing).find(({ clock: one, id }) => {
    const asked = deed.of?.[one.per];
    return one.key === key && (asked === undefined || asked === id);
  });
  const clock = run?.clock ?? bearing.law.rules.clocks.find((one) => one.key === key);
  if (clock === undefined) return refuse("clock-unknown", [], String(key ?? ""));
  return run === undefined
    ? refuse("not-running", citing([clock], bearing.law), ruleName(clock))
    : ok({ clock: run.clock, run });
}

/** More time: only where the rule gives it, while it may still be decided, as often as it says, with its consents. */
const extend: Decides = {
  ...base,
  may: (intent, _, bearing) => anyRuns(intent, bearing),
  decide(deed, _, bearing) {
    const found = runningOf(deed, bearing);
    if ("refused" in found) return found;
    const { clock, run } = found.ok;
    const cites = citing([clock], run.law);
    const { extend: rule } = clock;
    if (rule === undefined) return refuse("no-extension", cites);
    if (rule.by.form !== "span") return refuse("extension-open", cites);
    const before = bearing.chronicle.events.filter(
      (event) =>
        event.kind === "clock.extended" &&
        event.fields["clock.key"] === clock.key &&
        instanceOf(event, clock.per) === run.id,
    ).length;
    if (rule.times !== undefined && before >= rule.times) return refuse("extended-enough", cites, String(rule.times));
    const last = lastDay(found.ok, bearing);
    if (last !== undefined && deed.on > last) return refuse("extension-late", cites, last);
    const steps = rule.approval.map((who) => [who]);
    const missing = consentsMissing(steps, { ...deed, makes: "clock.extended" }, bearing.chronicle, bearing.law);
    if (missing.length > 0) return refuse("consent-due", cites, called(missing.flat(), bearing));
    return ok([{ kind: "clock.extended", fields: deed.fields, cites }]);
  },
};

/** The last day on which an extension may be decided: the due day, or later where the rule gives a window after it. */
function lastDay({ clock, run }: Running, { calendar }: Bearing): string | undefined {
  const window = clock.extend?.decided;
  if (run.due === undefined || window === undefined) return run.due;
  return dueDate(window, run.due, daySettings(run.law), calendar).due;
}

/** Grounds of a running clock that begin by somebody saying so, by the edition it runs by. */
const grounds = ({ clock, law }: ClockRun, kind: string, side: "from" | "to"): readonly Ground[] =>
  law.rules.grounds.filter((ground) => {
    const form = ground[side];
    return clock.pauses.includes(ground.key) && "on" in form && form.on === kind;
  });

/** Time that does not count: only on a ground the clock lists, named as the rule names it. */
const pause: Decides = {
  ...base,
  may: (intent, _, bearing) => anyRuns(intent, bearing),
  decide(deed, _, bearing) {
    const found = runningOf(deed, bearing);
    if ("refused" in found) return found;
    const { clock, run } = found.ok;
    if (run.state === "paused") return refuse("paused-already", citing([clock], run.law));
    const listed = grounds(run, "clock.paused", "from");
    if (listed.length === 0) return refuse("no-grounds", citing([clock], run.law));
    const said = deed.fields["clock.ground"] ?? deed.reason;
    const allowed = listed.flatMap(({ key, oneOf }) => (oneOf.length > 0 ? oneOf : [key]));
    const ground = listed.find(({ key, oneOf }) => said === key || oneOf.some((one) => one === said));
    if (ground === undefined) return refuse("ground-due", citing(listed, run.law), called(allowed, bearing));
    const steps = ground.approval.map((who) => [who]);
    const missing = consentsMissing(steps, { ...deed, makes: "clock.paused" }, bearing.chronicle, bearing.law);
    if (missing.length > 0) return refuse("consent-due", citing([ground], run.law), called(missing.flat(), bearing));
    const fields = { ...deed.fields, "clock.ground": String(said) };
    return ok([{ kind: "clock.paused", fields, cites: citing([ground], run.law) }]);
  },
};

const resume: Decides = {
  ...base,
  may: (intent, _, bearing) =>
    runsOf(intent, bearing).some((run) => run.state === "paused") ? ok(true) : refuse("not-paused", []),
  decide(deed, _, bearing) {
    const found = runningOf(deed, bearing);
    if ("refused" in found) return found;
    const { clock, run } = found.ok;
    const ended = grounds(run, "clock.resumed", "to");
    if (run.state !== "paused" || ended.length === 0) return refuse("not-paused", citing([clock], run.law));
    return ok([{ kind: "clock.resumed", fields: deed.fields, cites: citing(ended, run.law) }]);
  },
};

/** Runs that were late, are over, and still count as late until somebody who watches them says that all is mended. */
const lateRuns = (intent: Intent, { law, chronicle, calendar }: Bearing): readonly ClockRun[] =>
  runClocks({ law, chronicle, calendar, now: intent.on }).filter(
    ({ state, stoppedOn, rectifiedOn }) => state === "broken" && stoppedOn !== undefined && rectifiedOn === undefined,
  );

/** What was late and is done is written off by the post that watches the limit, never by whoever was late. */
const rectify: Decides = {
  ...base,
  may: (intent, _, bearing) => (lateRuns(intent, bearing).length === 0 ? refuse("nothing-late", []) : ok(true)),
  decide(deed, _, bearing) {
    const key = deed.fields["clock.key"];
    const run = lateRuns(deed, bearing).find(({ clock, id }) => {
      const asked = deed.of?.[clock.per];
      return clock.key === key && (asked === undefined || asked === id);
    });
    if (run === undefined) return refuse("nothing-late", []);
    const { clock } = run;
    const cites = citing([clock], run.law);
    const stands = standsFor(postsOf(deed.by, deed.on), bearing.law);
    const { watch = [] } = clock;
    if (watch.length > 0 && !watch.some((post) => stands.has(post)))
      return refuse("not-the-watch", cites, called(watch, bearing));
    return ok([{ kind: "clock.rectified", fields: deed.fields, cites }]);
  },
};

export const deciders: Readonly<Record<string, Decides>> = {
  "clock.extend": extend,
  "clock.pause": pause,
  "clock.resume": resume,
  "clock.rectify": rectify,
};
