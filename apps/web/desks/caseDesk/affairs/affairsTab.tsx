import "./affairs.css";
import type { CaseWhole } from "#contract/index.ts";
import { Empty } from "../../../panels/states/states.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import { AffairLine } from "./affairLine.tsx";
import { Defects } from "./defects.tsx";
import { SendOut } from "./sendOut.tsx";
import { wording } from "./wording.ts";

/** Pooled work: what is open, what may be sent out, tickets on defects, and what is done. */
export function AffairsTab({ whole }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const { affairs, readOnly, offers } = whole;
  const isDone = ({ state, slip }: CaseWhole["affairs"][number]): boolean =>
    state === "accepted" || (state === "done" && !slip);
  const open = affairs.filter((affair) => !isDone(affair));
  const done = affairs.filter(isDone);
  const mayDispatch = !readOnly && offers.some(({ act, open: may }) => act.key === "affair.dispatch" && may);
  return (
    <div className="stack">
      {affairs.length === 0 && <Empty title={say("none")} hint={say("none-why")} />}
      {open.length > 0 && (
        <section className="stack-tight">
          <h2>{say("open-list")}</h2>
          <ul className="affairs">
            {open.map((affair) => (
              <AffairLine key={`${affair.key} ${affair.id} ${affair.openedOn}`} affair={affair} whole={whole} />
            ))}
          </ul>
        </section>
      )}
      {mayDispatch && <SendOut whole={whole} />}
      <Defects whole={whole} />
      {done.length > 0 && (
        <details>
          <summary>{say("done-list", done.length)}</summary>
          <ul className="affairs">
            {done.map((affair) => (
              <AffairLine key={`${affair.key} ${affair.id} ${affair.openedOn}`} affair={affair} whole={whole} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
