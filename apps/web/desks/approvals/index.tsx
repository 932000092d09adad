import "./approvals.css";
import { useMemo } from "react";
import type { Proposal } from "#contract/index.ts";
import { useAddress } from "../../client/address.ts";
import { useAsk, usePages } from "../../client/ask.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { CaseSummary } from "./caseSummary.tsx";
import { Decision } from "./decision.tsx";
import { keyOf, ProposalList } from "./proposalList.tsx";
import { wording } from "./wording.ts";

const TABS = ["mine", "asked", "decided"] as const;
type TabKey = (typeof TABS)[number];

const isTab = (text: string | undefined): text is TabKey => TABS.some((tab) => tab === text);

/** What waits for a signature: list, case and decision side by side. */
export default function Approvals() {
  const say = useWords(wording);
  const [{ tab: asked, at, case: caseId }, change] = useAddress();
  const tab = isTab(asked) ? asked : "mine";
  const { data: pages, error, refetch, hasNextPage, fetchNextPage } = usePages("approvals", { query: { tab } });
  const rows = useMemo(() => pages?.pages.flatMap((page) => page.rows) ?? [], [pages]);
  const chosen = rows.find((row) => keyOf(row) === at) ?? rows.find((row) => row.caseId === caseId) ?? rows[0];
  const { data: work } = useAsk("work", { query: { limit: 1 } });
  const tabs = TABS.map((key) => ({
    key,
    label: say(`tab-${key}`),
    ...(key === "mine" && work !== undefined ? { count: work.counts.approvals } : {}),
  }));
  return (
    <Page title={say("title")}>
      <Tabs
        label={say("tabs")}
        tabs={tabs}
        chosen={tab}
        onChoose={(next) => change({ tab: next === "mine" ? undefined : next, at: undefined, case: undefined })}
      />
      {pages === undefined ? (
        error === null ? (
          <Loading rows={12} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : chosen === undefined ? (
        <Empty title={say(`empty-${tab}`)} hint={say(`empty-${tab}-then`)} />
      ) : (
        <Side
          rows={rows}
          chosen={chosen}
          onChoose={(row) => change({ at: keyOf(row), case: undefined })}
          {...(hasNextPage ? { more: () => void fetchNextPage() } : {})}
        />
      )}
    </Page>
  );
}

type Shown = {
  readonly rows: readonly Proposal[];
  readonly chosen: Proposal;
  readonly onChoose: (row: Proposal) => void;
  readonly more?: () => void;
};

function Side({ rows, chosen, onChoose, more }: Shown) {
  return (
    <div className="approvals">
      <ProposalList rows={rows} chosen={chosen} onChoose={onChoose} {...(more === undefined ? {} : { more })} />
      <Decision key={keyOf(chosen)} proposal={chosen} />
      <CaseSummary proposal={chosen} />
    </div>
  );
}
