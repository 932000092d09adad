import { useMemo } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { useAddress } from "../../client/address.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { type Tab, Tabs } from "../../panels/page/page.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { Band } from "./band.tsx";
import { BasisTab } from "./basis/basisTab.tsx";
import { Limits } from "./limits/limits.tsx";
import { Overview } from "./overview/overview.tsx";
import { PartiesTab } from "./parties/partiesTab.tsx";
import { Timeline } from "./timeline/timeline.tsx";
import { wording } from "./wording.ts";

type Props = { readonly id: string; readonly whole: CaseWhole };

/** The page of one case. */
export function CasePage({ id, whole }: Props) {
  const say = useWords(wording);
  const [{ tab = "overview" }, change] = useAddress();
  const toTab = (next: string) => change({ tab: next });
  const tabs = useTabs(whole);
  const keys = useMemo(
    () =>
      tabs.map(({ key, label }, index) => ({ keys: String(index + 1), does: label, act: () => change({ tab: key }) })),
    [tabs, change],
  );
  useKeys(say("keys"), keys);
  return (
    <div className="case">
      <Band whole={whole} onTab={toTab} acts={null} />
      <Tabs label={say("nav-tabs")} tabs={tabs} chosen={tab} onChoose={toTab} />
      <div className="case-tab">
        <Shown id={id} whole={whole} tab={tab} toTab={toTab} />
      </div>
    </div>
  );
}

const OPEN: ReadonlySet<string> = new Set(["running", "paused", "overdue"]);
const DONE: ReadonlySet<string> = new Set(["done", "accepted"]);

function useTabs({ clocks, affairs, proposals, parties, timeline, basis }: CaseWhole): readonly Tab[] {
  const say = useWords(wording);
  return [
    { key: "overview", label: say("overview") },
    { key: "timeline", label: say("timeline"), count: timeline.length },
    { key: "limits", label: say("limits"), count: clocks.filter(({ state }) => OPEN.has(state)).length },
    { key: "affairs", label: say("affairs"), count: affairs.filter(({ state }) => !DONE.has(state)).length },
    { key: "parties", label: say("parties"), count: parties.length },
    { key: "approvals", label: say("approvals"), count: proposals.filter(({ state }) => state === "waiting").length },
    { key: "basis", label: say("basis"), count: basis.length },
    { key: "assignment", label: say("assignment") },
  ];
}

function Shown({ id, whole, tab, toTab }: Props & { readonly tab: string; readonly toTab: (tab: string) => void }) {
  switch (tab) {
    case "timeline":
      return <Timeline id={id} entries={whole.timeline} />;
    case "limits":
      return <Limits clocks={whole.clocks} />;
    case "parties":
      return <PartiesTab id={id} parties={whole.parties} />;
    case "basis":
      return <BasisTab basis={whole.basis} />;
    default:
      return <Overview whole={whole} onTab={toTab} />;
  }
}
