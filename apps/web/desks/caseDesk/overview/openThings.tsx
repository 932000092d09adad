import type { CaseWhole } from "#contract/index.ts";
import { useMe } from "../../../client/me.ts";
import { ClockTag, Tag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

const ENDED: ReadonlySet<string> = new Set(["done", "accepted"]);

/** What is open: limits that run, affairs nobody finished, proposals without a decision, tickets without a cure. */
export function OpenThings({ whole, onTab }: { readonly whole: CaseWhole; readonly onTab: (tab: string) => void }) {
  const say = useWords(wording);
  const tell = useTell();
  const me = useMe();
  const clocks = whole.clocks.flatMap((clock) =>
    clock.state === "running" || clock.state === "paused" || clock.state === "overdue"
      ? [{ ...clock, state: clock.state }]
      : [],
  );
  const affairs = whole.affairs.filter(({ state }) => !ENDED.has(state));
  const proposals = whole.proposals.filter(({ state }) => state === "waiting" || state === "granted");
  const defects = whole.defects.filter(({ state }) => state === "raised");
  const isEmpty = clocks.length + affairs.length + proposals.length + defects.length === 0;
  return (
    <section className="stack-tight">
      <h2>{say("open")}</h2>
      {isEmpty && <p className="quiet">{say("open-none")}</p>}
      <ul className="open-things">
        {clocks.map((clock) => (
          <Line key={`${clock.key} ${clock.id}`} onGo={() => onTab("limits")}>
            <ClockTag clock={clock} today={me.today} />
          </Line>
        ))}
        {proposals.map((proposal) => (
          <Line key={proposal.version} onGo={() => onTab("approvals")}>
            {tell(proposal.act)}{" "}
            <Tag tone="blue">{proposal.waitsFor.map(tell).join(say("comma")) || tell(proposal.act)}</Tag>
          </Line>
        ))}
        {affairs.map((affair) => (
          <Line key={`${affair.key} ${affair.id}`} onGo={() => onTab("affairs")}>
            {affair.name}{" "}
            <span className="quiet small">
              {affair.takenBy?.name ?? say("owner", affair.owner.map(tell).join(say("comma")))}
            </span>
          </Line>
        ))}
        {defects.map((defect) => (
          <Line key={defect.id} onGo={() => onTab("affairs")}>
            {defect.affair} {defect.reason !== undefined && <span className="quiet small">{defect.reason}</span>}
          </Line>
        ))}
      </ul>
    </section>
  );
}

function Line({ children, onGo }: { readonly children: React.ReactNode; readonly onGo: () => void }) {
  return (
    <li>
      <button type="button" className="open-thing" onClick={onGo}>
        {children}
      </button>
    </li>
  );
}
