import { Button } from "antd";
import { useMemo, useRef } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { useAddress } from "../../client/address.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { OfferMenu } from "../../panels/offers/offerMenu.tsx";
import { type Tab, Tabs } from "../../panels/page/page.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { AssignmentPart } from "../assignment/assignmentPart.tsx";
import { useActs } from "./acts/useActs.tsx";
import { AffairsTab } from "./affairs/affairsTab.tsx";
import { ApprovalsTab } from "./approvals/approvalsTab.tsx";
import { Band } from "./band.tsx";
import { BasisTab } from "./basis/basisTab.tsx";
import { Limits } from "./limits/limits.tsx";
import { Overview } from "./overview/overview.tsx";
import { PartiesTab } from "./parties/partiesTab.tsx";
import { TakenOverTab } from "./takenOver/takenOverTab.tsx";
import { Timeline } from "./timeline/timeline.tsx";
import { usePrinting } from "./usePrinting.ts";
import { wording } from "./wording.ts";

type Props = { readonly id: string; readonly whole: CaseWhole };

/** The page of one case. */
export function CasePage({ id, whole }: Props) {
  const say = useWords(wording);
  const [{ tab = "overview" }, change] = useAddress();
  const toTab = (next: string) => change({ tab: next });
  const tabs = useTabs(whole);
  const acts = useActs(whole, toTab);
  const printing = usePrinting();
  useTabKeys(tabs, toTab);
  return (
    <div className="case">
      <Band
        whole={whole}
        onTab={toTab}
        acts={
          <>
            {!whole.readOnly && (
              <>
                <Button onClick={() => acts.tell()}>{say("tell")}</Button>
                <OfferMenu offers={whole.offers} onChoose={acts.choose} />
              </>
            )}
            <Button onClick={() => window.print()}>{say("print")}</Button>
          </>
        }
      />
      <Tabs label={say("nav-tabs")} tabs={tabs} chosen={tab} onChoose={toTab} />
      <div className="case-tab">
        {printing ? (
          tabs.map(({ key, label }) => (
            <section key={key} className="case-printed">
              <h2>{label}</h2>
              <Shown id={id} whole={whole} tab={key} toTab={toTab} acts={acts} />
            </section>
          ))
        ) : (
          <Shown id={id} whole={whole} tab={tab} toTab={toTab} acts={acts} />
        )}
      </div>
      {acts.laid}
    </div>
  );
}

/** The number of a tab goes there. */
function useTabKeys(tabs: readonly Tab[], toTab: (tab: string) => void): void {
  const say = useWords(wording);
  const go = useRef(toTab);
  go.current = toTab;
  // Counts change as work goes on; the keys do not.
  const names = tabs.map(({ key, label }) => `${key} ${label}`).join("\n");
  const keys = useMemo(
    () =>
      names.split("\n").map((name, index) => {
        const [key = "", ...label] = name.split(" ");
        return { keys: String(index + 1), does: label.join(" "), act: () => go.current(key) };
      }),
    [names],
  );
  useKeys(say("keys"), keys);
}

const OPEN: ReadonlySet<string> = new Set(["running", "paused", "overdue"]);
const DONE: ReadonlySet<string> = new Set(["done", "accepted"]);

function useTabs({ clocks, affairs, proposals, parties, timeline, basis, takenOver }: CaseWhole): readonly Tab[] {
  const say = useWords(wording);
  return [
    { key: "overview", label: say("overview") },
    { key: "timeline", label: say("timeline"), count: timeline.length },
    { key: "limits", label: say("limits"), count: clocks.filter(({ state }) => OPEN.has(state)).length },
    { key: "affairs", label: say("affairs"), count: affairs.filter(({ state }) => !DONE.has(state)).length },
    { key: "parties", label: say("parties"), count: parties.length },
    {
      key: "approvals",
      label: say("approvals"),
      count: proposals.filter(({ state }) => state === "waiting" || state === "granted").length,
    },
    { key: "basis", label: say("basis"), count: basis.length },
    { key: "assignment", label: say("assignment") },
    ...(takenOver === undefined
      ? []
      : [{ key: "takenOver", label: say("taken-over"), count: takenOver.missing.length }]),
  ];
}

type ShownProps = Props & {
  readonly tab: string;
  readonly toTab: (tab: string) => void;
  readonly acts: ReturnType<typeof useActs>;
};

function Shown({ id, whole, tab, toTab, acts }: ShownProps) {
  const { readOnly } = whole;
  switch (tab) {
    case "timeline":
      return <Timeline id={id} entries={whole.timeline} {...(readOnly ? {} : { onCorrect: acts.tell })} />;
    case "limits":
      return <Limits whole={whole} />;
    case "affairs":
      return <AffairsTab whole={whole} />;
    case "parties":
      return <PartiesTab id={id} parties={whole.parties} {...(readOnly ? {} : { onChange: acts.changeParty })} />;
    case "approvals":
      return <ApprovalsTab whole={whole} />;
    case "basis":
      return <BasisTab basis={whole.basis} />;
    case "assignment":
      return <AssignmentPart id={id} readOnly={readOnly} />;
    case "takenOver":
      if (whole.takenOver === undefined) return <Overview whole={whole} onTab={toTab} />;
      return (
        <TakenOverTab
          takenOver={whole.takenOver}
          clocks={whole.clocks}
          {...(readOnly ? {} : { supply: acts.supply, ...(maySettle(whole) ? { settle: acts.settle } : {}) })}
        />
      );
    default:
      return <Overview whole={whole} onTab={toTab} />;
  }
}

const maySettle = ({ offers }: CaseWhole): boolean => offers.some(({ act, open }) => act.key === "case.supply" && open);
