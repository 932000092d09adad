import "./triage.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useAddress } from "../../client/address.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { Page } from "../../panels/page/page.tsx";
import { Empty } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { Queue, useQueue } from "./queue.tsx";
import { TriageCase } from "./triageCase.tsx";
import { wording } from "./wording.ts";

/** The triage officer's desk: what waits at the left, the case at hand at the right. */
export default function Desk() {
  const say = useWords(wording);
  const { id } = useParams({ strict: false });
  const [{ of = "mine" }, change] = useAddress();
  const navigate = useNavigate();
  const queue = useQueue(of === "court" ? "court" : "mine");
  const { items } = queue;
  const beside = useMemo(() => {
    const at = items.findIndex(({ caseId }) => caseId === id);
    const to = (step: number) => items[at === -1 ? 0 : at + step]?.caseId;
    return { next: to(1), before: to(-1) };
  }, [items, id]);
  const keys = useMemo(() => {
    const go = (target: string | undefined) => {
      if (target !== undefined)
        void navigate({ to: "/triage/$id", params: { id: target }, search: (before) => before });
    };
    return [
      { keys: "j", does: say("key-next"), act: () => go(beside.next) },
      { keys: "k", does: say("key-before"), act: () => go(beside.before) },
    ];
  }, [beside, navigate, say]);
  useKeys(say("keys"), keys);
  return (
    <Page title={say("title")}>
      <div className={id === undefined ? "triage triage-list-only" : "triage triage-one"}>
        <Queue queue={queue} of={of} chosen={id} onOf={(next) => change({ of: next })} />
        {id === undefined ? (
          <div className="triage-main triage-hint">
            {queue.items.length > 0 && <Empty title={say("choose")} hint={say("choose-keys")} />}
          </div>
        ) : (
          <TriageCase key={id} id={id} next={beside.next} />
        )}
      </div>
    </Page>
  );
}
