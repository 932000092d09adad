import "./overview.css";
import { Link } from "@tanstack/react-router";
import type { CaseWhole, TakenOver } from "#contract/index.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { StageTag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { OpenThings } from "./openThings.tsx";
import { wording } from "./wording.ts";

/** The case in short: what it is about, who it is between, what is open, and every fact with its source. */
export function Overview({ whole, onTab }: { readonly whole: CaseWhole; readonly onTab: (tab: string) => void }) {
  return (
    <div className="overview">
      <div className="stack">
        <About whole={whole} />
        <Facts facts={whole.facts} />
      </div>
      <div className="stack">
        <Warnings warnings={whole.warnings} />
        {whole.takenOver !== undefined && <TakenOverLine takenOver={whole.takenOver} onTab={onTab} />}
        <OpenThings whole={whole} onTab={onTab} />
        <Related related={whole.related} />
      </div>
    </div>
  );
}

/** What the court's rules warn of today, each with the rule that does; nothing where nothing warns. */
function Warnings({ warnings }: Pick<CaseWhole, "warnings">) {
  const say = useWords(wording);
  const tell = useTell();
  if (warnings.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={say("warnings")}>
      <h2>{say("warnings")}</h2>
      <ul className="warnings">
        {warnings.map(({ tone, text, cites }) => (
          <li key={`${text.zh} ${cites[0]?.article ?? ""}`} className={`warning-${tone}`}>
            {tell(text)} <Cites cites={cites} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From which list and row a case taken over came, and how much of it is missing. */
function TakenOverLine({
  takenOver: { source, missing },
  onTab,
}: {
  readonly takenOver: TakenOver;
  readonly onTab: (tab: string) => void;
}) {
  const say = useWords(wording);
  return (
    <section className="stack-tight">
      <h2>{say("taken-over")}</h2>
      <button type="button" className="open-thing" onClick={() => onTab("takenOver")}>
        {missing.length === 0 ? say("taken-whole") : say("taken-short", missing.length)}{" "}
        <span className="quiet small break">{source}</span>
      </button>
    </section>
  );
}

function About({ whole }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const tell = useTell();
  const { instrument, cause, claimKinds, parties } = whole;
  return (
    <dl className="pairs">
      <dt>{say("parties")}</dt>
      <dd>
        {parties.map((party) => (
          <div key={party.id}>
            <span className="quiet">{tell(party.role)}</span> {party.name}
          </div>
        ))}
      </dd>
      <dt>{say("instrument")}</dt>
      <dd>{instrument ?? say("not-known")}</dd>
      <dt>{say("cause")}</dt>
      <dd>{cause === undefined ? say("not-known") : tell(cause)}</dd>
      <dt>{say("claim-kinds")}</dt>
      <dd>{claimKinds.length === 0 ? say("not-known") : claimKinds.map(tell).join(say("comma"))}</dd>
    </dl>
  );
}

function Facts({ facts }: Pick<CaseWhole, "facts">) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <section className="stack-tight">
      <h2>{say("facts")}</h2>
      {facts.length === 0 ? (
        <p className="quiet">{say("facts-none")}</p>
      ) : (
        <div className="facts-box">
          <table className="facts-table">
            <thead>
              <tr>
                <th scope="col">{say("fact")}</th>
                <th scope="col">{say("value")}</th>
                <th scope="col">{say("source")}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(({ word, text, source }) => (
                <tr key={word.key}>
                  <th scope="row">{tell(word)}</th>
                  <td className="break">{tell(text)}</td>
                  <td className="quiet small">
                    {source === undefined
                      ? say("computed")
                      : say("source-line", tell(source.how), source.by.name, source.on)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Related({ related }: Pick<CaseWhole, "related">) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <section className="stack-tight">
      <h2>{say("related")}</h2>
      {related.length === 0 && <p className="quiet">{say("related-none")}</p>}
      <ul className="stack-tight">
        {related.map((one) => (
          <li key={`${one.id} ${one.why.zh}`}>
            <p className="row-tight">
              <Link to="/cases/$id" params={{ id: one.id }}>
                {one.number}
              </Link>
              <StageTag stage={one.stage} />
            </p>
            <p className="quiet small">
              {one.handler === undefined ? tell(one.why) : say("related-line", tell(one.why), one.handler.name)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
