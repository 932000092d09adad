import type { Cite, Word } from "#contract/index.ts";
import { CiteChip, Cites } from "../../panels/cite/cite.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Table } from "./rowsPart.tsx";
import { wording } from "./wording.ts";

type Props = {
  readonly table: Table;
  readonly others: readonly Table[];
  readonly decides: Word | undefined;
  /** What says that it is for that post to decide. */
  readonly by: Cite | undefined;
};

/** What the rules give: decided, several at once, none, or not yet; and who settles what they leave open. */
export function OutcomePart({ table, others, decides, by }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const list = (words: readonly Word[]): string => words.map(tell).join(say("comma"));
  const isOpen = table.outcome.key !== "decided";
  return (
    <section className={`outcome outcome-${table.outcome.key}`} aria-label={say("outcome")}>
      <p className="row">
        <strong className="outcome-word">{tell(table.outcome)}</strong>
        {table.result.length > 0 && <span className="outcome-result">{list(table.result)}</span>}
      </p>
      {isOpen && table.proposal !== undefined && (
        <p>
          <strong>{say("proposes", tell(table.proposal))}</strong>
        </p>
      )}
      {table.precedence !== undefined && (
        <p className="row-tight">
          {say("precedence", tell(table.precedence.text))} <CiteChip cite={table.precedence.cite} />
        </p>
      )}
      {table.waitsOn.length > 0 && <p>{say("waits-on", list(table.waitsOn))}</p>}
      {isOpen && decides !== undefined && (
        <p className="row-tight quiet">
          {say("decided-by", tell(decides))} {by !== undefined && <CiteChip cite={by} />}
        </p>
      )}
      {others
        .filter(({ result }) => result.length > 0)
        .map((other) => (
          <p key={other.name} className="row-tight quiet">
            {say("other-table", list(other.result))}{" "}
            <Cites cites={other.rows.filter(({ state }) => state === "matched").map(({ cite }) => cite)} />
          </p>
        ))}
    </section>
  );
}
