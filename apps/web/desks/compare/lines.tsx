import type { ReactNode } from "react";
import { CiteChip } from "../../panels/cite/cite.tsx";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Court, Line } from "./chosen.ts";
import { wording } from "./wording.ts";

type Props = { readonly label: string; readonly courts: readonly Court[]; readonly children: ReactNode };

/** A table with a column for each court, the document it works by under its name. */
export function Beside({ label, courts, children }: Props) {
  const say = useWords(wording);
  return (
    <div className="compare-box">
      <table className="compare-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className="compare-topic">
              {say("topic")}
            </th>
            {courts.map(({ id, name, title }) => (
              <th key={id} scope="col">
                {name}
                <span className="quiet small compare-document">{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type Shown = Line & { readonly certain?: boolean };

type CellProps = {
  readonly name: string;
  readonly lines: readonly Shown[];
  /** Where courts differ, what they have in common is said to be so. */
  readonly marksShared: boolean;
};

/** What one court says of a topic. */
export function Cell({ name, lines, marksShared }: CellProps) {
  const say = useWords(wording);
  return (
    <td data-court={name}>
      {lines.length === 0 ? (
        <span className="quiet">{say("silent")}</span>
      ) : (
        <ul className="compare-lines">
          {lines.map((line) => (
            <OneLine
              key={`${line.cite.document} ${line.cite.article} ${line.sentence.zh}`}
              line={line}
              marksShared={marksShared}
            />
          ))}
        </ul>
      )}
    </td>
  );
}

function OneLine({ line, marksShared }: { readonly line: Shown; readonly marksShared: boolean }) {
  const say = useWords(wording);
  const tell = useTell();
  const { sentence, parts, cite, shared, ends, certain } = line;
  const common = shared && marksShared;
  return (
    <li className={common ? "compare-line compare-shared" : "compare-line"}>
      <span className="compare-sentence">{tell(sentence)}</span>
      {!common && parts.length > 0 && (
        <span className="quiet small compare-parts">{parts.map(tell).join(say("semicolon"))}</span>
      )}
      {!common && ends !== undefined && (
        <span className="quiet small compare-parts">{say("ends", ends.from, ends.due)}</span>
      )}
      <span className="row-tight">
        <CiteChip cite={cite} />
        <span className="small compare-document-name">{cite.title}</span>
        {common && <Tag>{say("shared")}</Tag>}
        {certain === false && <Tag tone="amber">{say("only-may")}</Tag>}
      </span>
      {!common && cite.quote !== "" && <q className="compare-quote small">{cite.quote}</q>}
    </li>
  );
}
