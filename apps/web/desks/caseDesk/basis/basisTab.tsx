import "./basis.css";
import type { Basis } from "#contract/index.ts";
import { CiteChip } from "../../../panels/cite/cite.tsx";
import { Empty } from "../../../panels/states/states.tsx";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** Every decision of the case with its articles, the facts it read, and when it would have been another. */
export function BasisTab({ basis }: { readonly basis: readonly Basis[] }) {
  const say = useWords(wording);
  if (basis.length === 0) return <Empty title={say("none")} hint={say("none-why")} />;
  return (
    <div className="stack">
      {basis
        .toSorted((a, b) => b.version - a.version)
        .map((one) => (
          <Decision key={one.version} basis={one} />
        ))}
    </div>
  );
}

function Decision({ basis }: { readonly basis: Basis }) {
  const say = useWords(wording);
  const tell = useTell();
  const { what, result, on, version, outcome, departs, reason, edition } = basis;
  return (
    <section className="panel stack-tight" aria-label={tell(what)}>
      <header className="row">
        <h2>{tell(what)}</h2>
        <strong>{say("result", result.map(tell).join(say("comma")))}</strong>
        {departs && <Tag tone="amber">{say("departs")}</Tag>}
        <span className="grow" />
        <span className="quiet small">{say("on", on, version)}</span>
      </header>
      <p className="quiet small">
        {outcome !== undefined && `${say("outcome", tell(outcome))} · `}
        {say("edition", edition)}
      </p>
      {reason !== undefined && <p className="break">{say("reason", reason)}</p>}
      <Rows title={say("matched")} rows={basis.matched} />
      <Rows title={say("possible")} rows={basis.possible} />
      <div className="basis-two">
        <FactsRead read={basis.read} />
        <Nearest nearest={basis.nearest} />
      </div>
    </section>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: Basis["matched"] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="basis-rows">
        {rows.map(({ id, quote, cite }) => (
          <li key={id}>
            <q>{quote}</q> <CiteChip cite={cite} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FactsRead({ read }: Pick<Basis, "read">) {
  const say = useWords(wording);
  const tell = useTell();
  if (read.length === 0) return null;
  return (
    <div>
      <h3>{say("read")}</h3>
      <dl className="pairs">
        {read.map(({ word, text }) => (
          <div key={word.key} className="pair">
            <dt>{tell(word)}</dt>
            <dd>{tell(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Nearest({ nearest }: Pick<Basis, "nearest">) {
  const say = useWords(wording);
  const tell = useTell();
  if (nearest.length === 0) return null;
  return (
    <div>
      <h3>{say("nearest")}</h3>
      <ul className="basis-rows">
        {nearest.map(({ change, result }) => (
          <li key={change.zh}>
            {say(
              "nearest-line",
              tell(change),
              result.length === 0 ? say("no-result") : result.map(tell).join(say("comma")),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
