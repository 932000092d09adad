import { Button } from "antd";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { Failed, Loading } from "../states/states.tsx";
import { useWords } from "../words/useWords.ts";
import type { Column } from "./column.ts";
import { Table } from "./table.tsx";
import { wording } from "./wording.ts";

/** What was asked page after page, as far as it has come. */
type Pages<Row> = {
  readonly data: { readonly pages: readonly { readonly rows: readonly Row[]; readonly total?: number }[] } | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

type Behind<Row> = {
  readonly pages: Pages<Row>;
  /** Over the list, with how many there are. */
  readonly title: (total: number | string) => string;
  readonly label: string;
  readonly className: string;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly onClose: () => void;
  readonly empty: ReactNode;
};

/** The list behind a number, brought into sight where it opens. */
export function ListBehind<Row>(behind: Behind<Row>) {
  const { pages, title, label, className, columns, keyOf, onOpen, onClose, empty } = behind;
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const say = useWords(wording);
  const section = useRef<HTMLElement>(null);
  useEffect(() => void section.current?.scrollIntoView({ block: "nearest" }), []);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const total = data?.pages[0]?.total;
  return (
    <section ref={section} className={className} aria-label={label}>
      <div className="row">
        <h2>{title(total ?? "…")}</h2>
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
          label={label}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          onOpen={onOpen}
          hasMore={hasNextPage && !isFetchingNextPage}
          more={() => void fetchNextPage()}
          {...(total === undefined ? {} : { total })}
          empty={empty}
        />
      )}
    </section>
  );
}
