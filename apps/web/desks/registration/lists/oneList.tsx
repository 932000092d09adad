import { Button, Popconfirm, Progress } from "antd";
import { useMemo, useState } from "react";
import type { ImportRow, ImportState, ImportWhole } from "#contract/index.ts";
import { askAgain, useAsk, usePages } from "../../../client/ask.ts";
import { call } from "../../../client/call.ts";
import { Tabs } from "../../../panels/page/page.tsx";
import { Refusal } from "../../../panels/problem/refusal.tsx";
import { Asked, Empty, Failed, Loading } from "../../../panels/states/states.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { ColumnsDrawer } from "./columnsDrawer.tsx";
import { RowDrawer } from "./rowDrawer.tsx";
import { RowTable } from "./rowTable.tsx";
import { useSending } from "./useSending.ts";
import { wording } from "./wording.ts";

const STATES: readonly ImportState[] = ["wrong", "doubt", "ready", "wanted", "done", "refused"];
const PAGE = 200;

type Props = {
  readonly id: string;
  readonly state: string | undefined;
  readonly choose: (state: string | undefined) => void;
  readonly leave: () => void;
};

/** One list: how far it is, what is wrong in it, and registering what is right. */
export function OneList({ id, state, choose, leave }: Props) {
  const asked = useAsk("importGet", { params: { id } });
  return (
    <Asked asked={asked}>{(list) => <Shown key={id} list={list} state={state} choose={choose} leave={leave} />}</Asked>
  );
}

type ShownProps = Omit<Props, "id"> & { readonly list: ImportWhole };

function Shown({ list, state, choose, leave }: ShownProps) {
  const say = useWords(wording);
  const { counts } = list;
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState<ImportRow>();
  const [mapping, setMapping] = useState(false);
  const sending = useSending();
  const wanted = STATES.find((one) => one === state);
  return (
    <div className="stack">
      <Head
        list={list}
        picked={picked}
        leave={leave}
        map={() => setMapping(true)}
        sending={sending}
        clear={() => setPicked(new Set())}
      />
      {sending.problem !== undefined && (
        <div role="alert">
          <Refusal problem={sending.problem} />
        </div>
      )}
      <Notes list={list} />
      <Tabs
        label={say("choose-tab")}
        chosen={wanted ?? "all"}
        onChoose={(key) => choose(key === "all" ? undefined : key)}
        tabs={[
          { key: "all", label: say("all"), count: counts.cases },
          ...STATES.filter((one) => counts[one] > 0 || one === wanted).map((one) => ({
            key: one,
            label: say(one),
            count: counts[one],
          })),
        ]}
      />
      <Rows list={list} state={wanted} picked={picked} pick={setPicked} open={setAt} />
      {at !== undefined && <RowDrawer key={at.row} list={list} row={at} close={() => setAt(undefined)} />}
      {mapping && <ColumnsDrawer list={list} close={() => setMapping(false)} />}
    </div>
  );
}

type RowsProps = {
  readonly list: ImportWhole;
  readonly state: ImportState | undefined;
  readonly picked: ReadonlySet<number>;
  readonly pick: (picked: ReadonlySet<number>) => void;
  readonly open: (row: ImportRow) => void;
};

function Rows({ list, state, picked, pick, open }: RowsProps) {
  const say = useWords(wording);
  const query = { limit: PAGE, ...(state === undefined ? {} : { state }) };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages("importRows", {
    params: { id: list.id },
    query,
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  if (data === undefined)
    return error === null ? <Loading rows={12} /> : <Failed error={error} again={() => void refetch()} />;
  if (rows.length === 0) return <Empty title={say("empty-state")} />;
  return (
    <RowTable
      list={list}
      rows={rows}
      picked={picked}
      pick={pick}
      open={open}
      hasMore={hasNextPage && !isFetchingNextPage}
      more={() => void fetchNextPage()}
    />
  );
}

type HeadProps = {
  readonly list: ImportWhole;
  readonly picked: ReadonlySet<number>;
  readonly clear: () => void;
  readonly leave: () => void;
  readonly map: () => void;
  readonly sending: ReturnType<typeof useSending>;
};

/** What may be done with the list, and how far it is while it is being registered. */
function Head({ list, picked, clear, leave, map, sending: { busy, send } }: HeadProps) {
  const say = useWords(wording);
  const { id, counts, may, name } = list;
  const params = { id };
  const changed = () => askAgain("importGet", "importRows", "importList");
  const run = (rows?: number[]) =>
    void send(async () => {
      await call("importRun", { params, body: rows === undefined ? {} : { rows } });
      clear();
      changed();
    });
  const going = counts.wanted > 0;
  return (
    <>
      <div className="row">
        <button type="button" className="as-link" onClick={leave}>
          ← {say("back")}
        </button>
        <strong>{name}</strong>
        <span className="grow" />
        <Button onClick={map}>{say("columns")}</Button>
        {may && (
          <>
            {picked.size > 0 && (
              <Button loading={busy} onClick={() => run([...picked])}>
                {say("run-chosen", picked.size)}
              </Button>
            )}
            <Button type="primary" loading={busy} disabled={counts.ready === 0} onClick={() => run()}>
              {say("run-all", counts.ready)}
            </Button>
            {going ? (
              <Button onClick={() => void send(() => call("importStop", { params }).then(changed))}>
                {say("stop")}
              </Button>
            ) : (
              <Popconfirm
                title={say("drop-sure")}
                onConfirm={() =>
                  void send(() => call("importDrop", { params })).then((gone) => {
                    if (gone) leave();
                    changed();
                  })
                }
              >
                <Button>{say("drop")}</Button>
              </Popconfirm>
            )}
          </>
        )}
      </div>
      {!may && <p className="quiet">{say("may-not")}</p>}
      {going && (
        <div role="status">
          <Progress
            percent={Math.floor((counts.done * 100) / Math.max(1, counts.done + counts.wanted))}
            aria-label={say("standing")}
          />
          <p className="quiet">{say("going-on", counts.done, counts.wanted)}</p>
        </div>
      )}
    </>
  );
}

function Notes({ list: { notes } }: { readonly list: ImportWhole }) {
  const say = useWords(wording);
  const tell = useTell();
  if (notes.length === 0) return null;
  return (
    <details className="list-notes" open={notes.length <= 4}>
      <summary>{say("notes", notes.length)}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.zh}>{tell(note)}</li>
        ))}
      </ul>
    </details>
  );
}
