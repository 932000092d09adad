import "./assignment.css";
import { Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { useMemo, useState } from "react";
import type { WorkItem } from "#contract/index.ts";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Bulk } from "./bulk.tsx";
import { wording } from "./wording.ts";

const MOST = 200;

/** What waits to be handed to a team, to get its handlers, or to be received; of mine also what my unit may take to hand out. */
function useWaiting(of: "mine" | "court") {
  const assignment = useAsk("work", { query: { tab: of, kind: "assignment", limit: MOST } });
  const claimable = useAsk("work", {
    query: { tab: of === "court" ? of : "claimable", kind: "assignment", limit: MOST },
  });
  const naming = useAsk("work", { query: { tab: of, kind: "naming", limit: MOST } });
  const receipt = useAsk("work", { query: { tab: of, kind: "receipt", limit: MOST } });
  const asked = [assignment, claimable, naming, receipt];
  const items = useMemo(() => {
    const all = [assignment.data, claimable.data, naming.data, receipt.data].flatMap((page) => page?.rows ?? []);
    return [...new Map(all.map((item) => [item.id, item])).values()];
  }, [assignment.data, claimable.data, naming.data, receipt.data]);
  const error = asked.map((one) => one.error).find((one) => one !== null) ?? null;
  return {
    items,
    error,
    waits: asked.some((one) => one.data === undefined),
    again: () => asked.map((one) => one.refetch()),
  };
}

/** The desk of whoever assigns: several cases may be chosen and given to one pair. */
export default function Desk() {
  const say = useWords(wording);
  const [{ of = "mine" }, change] = useAddress();
  const { items, error, waits, again } = useWaiting(of === "court" ? "court" : "mine");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const chosen = items.filter(({ id }) => picked.includes(id));
  const tabs = [
    { key: "mine", label: say("for-me") },
    { key: "court", label: say("court-all") },
  ];
  return (
    <Page title={say("desk")} extra={<span className="quiet">{say("desk-hint")}</span>}>
      <Tabs
        label={say("desk")}
        tabs={tabs}
        chosen={of}
        onChoose={(next) => {
          setPicked([]);
          change({ of: next });
        }}
      />
      {items.length > 0 ? (
        <div className="assign-desk">
          <Waiting items={items} picked={picked} onPick={setPicked} />
          <Bulk chosen={chosen} onDone={() => setPicked([])} />
        </div>
      ) : error !== null ? (
        <Failed error={error} again={again} />
      ) : waits ? (
        <Loading />
      ) : (
        <Empty title={say("desk-empty")} hint={say("desk-empty-why")} />
      )}
    </Page>
  );
}

type List = {
  readonly items: readonly WorkItem[];
  readonly picked: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
};

function Waiting({ items, picked, onPick }: List) {
  const say = useWords(wording);
  const tell = useTell();
  const all = items.every(({ id }) => picked.includes(id));
  return (
    <div className="assign-box">
      <table className="assign-list">
        <thead>
          <tr>
            <td>
              <Checkbox
                aria-label={say("all")}
                checked={all}
                indeterminate={picked.length > 0 && !all}
                onChange={() => onPick(all ? [] : items.map(({ id }) => id))}
              />
            </td>
            <th scope="col">{say("case")}</th>
            <th scope="col">{say("parties")}</th>
            <th scope="col">{say("waits")}</th>
            <th scope="col">{say("since")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <Checkbox
                  aria-label={say("pick", item.number)}
                  checked={picked.includes(item.id)}
                  onChange={({ target }) =>
                    onPick(target.checked ? [...picked, item.id] : picked.filter((id) => id !== item.id))
                  }
                />
              </td>
              <th scope="row" className="nowrap">
                <Link to="/cases/$id" params={{ id: item.caseId }} search={{ tab: "assignment" }}>
                  {item.number}
                </Link>
              </th>
              <td className="break">{item.parties}</td>
              <td>{tell(item.title)}</td>
              <td className="nowrap">{item.since}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
