import type { AnswerOf } from "../../client/call.ts";
import { CiteChip } from "../../panels/cite/cite.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

export type Table = AnswerOf<"triageGet">["tables"][number];
type Row = Table["rows"][number];

const ORDER = ["matched", "possible", "not"] as const;

/** The rows of a table of the law: those that match, those that might, and behind a fold those that do not. */
export function RowsPart({ table }: { readonly table: Table }) {
  const say = useWords(wording);
  const of = (state: Row["state"]) => table.rows.filter((row) => row.state === state);
  const not = of("not");
  return (
    <section className="stack-tight" aria-label={say("rows")}>
      <h2>{say("rows")}</h2>
      <ul className="law-rows">
        {ORDER.slice(0, 2).flatMap((state) => of(state).map((row) => <RowLine key={row.id} row={row} />))}
      </ul>
      {not.length > 0 && (
        <details className="law-rows-not">
          <summary>{say("rows-not", not.length)}</summary>
          <ul className="law-rows">
            {not.map((row) => (
              <RowLine key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function RowLine({ row }: { readonly row: Row }) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <li className={`law-row law-row-${row.state}`}>
      <span className="law-row-state">{say(row.state)}</span>
      <span className="law-row-then">{tell(row.then)}</span>
      <span className="law-row-words">
        <q>{row.cite.quote}</q> <CiteChip cite={row.cite} />
        {row.missing.length > 0 && (
          <span className="quiet"> {say("missing", row.missing.map(tell).join(say("comma")))}</span>
        )}
      </span>
    </li>
  );
}
