import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { CaseLine } from "#contract/index.ts";
import { useMe } from "../../client/me.ts";
import { Empty } from "../../panels/states/states.tsx";
import { Table } from "../../panels/table/table.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { useColumns } from "./columns.tsx";
import { wording } from "./wording.ts";

type Listed = {
  readonly rows: readonly CaseLine[];
  readonly total: number | undefined;
  readonly filtered: boolean;
  readonly court: string | undefined;
  readonly hasMore: boolean;
  readonly more: () => void;
};

/** The cases found, each opening its page. */
export function CaseTable({ rows, total, filtered, court, hasMore, more }: Listed) {
  const say = useWords(wording);
  const { today, reads } = useMe();
  const navigate = useNavigate();
  const columns = useColumns(today, court);
  const open = useMemo(
    () =>
      ({ id }: CaseLine) =>
        void navigate({ to: "/cases/$id", params: { id }, search: court === undefined ? {} : { court } }),
    [navigate, court],
  );
  const empty = filtered ? (
    <Empty title={say("empty-filtered")} hint={say("empty-filtered-then")} />
  ) : (
    <Empty title={say("empty")} hint={say(reads.length > 0 ? "empty-below" : "empty-then")} />
  );
  return (
    <Table
      label={say("list")}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={open}
      hasMore={hasMore}
      more={more}
      {...(total === undefined ? {} : { total })}
      empty={empty}
    />
  );
}
