import "./cases.css";
import { Button } from "antd";
import { useMemo } from "react";
import { useAddress } from "../../client/address.ts";
import { usePages } from "../../client/ask.ts";
import { Page } from "../../panels/page/page.tsx";
import { Failed, Loading } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { TakeAlong } from "../../panels/workbook/takeAlong.tsx";
import { CaseTable } from "./caseTable.tsx";
import { FilterBar, OrderChoice } from "./filterBar.tsx";
import { isFiltered, queryOf } from "./filters.ts";
import { Views } from "./views.tsx";
import { wording } from "./wording.ts";

const PAGE = 100;

/** All cases: what is asked for stands in the address, so that a list can be sent, kept and gone back to. */
export default function Cases() {
  const say = useWords(wording);
  const [search, change] = useAddress();
  const query = useMemo(() => queryOf(search), [search]);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages("caseList", {
    query: { ...query, limit: PAGE },
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const first = data?.pages[0];
  return (
    <Page
      title={say("title")}
      extra={<Total first={first} />}
      actions={
        <>
          <OrderChoice search={search} change={change} />
          <Views search={search} change={change} />
          <Button onClick={() => window.print()}>{say("print")}</Button>
          <TakeAlong from="/api/cases/export.xlsx" query={query} title={say("title")} />
        </>
      }
    >
      <FilterBar search={search} change={change} />
      {first !== undefined ? (
        <CaseTable
          rows={rows}
          total={first.totalIsExact ? first.total : undefined}
          filtered={isFiltered(search) || query.q !== undefined}
          court={search["court"]}
          hasMore={hasNextPage && !isFetchingNextPage}
          more={() => void fetchNextPage()}
        />
      ) : error === null ? (
        <Loading rows={12} />
      ) : (
        <Failed error={error} again={() => void refetch()} />
      )}
    </Page>
  );
}

type Counted = { readonly total: number; readonly totalIsExact: boolean };

/** How many there are; beyond what is counted it is said that there are more. */
function Total({ first }: { readonly first: Counted | undefined }) {
  const say = useWords(wording);
  const count = first?.total.toLocaleString("en") ?? "";
  return (
    <span className="quiet" role="status">
      {first === undefined ? say("counting") : say(first.totalIsExact ? "total" : "total-more", count)}
    </span>
  );
}
