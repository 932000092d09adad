import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { WorkItem } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import { Tabs } from "../../panels/page/page.tsx";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { LateTag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

const MOST = 200;

/** What waits for triage: mine and what my post may take, or the whole court's. */
export function useQueue(of: "mine" | "court") {
  const mine = useAsk("work", { query: { tab: of === "court" ? "court" : "mine", kind: "triage", limit: MOST } });
  const claimable = useAsk("work", {
    query: { tab: of === "court" ? "court" : "claimable", kind: "triage", limit: MOST },
  });
  const items = useMemo(() => {
    const once = new Map<string, WorkItem>();
    for (const item of [...(mine.data?.rows ?? []), ...(claimable.data?.rows ?? [])]) once.set(item.caseId, item);
    return [...once.values()].toSorted(readyFirst);
  }, [mine.data, claimable.data]);
  const error = mine.error ?? claimable.error;
  const waits = mine.data === undefined || claimable.data === undefined;
  return { items, error, waits, again: () => void Promise.all([mine.refetch(), claimable.refetch()]) };
}

/** What can be decided now, longest waiting first; then what something else still has to happen for. */
const readyFirst = (a: WorkItem, b: WorkItem): number =>
  isReady(a) === isReady(b) ? (a.since < b.since ? -1 : 1) : isReady(a) ? -1 : 1;
const isReady = ({ act }: WorkItem): boolean => act !== undefined;

type Props = {
  readonly queue: ReturnType<typeof useQueue>;
  readonly of: string;
  readonly chosen: string | undefined;
  readonly onOf: (of: string) => void;
};

/** The cases waiting for triage: those that can be decided first, each kind oldest first. */
export function Queue({ queue, of, chosen, onOf }: Props) {
  const say = useWords(wording);
  const tabs = [
    { key: "mine", label: say("queue-mine") },
    { key: "court", label: say("queue-court") },
  ];
  return (
    <nav className="triage-queue no-print" aria-label={say("queue")}>
      <Tabs label={say("queue")} tabs={tabs} chosen={of} onChoose={onOf} />
      <Items queue={queue} chosen={chosen} />
    </nav>
  );
}

function Items({ queue, chosen }: Pick<Props, "queue" | "chosen">) {
  const say = useWords(wording);
  const tell = useTell();
  if (queue.items.length === 0) {
    if (queue.error !== null) return <Failed error={queue.error} again={queue.again} />;
    if (queue.waits) return <Loading rows={6} />;
    return (
      <Empty
        title={say("queue-empty")}
        hint={say("queue-empty-why")}
        action={<Link to="/register">{say("to-register")}</Link>}
      />
    );
  }
  return (
    <ul>
      {queue.items.map((item) => (
        <li key={item.id}>
          <Link
            className="triage-item"
            to="/triage/$id"
            params={{ id: item.caseId }}
            search={(before) => before}
            aria-current={item.caseId === chosen ? "page" : undefined}
          >
            <span className="row-tight">
              <strong>{item.number}</strong>
              {item.late !== undefined && <LateTag late={item.late} />}
            </span>
            <span className="triage-item-parties">{item.parties}</span>
            <span className="quiet small">{say("since", item.since)}</span>
            {!isReady(item) && <span className="quiet small">{tell(item.title)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
