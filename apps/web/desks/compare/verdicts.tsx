import { Cites } from "../../panels/cite/cite.tsx";
import { Tag, type Tone } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Court, Verdict } from "./chosen.ts";
import { wording } from "./wording.ts";

const TONES: Readonly<Record<string, Tone>> = {
  decided: "green",
  conflict: "red",
  "needs-facts": "amber",
  gap: "red",
};

type Props = { readonly courts: readonly Court[]; readonly verdicts: readonly Verdict[] };

/** What each court makes of a case, beside each other. */
export function Verdicts({ courts, verdicts }: Props) {
  return (
    <ul className="compare-verdicts">
      {courts.map((court, at) => {
        const verdict = verdicts[at];
        return verdict === undefined ? null : <OneVerdict key={court.id} court={court} verdict={verdict} />;
      })}
    </ul>
  );
}

function OneVerdict({ court, verdict }: { readonly court: Court; readonly verdict: Verdict }) {
  const say = useWords(wording);
  const tell = useTell();
  const { outcome, results, team, proposal, decides, waitsOn, cites } = verdict;
  const named = results.map(tell).join(say("or"));
  const resultText = outcome.key === "needs-facts" ? say("so-far", named) : named;
  return (
    <li className="compare-verdict">
      <span className="compare-court">{court.name}</span>
      <span className="row-tight">
        {results.length > 0 && <strong className="compare-result">{resultText}</strong>}
        <Tag tone={TONES[outcome.key] ?? "plain"}>{tell(outcome)}</Tag>
      </span>
      {team !== undefined && <span className="small">{say("takes-it", tell(team))}</span>}
      {proposal !== undefined && <span className="small">{say("proposal", tell(proposal))}</span>}
      {decides !== undefined && <span className="small">{say("decides", tell(decides))}</span>}
      {waitsOn.length > 0 && (
        <span className="small quiet">{say("waits-on", waitsOn.map(tell).join(say("comma")))}</span>
      )}
      <Cites cites={cites} />
      {cites.map(({ document, article, quote }) => (
        <q key={`${document} ${article} ${quote}`} className="compare-quote small">
          {quote}
        </q>
      ))}
    </li>
  );
}
