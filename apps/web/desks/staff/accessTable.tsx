import { useCallback, useMemo } from "react";
import { usePages } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import type { Column } from "../../panels/table/column.ts";
import { Table } from "../../panels/table/table.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Look = AnswerOf<"accessLog">["rows"][number];

/** Who looked at what, newest first: whoever may see a case is seen seeing it. */
export function AccessTable() {
  const say = useWords(wording);
  const columns = useColumns();
  const {
    data: pages,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = usePages("accessLog", {
    query: {},
  });
  const rows = useMemo(
    () => pages?.pages.flatMap((page) => page.rows).map((row, index) => ({ ...row, index })) ?? [],
    [pages],
  );
  if (pages === undefined)
    return error === null ? <Loading rows={12} /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <Table
      label={say("tab-access")}
      columns={columns}
      rows={rows}
      keyOf={({ index }) => String(index)}
      hasMore={hasNextPage && !isFetchingNextPage}
      more={() => void fetchNextPage()}
      empty={<Empty title={say("no-access")} hint={say("no-access-then")} />}
    />
  );
}

function useColumns(): readonly Column<Look>[] {
  const say = useWords(wording);
  const { moment } = useFormats();
  const said = useLook();
  return useMemo(
    () => [
      { key: "at", title: say("looked-at"), width: 160, narrow: "line", cell: ({ at }) => moment(at) },
      { key: "person", title: say("person"), width: 200, narrow: "lead", cell: ({ person }) => person.name },
      { key: "number", title: say("case"), width: 260, narrow: "fill", cell: ({ number, stream }) => number || stream },
      { key: "what", title: say("what"), cell: ({ what }) => said(what) },
    ],
    [say, moment, said],
  );
}

const REVEAL = "reveal: ";

/** What was looked at, in words; an unmasking with the reason that was given for it. */
function useLook(): (what: string) => string {
  const say = useWords(wording);
  return useCallback(
    (what) =>
      what === "case"
        ? say("look-case")
        : what === "export"
          ? say("look-export")
          : what.startsWith(REVEAL)
            ? say("look-reveal", what.slice(REVEAL.length))
            : what,
    [say],
  );
}
