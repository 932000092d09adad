import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePages } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useMe } from "../../client/me.ts";
import { Empty } from "../../panels/states/states.tsx";
import { ListBehind } from "../../panels/table/behind.tsx";
import type { Column } from "../../panels/table/column.ts";
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
  const columns = useColumns();
  return (
    <ListBehind
      pages={usePages("reportCases", { params: { report }, query: { ...query, column, line, limit: 100 } })}
      title={(total) => say("rows", names[0], names[1], total)}
      label={say("rows-list")}
      className="report-behind"
      columns={columns}
      keyOf={({ key }) => key}
      onOpen={({ caseId, court }) =>
        void navigate({ to: "/cases/$id", params: { id: caseId }, search: court === own.id ? {} : { court } })
      }
      onClose={onClose}
      empty={<Empty title={say("rows-none")} />}
    />
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
