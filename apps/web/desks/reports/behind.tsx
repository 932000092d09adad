import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { usePages } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useMe } from "../../client/me.ts";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import type { Column } from "../../panels/table/column.ts";
import { Table } from "../../panels/table/table.tsx";
import { Persons } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { ReportQuery } from "./asked.ts";
import type { Chosen } from "./grid.tsx";
import { wording } from "./wording.ts";

type Row = AnswerOf<"reportCases">["rows"][number];

type Behind = Chosen & {
  readonly report: string;
  readonly query: ReportQuery;
  readonly names: readonly [line: string, column: string];
  readonly onClose: () => void;
};

/** What a number counts, one line each, every one opening its case. */
export function BehindNumber({ report, query, column, line, names, onClose }: Behind) {
  const say = useWords(wording);
  const navigate = useNavigate();
  const { court: own } = useMe();
  const section = useRef<HTMLElement>(null);
  useEffect(() => void section.current?.scrollIntoView({ block: "nearest" }), []);
  const columns = useColumns();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages("reportCases", {
    params: { report },
    query: { ...query, column, line, limit: 100 },
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const total = data?.pages[0]?.total;
  return (
    <section ref={section} className="report-behind" aria-label={say("rows-list")}>
      <div className="row">
        <h2>{say("rows", names[0], names[1], total ?? "…")}</h2>
        <span className="grow" />
        <Button size="small" onClick={onClose}>
          {say("close")}
        </Button>
      </div>
      {data === undefined ? (
        error === null ? (
          <Loading rows={5} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : (
        <Table
          label={say("rows-list")}
          columns={columns}
          rows={rows}
          keyOf={({ key }) => key}
          onOpen={({ caseId, court }) =>
            void navigate({ to: "/cases/$id", params: { id: caseId }, search: court === own.id ? {} : { court } })
          }
          hasMore={hasNextPage && !isFetchingNextPage}
          more={() => void fetchNextPage()}
          {...(total === undefined ? {} : { total })}
          empty={<Empty title={say("rows-none")} />}
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const say = useWords(wording);
  const tell = useTell();
  const { court: own } = useMe();
  return useMemo<readonly Column<Row>[]>(
    () => [
      {
        key: "number",
        title: say("number"),
        width: 216,
        narrow: "lead",
        cell: ({ caseId, number, court }) => (
          <Link to="/cases/$id" params={{ id: caseId }} search={court === own.id ? {} : { court }}>
            {number}
          </Link>
        ),
      },
      { key: "parties", title: say("parties"), narrow: "fill", cell: ({ parties }) => parties },
      { key: "what", title: say("what"), width: 184, cell: ({ what }) => tell(what) },
      { key: "team", title: say("team"), width: 104, cell: ({ team }) => (team === undefined ? "" : tell(team)) },
      { key: "handlers", title: say("handler"), width: 144, cell: ({ handlers }) => <Persons persons={handlers} /> },
      { key: "since", title: say("since"), width: 104, narrow: "line", cell: ({ from }) => from },
      { key: "ended", title: say("ended"), width: 104, narrow: "end", cell: ({ until }) => until ?? "" },
      { key: "due", title: say("due"), width: 104, cell: ({ due }) => due ?? "" },
    ],
    [say, tell, own.id],
  );
}
