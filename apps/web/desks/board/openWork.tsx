import { Link } from "@tanstack/react-router";
import { useWords } from "../../panels/words/useWords.ts";
import type { Board } from "./states.ts";
import { wording } from "./wording.ts";

/** Whether every piece of open work lies in somebody's queue: the sum of the queues beside the work there is. */
export function OpenWork({ work }: { readonly work: Board["openWork"] }) {
  const say = useWords(wording);
  const { queued, open, difference, nobody } = work;
  const holds = difference === 0;
  return (
    <section className={holds ? "open-work" : "open-work open-work-off"} aria-label={say("open")}>
      <span role="status">{say(holds ? "check" : "check-off", queued, open, difference)}</span>
      {nobody === 0 ? (
        <span className="quiet">{say("nobody-none")}</span>
      ) : (
        <Link to="/work" search={{ tab: "nobody" }} className="open-work-nobody">
          {say("nobody", nobody)}
        </Link>
      )}
    </section>
  );
}
