import type { CaseWhole } from "#contract/index.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Expected = CaseWhole["expected"];
type Limit = Expected["limits"][number];

/** What is still to come: the steps to the end of the case, and the limits that start on the way, those that are sure first. */
export function ToCome({ ahead, limits }: Expected) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <section className="to-come stack-tight" aria-label={say("expected")}>
      <h2>{say("expected")}</h2>
      {ahead.length > 0 && <p>{say("ahead", ahead.map(tell).join(say("arrow")))}</p>}
      {limits.length > 0 && (
        <ul className="to-come-list">
          {limits.map((one) => (
            <One key={one.key} one={one} />
          ))}
        </ul>
      )}
      <p className="quiet small">{say("expected-note")}</p>
    </section>
  );
}

function One({ one }: { readonly one: Limit }) {
  const say = useWords(wording);
  const tell = useTell();
  const { name, limit, start, where, how, by, on, due, sure, owner, cites } = one;
  const bound = how === "run-out" ? "at-earliest" : "at-latest";
  return (
    <li>
      <div className="row-tight">
        <strong>{tell(name)}</strong>
        {!sure && <Tag tone="amber">{say("if-so")}</Tag>}
      </div>
      <div>
        <span className="quiet">{say("starts-on")} </span>
        {on === undefined ? <span className="quiet">{say("no-day")}</span> : say(bound, on)}
      </div>
      <div>
        <span className="quiet">{say("due")} </span>
        {due === undefined ? say("dash") : how === "run-out" ? due : say("at-latest", due)}
      </div>
      <div className="row-tight">
        <Cites cites={cites} />
        <span className="quiet">{owner.map(tell).join(say("comma"))}</span>
      </div>
      <div className="to-come-why quiet small">
        {how === "stage" ? say("how-stage") : say(`how-${how}`, by === undefined ? "" : tell(by))} · {tell(start)} ·{" "}
        {say("limit")} {tell(limit)}
        {where !== undefined && ` · ${say("if-where", tell(where))}`}
      </div>
    </li>
  );
}
