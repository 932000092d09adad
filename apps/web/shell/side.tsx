import { Link } from "@tanstack/react-router";
import { useWords } from "../panels/words/useWords.ts";
import type { Desk } from "./navigation.ts";
import { useCounts } from "./useCounts.ts";
import { wording } from "./wording.ts";

const GROUPS = ["own", "bureau", "rules"] as const;

/** The desks at the left, on wide screens. */
export function Side({ desks }: { readonly desks: readonly Desk[] }) {
  const say = useWords(wording);
  return (
    <nav className="side" aria-label={say("desks")}>
      {GROUPS.filter((group) => desks.some((desk) => desk.group === group)).map((group) => (
        <ul key={group} className="side-group">
          {desks
            .filter((desk) => desk.group === group)
            .map((desk) => (
              <li key={desk.to}>
                <DeskLink desk={desk} />
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}

/** One desk, with how much waits there. */
export function DeskLink({ desk, onGo }: { readonly desk: Desk; readonly onGo?: () => void }) {
  const say = useWords(wording);
  const count = useCounts()[desk.to];
  return (
    <Link to={desk.to} className="desk-link" activeProps={{ className: "desk-link-here" }} onClick={onGo}>
      <span>{say(desk.name)}</span>
      {count !== undefined && count > 0 && (
        <span className="desk-count">
          {count > 999 ? "999+" : count}
          <span className="unseen">{say("waiting")}</span>
        </span>
      )}
    </Link>
  );
}
