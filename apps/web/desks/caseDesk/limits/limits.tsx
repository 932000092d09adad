import "./limits.css";
import type { ReactNode } from "react";
import type { CaseWhole, ClockView } from "#contract/index.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { Empty } from "../../../panels/states/states.tsx";
import { useFormats } from "../../../panels/words/formats.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { Does } from "../acts/does.tsx";
import { ToCome } from "./expected.tsx";
import { Ledger } from "./ledger.tsx";
import { wording } from "./wording.ts";

const LIVE: ReadonlySet<ClockView["state"]> = new Set(["overdue", "running", "paused"]);
const RANK = ["overdue", "running", "paused", "broken", "lapsed", "kept"] as const;

/** Every limit of a case: those that run first, the most urgent before the others. */
export function Limits({ whole }: { readonly whole: CaseWhole }) {
  const { clocks, expected } = whole;
  const say = useWords(wording);
  const isToCome = expected.ahead.length > 0 || expected.limits.length > 0;
  if (clocks.length === 0 && !isToCome) return <Empty title={say("none")} hint={say("none-why")} />;
  const ordered = clocks.toSorted(
    (a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state) || ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1),
  );
  const ended = ordered.filter(({ state }) => !LIVE.has(state));
  return (
    <div className="stack">
      {ordered
        .filter(({ state }) => LIVE.has(state))
        .map((clock) => (
          <Limit key={`${clock.key} ${clock.id}`} clock={clock}>
            <Ends whole={whole} clock={clock} />
          </Limit>
        ))}
      {isToCome && <ToCome {...expected} />}
      {ended.length > 0 && (
        <section className="stack" aria-label={say("ended", ended.length)}>
          <p className="quiet">{say("ended", ended.length)}</p>
          {ended.map((clock) => (
            <Limit key={`${clock.key} ${clock.id}`} clock={clock} />
          ))}
        </section>
      )}
    </div>
  );
}

/** What ends a running limit, where that is somebody's to do who looks at it. */
function Ends({ whole, clock }: { readonly whole: CaseWhole; readonly clock: ClockView }) {
  const stopping = whole.stopping.find((one) => one.clock === clock.key && one.id === clock.id);
  if (stopping === undefined) return null;
  return (
    <div className="row no-print">
      <Does whole={whole} offers={stopping.does} of={stopping.of} />
    </div>
  );
}

function Limit({ clock, children }: { readonly clock: ClockView; readonly children?: ReactNode }) {
  const say = useWords(wording);
  const tell = useTell();
  const { dayOf } = useFormats();
  return (
    <section className={`limit limit-${clock.state}`} aria-label={clock.name}>
      <header className="limit-head">
        <h2>{clock.name}</h2>
        <span className={`limit-state limit-state-${clock.state}`}>{say(clock.state)}</span>
        {clock.day !== undefined && clock.of !== undefined && (
          <span className="limit-day">{dayOf(clock.day, clock.of)}</span>
        )}
        <span className="grow" />
        <Cites cites={clock.cites} />
      </header>
      <LimitFacts clock={clock} />
      {children}
      {clock.provisional && <p className="limit-provisional">{say("provisional")}</p>}
      <Ledger lines={clock.ledger} />
      <Readings clock={clock} />
      {clock.reminders.length > 0 && (
        <details>
          <summary>
            {say("reminders")}（{clock.reminders.length}）
          </summary>
          <ul className="limit-list">
            {clock.reminders.map((one) => (
              <li key={`${one.on} ${one.step}`}>
                {say("reminder-line", one.on, tell(one.text), one.to.map(tell).join(say("comma")))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function LimitFacts({ clock }: { readonly clock: ClockView }) {
  const say = useWords(wording);
  const tell = useTell();
  const pairs = [
    [say("limit"), tell(clock.limit)],
    [say("started-by"), [clock.startedOn, tell(clock.startedBy)].filter((text) => text !== "").join(" · ")],
    [say("due"), clock.due ?? say("dash")],
    ...(clock.stoppedOn === undefined ? [] : [[say("stopped"), clock.stoppedOn]]),
    ...(clock.owner.length === 0 ? [] : [[say("owner"), clock.owner.map(tell).join(say("comma"))]]),
    ...(clock.watch.length === 0 ? [] : [[say("watch"), clock.watch.map(tell).join(say("comma"))]]),
  ];
  return (
    <dl className="limit-facts">
      {pairs.map(([name, what]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the other readings of the article would give. The one taken is the system's until the court says otherwise. */
function Readings({ clock }: { readonly clock: ClockView }) {
  const say = useWords(wording);
  const tell = useTell();
  if (clock.others.length === 0) return null;
  return (
    <details className="limit-others">
      <summary>
        {say("others")}（{clock.others.length}） <span className="limit-default">{say("others-mark")}</span>
      </summary>
      <ul className="limit-list">
        {clock.others.map((other) => (
          <li key={`${other.start} ${other.instead.zh}`}>
            {other.due === undefined
              ? say("other-open", tell(other.instead), other.start)
              : say("other-line", tell(other.instead), other.start, other.due)}
          </li>
        ))}
      </ul>
    </details>
  );
}
