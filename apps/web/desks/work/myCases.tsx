import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { CaseLine } from "#contract/index.ts";
import { usePages } from "../../client/ask.ts";
import { useMe } from "../../client/me.ts";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import type { Column } from "../../panels/table/column.ts";
import { Table } from "../../panels/table/table.tsx";
import { ClockTag, StageTag } from "../../panels/tags/tags.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** The cases I handle, the one whose limit ends first on top. */
export function MyCases() {
  const say = useWords(wording);
  const me = useMe();
  const navigate = useNavigate();
  const columns = useColumns(me.today);
  const {
    data: pages,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = usePages("caseList", {
    query: { handler: me.person.id, sort: "due", order: "asc", limit: 100 },
  });
  const rows = useMemo(() => pages?.pages.flatMap((page) => page.rows) ?? [], [pages]);
  if (pages === undefined)
    return error === null ? <Loading rows={12} /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <Table
      label={say("tab-cases")}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: "/cases/$id", params: { id } })}
      hasMore={hasNextPage && !isFetchingNextPage}
      more={() => void fetchNextPage()}
      empty={<Empty title={say("empty-cases")} hint={say("empty-cases-then")} />}
    />
  );
}

function useColumns(today: string): readonly Column<CaseLine>[] {
  const say = useWords(wording);
  const { shortYuan } = useFormats();
  return useMemo(
    () => [
      {
        key: "number",
        title: say("number"),
        width: 232,
        narrow: "lead",
        cell: ({ id, number }) => (
          <Link to="/cases/$id" params={{ id }}>
            {number}
          </Link>
        ),
      },
      { key: "stage", title: say("stage"), width: 96, narrow: "end", cell: ({ stage }) => <StageTag stage={stage} /> },
      {
        key: "parties",
        title: say("parties"),
        narrow: "fill",
        cell: ({ applicants, debtors }) => `${applicants} / ${debtors}`,
      },
      {
        key: "amount",
        title: say("amount"),
        width: 128,
        right: true,
        cell: ({ amount }) => (amount === undefined ? "" : shortYuan(amount)),
      },
      {
        key: "limit",
        title: say("limit"),
        width: 340,
        narrow: "line",
        cell: ({ nearest }) => nearest !== undefined && <ClockTag clock={nearest} today={today} />,
      },
      { key: "registered", title: say("registered"), width: 104, cell: ({ registeredOn }) => registeredOn },
    ],
    [say, shortYuan, today],
  );
}
