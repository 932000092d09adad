import "./lists.css";
import { Button } from "antd";
import { useRef } from "react";
import type { ImportHead, ImportKind } from "#contract/index.ts";
import { askAgain, useAsk } from "../../../client/ask.ts";
import { call, keepFile } from "../../../client/call.ts";
import { Refusal } from "../../../panels/problem/refusal.tsx";
import { Asked, Empty } from "../../../panels/states/states.tsx";
import { Table } from "../../../panels/table/table.tsx";
import { useFormats } from "../../../panels/words/formats.ts";
import { useWords } from "../../../panels/words/useWords.ts";
import { useSending } from "./useSending.ts";
import { wording } from "./wording.ts";

type Props = { readonly kind: ImportKind; readonly open: (id: string) => void };

/** Lists of a kind: bring one, or go on with one that was brought. */
export function Lists({ kind, open }: Props) {
  const say = useWords(wording);
  const asked = useAsk("importList", { query: { kind } });
  const upload = <Upload kind={kind} open={open} />;
  return (
    <div className="stack">
      <p className="quiet">{say(kind === "registration" ? "hint-registration" : "hint-take-over")}</p>
      <Asked asked={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say("none")} hint={say("none-hint")} action={upload} />
          ) : (
            <>
              {upload}
              <Brought rows={rows} open={open} />
            </>
          )
        }
      </Asked>
    </div>
  );
}

function Brought({ rows, open }: { readonly rows: readonly ImportHead[]; readonly open: (id: string) => void }) {
  const say = useWords(wording);
  const { moment } = useFormats();
  return (
    <Table
      label={say("lists")}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={({ id }) => open(id)}
      columns={[
        {
          key: "name",
          title: say("file"),
          narrow: "lead",
          cell: ({ id, name }) => (
            <button type="button" className="as-link" onClick={() => open(id)}>
              {name}
            </button>
          ),
        },
        {
          key: "came",
          title: say("came"),
          width: 220,
          narrow: "line",
          cell: ({ cameAt, cameBy }) => `${moment(cameAt)} ${cameBy.name}`,
        },
        { key: "cases", title: say("cases"), width: 90, right: true, cell: ({ counts }) => String(counts.cases) },
        {
          key: "far",
          title: say("standing"),
          width: 260,
          narrow: "end",
          cell: ({ counts }) => say("done-of", counts.done, counts.cases),
        },
      ]}
    />
  );
}

/** The template, and a file of one's own. */
function Upload({ kind, open }: Props) {
  const say = useWords(wording);
  const picker = useRef<HTMLInputElement>(null);
  const { busy, problem, send } = useSending();
  const bring = (file: File) =>
    send(async () => {
      const { digest } = await keepFile(file);
      const { id } = await call("importOpen", { body: { kind, digest } });
      askAgain("importList");
      open(id);
    });
  return (
    <div className="stack-tight">
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => picker.current?.click()}>
          {say(busy ? "uploading" : "upload")}
        </Button>
        <Button href={`/api/imports/template.xlsx?kind=${kind}`}>{say("template")}</Button>
        <input
          ref={picker}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label={say("upload")}
          accept=".xlsx,.xlsm,.csv,.txt"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file !== undefined) void bring(file);
          }}
        />
      </div>
      {problem !== undefined && (
        <div role="alert">
          <Refusal problem={problem} />
        </div>
      )}
    </div>
  );
}
