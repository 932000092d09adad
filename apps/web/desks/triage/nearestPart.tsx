import type { AnswerOf } from "../../client/call.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** The smallest changes of facts under which the result would be another. */
export function NearestPart({ nearest }: Pick<AnswerOf<"triageGet">, "nearest">) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <section className="stack-tight" aria-label={say("nearest")}>
      <h2>{say("nearest")}</h2>
      {nearest.length === 0 ? (
        <p className="quiet">{say("nearest-none")}</p>
      ) : (
        <ul className="nearest">
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
      )}
    </section>
  );
}
