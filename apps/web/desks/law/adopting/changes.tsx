import type { AnswerOf } from "../../../client/call.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Change = AnswerOf<"editionDiff">["rows"][number];

/** What differs between two laws, sentence by sentence, each with its article before and after. */
export function Changes({ rows }: { readonly rows: readonly Change[] }) {
  const say = useWords(wording);
  const tell = useTell();
  if (rows.length === 0) return <p className="quiet">{say("changes-none")}</p>;
  return (
    <>
      <p className="quiet">{say("changes", rows.length)}</p>
      <ul className="law-changes">
        {rows.map((row) => (
          <li key={row.text.zh + row.text.en}>
            <span className="break">{tell(row.text)}</span>{" "}
            {row.left !== undefined && (
              <span className="row-tight quiet">
                {say("before")} <Cites cites={[row.left]} />
              </span>
            )}{" "}
            {row.right !== undefined && (
              <span className="row-tight quiet">
                {say("after")} <Cites cites={[row.right]} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
