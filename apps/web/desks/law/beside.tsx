import { useState } from "react";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Article } from "./address.ts";
import { wording } from "./wording.ts";

/** Where the text can be read in two ways: the question, what was chosen, by whom, and what else it could mean. */
export function Readings({ readings }: Pick<Article, "readings">) {
  const say = useWords(wording);
  const tell = useTell();
  if (readings.length === 0) return null;
  return (
    <section className="beside">
      <h4>{say("readings")}</h4>
      <ul className="stack-tight">
        {readings.map(({ id, question, choice, by, others }) => (
          <li key={id} className="reading">
            <div>
              <span className="quiet">{id} </span>
              {question}
            </div>
            <div>
              <strong>{tell(choice)}</strong>{" "}
              <Tag tone={by === "system default" ? "amber" : "plain"}>
                {say("reading-by", say(`by-${by as "text"}`))}
              </Tag>
            </div>
            {others.length > 0 && (
              <div className="quiet small break">{say("others", others.map(tell).join(say("semicolon")))}</div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Examples in words, and whether each holds; opened only where somebody wants them, since there are many. */
export function Examples({ examples }: Pick<Article, "examples">) {
  const say = useWords(wording);
  const tell = useTell();
  const failing = examples.filter(({ holds }) => !holds).length;
  const [open, setOpen] = useState(failing > 0);
  if (examples.length === 0) return null;
  const title = failing === 0 ? say("examples-hold", examples.length) : say("examples-fail", examples.length, failing);
  return (
    <details className="beside" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <ul className="examples">
          {examples.map(({ id, text, holds }) => (
            <li key={id} className={holds ? "example" : "example example-fails"}>
              <span className="example-mark">
                <span aria-hidden="true">{holds ? "✓" : "✗"}</span>
                <span className="unseen">{say(holds ? "holds" : "fails")}</span>
              </span>
              <span className="break">
                <span className="quiet">{id} </span>
                {tell(text)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** What of the text makes no rule, and why. */
export function NoRules({ noRules }: Pick<Article, "noRules">) {
  const say = useWords(wording);
  if (noRules.length === 0) return null;
  return (
    <details className="beside">
      <summary>{say("no-rules", noRules.length)}</summary>
      <ul className="stack-tight">
        {noRules.map(({ quote, because }) => (
          <li key={quote}>
            {say("quote", quote)} <Tag>{becauseIn(because, say)}</Tag>
          </li>
        ))}
      </ul>
    </details>
  );
}

const REASONS = ["heading", "principle", "organisation", "elsewhere", "permission", "persons"] as const;

/** A reason of the closed list in the language of the screens; another stands as the court wrote it. */
function becauseIn(because: string, say: (key: `because-${(typeof REASONS)[number]}`) => string): string {
  const known = REASONS.find((one) => one === because);
  return known === undefined ? because : say(`because-${known}`);
}
