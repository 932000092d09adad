import { Link } from "@tanstack/react-router";
import { useWords } from "../../panels/words/useWords.ts";
import type { Board } from "./states.ts";
import { wording } from "./wording.ts";

/** Whether every piece of open work lies in somebody's queue: the sum of the queues beside the work there is. Queues of another court are not opened. */
export function OpenWork({ work, own = true }: { readonly work: Board["openWork"]; readonly own?: boolean }) {
  const say = useWords(wording);
  const { queued, open, difference, nobody } = work;
  const holds = difference === 0;
  return (
    <section className={holds ? "open-work" : "open-work open-work-off"} aria-label={say("open")}>
      <span role="status">{say(holds ? "check" : "check-off", queued, open, difference)}</span>
      {nobody === 0 ? <span className="quiet">{say("nobody-none")}</span> : <Nobody count={nobody} own={own} />}
    </section>
  );
}

function Nobody({ count, own }: { readonly count: number; readonly own: boolean }) {
  const say = useWords(wording);
  if (!own) return <span>{say("nobody", count)}</span>;
  return (
    <Link to="/work" search={{ tab: "nobody" }} className="open-work-nobody">
      {say("nobody", count)}
    </Link>
  );
}
