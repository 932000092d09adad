import "./work.css";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { useMe } from "../../client/me.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { BureauList } from "./bureauList.tsx";
import { MyCases } from "./myCases.tsx";
import { isWorkTab, type TabKey, tabsOf } from "./tabs.ts";
import { wording } from "./wording.ts";
import { WorkList } from "./workList.tsx";

/** Tabs that may hold more than is counted. */
const COUNTED_SO_FAR: ReadonlySet<TabKey> = new Set(["mine", "claimable", "absent"]);

/** What there is to do, for me and (for leaders) for the court; oldest risk first. */
export default function Work() {
  const say = useWords(wording);
  const me = useMe();
  const navigate = useNavigate();
  const [{ tab: asked }, change] = useAddress();
  const { data: answer } = useAsk("work", { query: { limit: 1 } });
  const tabs = useMemo(
    () =>
      tabsOf(me)
        .map((key) => {
          const count = answer?.counts[key];
          return {
            key,
            label: say(`tab-${key}`),
            ...(count === undefined ? {} : { count }),
            ...(answer !== undefined && COUNTED_SO_FAR.has(key) ? { most: answer.countedTo } : {}),
          };
        })
        // Mostly everybody is there: the tab comes when somebody is not.
        .filter(({ key, count = 0 }) => key !== "absent" || key === asked || count > 0),
    [me, answer, say, asked],
  );
  const chosen = tabs.find(({ key }) => key === asked)?.key ?? "mine";
  const choose = useMemo(
    () => (key: string) => {
      if (key === "approvals") void navigate({ to: "/approvals" });
      else change({ tab: key === "mine" ? undefined : key });
    },
    [navigate, change],
  );
  useTabKeys(tabs, choose);
  return (
    <Page title={say("title")}>
      <Tabs label={say("tabs")} tabs={tabs} chosen={chosen} onChoose={choose} />
      {chosen === "mine" && <BureauList />}
      <Shown tab={chosen} />
    </Page>
  );
}

function Shown({ tab }: { readonly tab: TabKey }) {
  if (isWorkTab(tab)) return <WorkList key={tab} tab={tab} />;
  return <MyCases />;
}

/** The digits go to the tabs, from left to right. */
function useTabKeys(
  tabs: readonly { readonly key: TabKey; readonly label: string }[],
  choose: (key: TabKey) => void,
): void {
  const say = useWords(wording);
  useKeys(
    say("title"),
    useMemo(
      () => tabs.map(({ key, label }, index) => ({ keys: String(index + 1), does: label, act: () => choose(key) })),
      [tabs, choose],
    ),
  );
}
