import { Button } from "antd";
import { useMemo, useState } from "react";
import type { Place } from "#contract/index.ts";
import { Empty } from "../../panels/states/states.tsx";
import type { Column } from "../../panels/table/column.ts";
import { Table } from "../../panels/table/table.tsx";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Responsibilities } from "./responsibilities.tsx";
import { wording } from "./wording.ts";

type Places = { readonly places: readonly Place[]; readonly onAppoint: (post: string) => void };

/** The places the court's document creates, with who fills them; a required one that nobody fills is marked. */
export function PlacesTable({ places, onAppoint }: Places) {
  const [open, setOpen] = useState<string>();
  const columns = useColumns(onAppoint, setOpen);
  return (
    <>
      <PlacesList places={places} columns={columns} />
      {open !== undefined && <Responsibilities place={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function PlacesList({ places, columns }: Pick<Places, "places"> & { readonly columns: readonly Column<Place>[] }) {
  const say = useWords(wording);
  return (
    <Table
      label={say("tab-places")}
      columns={columns}
      rows={places}
      keyOf={({ sort, holds }) => `${sort} ${holds.key}`}
      empty={<Empty title={say("all-filled")} hint={say("all-filled-then")} />}
    />
  );
}

function useColumns(onAppoint: (post: string) => void, onOpen: (place: string) => void): readonly Column<Place>[] {
  const say = useWords(wording);
  const tell = useTell();
  return useMemo(
    () => [
      {
        key: "holds",
        title: say("place"),
        width: 240,
        narrow: "lead",
        cell: ({ holds }) => (
          <Button type="link" size="small" className="place-name" onClick={() => onOpen(holds.key)}>
            {tell(holds)}
          </Button>
        ),
      },
      { key: "sort", title: say("sort"), width: 90, narrow: "line", cell: ({ sort }) => say(`sort-${sort}`) },
      {
        key: "under",
        title: say("under"),
        width: 180,
        cell: ({ under }) => (under === undefined ? "" : tell(under)),
      },
      { key: "holders", title: say("holders"), narrow: "fill", cell: (place) => <Holders place={place} /> },
      {
        key: "acts",
        title: say("acts"),
        width: 96,
        screenOnly: true,
        narrow: "end",
        cell: ({ holds, sort }) =>
          sort !== "seat" && (
            <Button
              size="small"
              aria-label={`${say("post.appoint")} ${tell(holds)}`}
              onClick={() => onAppoint(holds.key)}
            >
              {say("post.appoint")}
            </Button>
          ),
      },
    ],
    [say, tell, onAppoint, onOpen],
  );
}

function Holders({ place: { holders, required, sort } }: { readonly place: Place }) {
  const say = useWords(wording);
  if (sort === "seat") return <span className="quiet">{say("by-case")}</span>;
  if (holders.length > 0) return holders.map(({ name }) => name).join(say("comma"));
  return required ? <Tag tone="amber">{say("unfilled")}</Tag> : <span className="quiet">{say("free")}</span>;
}
