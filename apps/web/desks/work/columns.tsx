import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMemo } from "react";
import type { WorkItem, WorkTab } from "#contract/index.ts";
import type { Column } from "../../panels/table/column.ts";
import { LateTag, Persons, toneOf, WordList } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { placeOf } from "./placeOf.ts";
import { isPuttable, isTakable, type Taking } from "./useTaking.ts";
import { wording } from "./wording.ts";

/** The columns of a tab of work; who it belongs to only where that is not oneself. */
export function useColumns(tab: WorkTab, taking: Taking): readonly Column<WorkItem>[] {
  const say = useWords(wording);
  const { take, askWhy } = taking;
  return useMemo(() => {
    const whose = tab === "mine" || tab === "done" ? [] : [whoseColumn(say("owner"))];
    const acts: Column<WorkItem> = {
      key: "acts",
      title: say("acts"),
      width: 92,
      screenOnly: true,
      narrow: "end",
      cell: (row) => <Acts row={row} take={take} askWhy={askWhy} />,
    };
    return [
      { key: "late", title: say("risk"), width: 104, narrow: "end", cell: (row) => <Late row={row} /> },
      { key: "what", title: say("what"), width: 260, narrow: "lead", cell: (row) => <What row={row} tab={tab} /> },
      { key: "number", title: say("number"), width: 232, narrow: "line", cell: ({ number }) => number },
      {
        key: "parties",
        title: say("parties"),
        narrow: "fill",
        cell: ({ parties }) => <span title={parties}>{parties}</span>,
      },
      ...whose,
      { key: "since", title: say("since"), width: 104, cell: ({ since }) => since },
      { key: "due", title: say("due"), width: 104, cell: ({ due }) => due ?? "" },
      ...(tab === "mine" || tab === "claimable" ? [acts] : []),
    ];
  }, [tab, say, take, askWhy]);
}

const whoseColumn = (title: string): Column<WorkItem> => ({
  key: "owner",
  title,
  width: 168,
  cell: ({ owner, persons }) => (persons.length > 0 ? <Persons persons={persons} /> : <WordList words={owner} />),
});

function What({ row, tab }: { readonly row: WorkItem; readonly tab: WorkTab }) {
  const tell = useTell();
  return <Link {...placeOf(row, tab)}>{tell(row.title)}</Link>;
}

function Late({ row: { late } }: { readonly row: WorkItem }) {
  const say = useWords(wording);
  if (late === undefined) return null;
  return toneOf(late) === "plain" ? <span className="quiet">{say("days-left", -late)}</span> : <LateTag late={late} />;
}

type Act = {
  readonly row: WorkItem;
  readonly take: (row: WorkItem) => void;
  readonly askWhy: (row: WorkItem) => void;
};

function Acts({ row, take, askWhy }: Act) {
  const say = useWords(wording);
  if (isTakable(row))
    return (
      <Button
        size="small"
        aria-label={`${say(row.kind === "receipt" ? "receive" : "take")} ${row.number}`}
        onClick={() => take(row)}
      >
        {say(row.kind === "receipt" ? "receive" : "take")}
      </Button>
    );
  if (isPuttable(row))
    return (
      <Button size="small" aria-label={`${say("put-back")} ${row.number}`} onClick={() => askWhy(row)}>
        {say("put-back")}
      </Button>
    );
  return null;
}
