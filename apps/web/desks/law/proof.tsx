import type { FindingView } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Cites } from "../../panels/cite/cite.tsx";
import { Failed, Loading } from "../../panels/states/states.tsx";
import { Tag, type Tone } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Found = AnswerOf<"lawFindings">;
const GRAVITIES = ["error", "routed", "open", "note"] as const;
type Gravity = (typeof GRAVITIES)[number];
const TONES: Readonly<Record<Gravity, Tone>> = { error: "red", routed: "amber", open: "amber", note: "plain" };

/** What the proofs found, gravest first: what it is, a made-up case, the articles that meet, and who decides. */
export function Proof({ court, document, asked }: Named) {
  const { data, error, refetch } = useAsk("lawFindings", { params: { court, document }, query: asked });
  if (data === undefined)
    return error === null ? <Loading rows={8} /> : <Failed error={error} again={() => void refetch()} />;
  return <ProofOf found={data} />;
}

type Named = {
  readonly court: string;
  readonly document: string;
  readonly asked: { readonly [part in "on" | "edition" | "court"]: string | undefined };
};

/** The same of whatever was proved. */
export function ProofOf({ found: data }: { readonly found: Pick<Found, "rows" | "checks"> }) {
  const say = useWords(wording);
  return (
    <div className="proof">
      {data.checks.length > 0 && <Checks found={data} />}
      {data.rows.length === 0 && <p>{say("findings-none")}</p>}
      {GRAVITIES.map((gravity) => {
        const rows = data.rows.filter((row) => row.gravity === gravity);
        return rows.length === 0 ? null : <OfGravity key={gravity} gravity={gravity} rows={rows} />;
      })}
    </div>
  );
}

function OfGravity({ gravity, rows }: { readonly gravity: Gravity; readonly rows: readonly FindingView[] }) {
  const say = useWords(wording);
  return (
    <section className="stack" aria-labelledby={`gravity-${gravity}`}>
      <div className="row">
        <h2 id={`gravity-${gravity}`}>
          {say(`gravity-${gravity}`)} {rows.length}
        </h2>
        <span className="quiet">{say(`means-${gravity}`)}</span>
      </div>
      <ul className="findings">
        {rows.map((row) => (
          <Finding key={`${row.check} ${row.line} ${row.zh}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Finding({ row }: { readonly row: FindingView }) {
  const say = useWords(wording);
  const tell = useTell();
  const { check, gravity, line, exampleText = [], meets, decides } = row;
  return (
    <li className="finding panel">
      <p className="break">
        <Tag tone={TONES[gravity]}>{checkName(check, say)}</Tag>{" "}
        {line !== undefined && gravity === "error" && <strong>{say("line", line)} </strong>}
        {tell(row)}
      </p>
      {exampleText.length > 0 && (
        <div className="made-up">
          <h3>{say("made-up")}</h3>
          <dl className="made-up-facts">
            {exampleText.map(({ word, text }) => (
              <div key={word.key}>
                <dt>{tell(word)}</dt>
                <dd>{tell(text)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {(meets.length > 0 || decides !== undefined) && (
        <dl className="finding-rests">
          {meets.length > 0 && (
            <div>
              <dt>{say("meets")}</dt>
              <dd>
                <Cites cites={meets} />
              </dd>
            </div>
          )}
          {decides !== undefined && (
            <div>
              <dt>{say("decides")}</dt>
              <dd>
                <strong>{tell(decides)}</strong>
              </dd>
            </div>
          )}
        </dl>
      )}
    </li>
  );
}

/** Every check that ran, and how often it found something. */
function Checks({ found: { checks } }: { readonly found: Pick<Found, "checks"> }) {
  const say = useWords(wording);
  const clean = checks.filter(({ findings }) => findings === 0).length;
  return (
    <details className="beside">
      <summary>{say("checks-run", checks.length, clean)}</summary>
      <ul className="checks">
        {checks.map(({ name, findings }) => (
          <li key={name}>
            <span>{checkName(name, say)}</span>
            <span className="quiet">{findings === 0 ? say("check-clean") : findings}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Says = (key: keyof typeof wording) => string;

/** What a check is called; one this program does not know yet by its own name. */
function checkName(check: string, say: Says): string {
  const key = `check-${check}`;
  return Object.hasOwn(wording, key) ? say(key as keyof typeof wording) : check;
}
