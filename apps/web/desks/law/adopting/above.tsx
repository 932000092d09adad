import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { AnswerOf } from "../../../client/call.ts";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import { partsOf } from "../address.ts";
import { useBegin } from "./useBegin.ts";
import { wording } from "./wording.ts";

type List = AnswerOf<"editionList">;

/** What courts above have adopted anew, while this court stands on older texts: it is law here once it is adopted here. */
export function Above({ list, court }: { readonly list: List; readonly court: string | undefined }) {
  const say = useWords(wording);
  const { command, begin } = useBegin(list.version);
  if (list.above.length === 0) return null;
  return (
    <section className="stack law-above" aria-labelledby="editions-above">
      <h2 id="editions-above">{say("above")}</h2>
      <p>{say(court === undefined ? "above-note" : "above-note-below")}</p>
      <ul className="stack-tight">
        {list.above.map(({ document, title, court, edition, from, draft }) => (
          <li key={document} className="row">
            <span>{court.name}</span>
            <Link to="/law/$court/$document" params={partsOf(document)} search={{ edition }}>
              {title}
            </Link>
            <span className="quiet">{say("from-day", from)}</span>
            {draft !== undefined ? (
              <Link to="/law" search={{ tab: "editions", draft }}>
                {say("above-draft")}
              </Link>
            ) : (
              list.mayDraft && (
                <Button size="small" disabled={command.busy} onClick={() => void begin(`above:${document}`)}>
                  {say("use-present")}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      <CommandSays command={command} />
    </section>
  );
}
