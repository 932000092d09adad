import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { WorkItem, WorkTab } from "#contract/index.ts";
import { usePages } from "../../client/ask.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { Table } from "../../panels/table/table.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { useColumns } from "./columns.tsx";
import { placeOf } from "./placeOf.ts";
import { PutBack } from "./putBack.tsx";
import { RowSays } from "./rowSays.tsx";
import { useTaking } from "./useTaking.ts";
import { wording } from "./wording.ts";

/** One tab of work, read on as somebody goes down. */
export function WorkList({ tab }: { readonly tab: WorkTab }) {
  const say = useWords(wording);
  const navigate = useNavigate();
  const {
    data: pages,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = usePages("work", {
    query: { tab, limit: 100 },
  });
  const [chosen, setChosen] = useState("");
  const taking = useTaking();
  const columns = useColumns(tab, taking);
  const rows = useMemo(() => pages?.pages.flatMap((page) => page.rows) ?? [], [pages]);
  useTakeKey(
    rows.find(({ id, stream }) => `${stream} ${id}` === chosen),
    taking.take,
  );
  if (pages === undefined)
    return error === null ? <Loading rows={12} /> : <Failed error={error} again={() => void refetch()} />;
  const open = (row: WorkItem): void => void navigate({ ...placeOf(row, tab) });
  return (
    <>
      <RowSays taking={taking} />
      <Table
        label={say(`tab-${tab}`)}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        chosen={chosen}
        onMove={(row) => setChosen(keyOf(row))}
        onOpen={open}
        hasMore={hasNextPage && !isFetchingNextPage}
        more={() => void fetchNextPage()}
        empty={<Empty title={say(`empty-${tab}`)} hint={say(`empty-${tab}-then`)} />}
      />
      <PutBack taking={taking} />
    </>
  );
}

const keyOf = ({ stream, id }: WorkItem): string => `${stream} ${id}`;

/** c takes the row somebody is at. */
function useTakeKey(row: WorkItem | undefined, take: (row: WorkItem) => void): void {
  const say = useWords(wording);
  useKeys(
    say("title"),
    useMemo(
      () => [
        {
          keys: "c",
          does: say("take-key"),
          act: () => {
            if (row !== undefined) take(row);
          },
        },
      ],
      [row, take, say],
    ),
  );
}
