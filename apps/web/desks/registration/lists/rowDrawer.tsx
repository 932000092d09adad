import { Link } from "@tanstack/react-router";
import { Button, Checkbox, Drawer, Input } from "antd";
import { useState } from "react";
import type { ImportFlaw, ImportRow, ImportWhole } from "#contract/index.ts";
import { askAgain } from "../../../client/ask.ts";
import { call } from "../../../client/call.ts";
import { describedBy, Field } from "../../../panels/casework/field.tsx";
import { Refusal } from "../../../panels/problem/refusal.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { useSending } from "./useSending.ts";
import { wording } from "./wording.ts";

type Props = { readonly list: ImportWhole; readonly row: ImportRow; readonly close: () => void };

/** A row with all its columns: what is wrong stands under its cell, and is put right there. */
export function RowDrawer({ list, row: opened, close }: Props) {
  const say = useWords(wording);
  const [row, setRow] = useState(opened);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [all, setAll] = useState(false);
  const { busy, problem, send } = useSending();
  const open = list.may && row.state !== "done" && row.state !== "wanted";
  const shown = columnsShown(list, row, all);
  const save = () =>
    void send(async () => {
      const cells = Object.entries(typed).map(([at, text]) => ({ at: Number(at), text }));
      if (cells.length === 0) return close();
      const { rows } = await call("importFix", { params: { id: list.id, row: row.row }, body: { cells } });
      askAgain("importGet", "importRows");
      const now = rows.find((one) => one.row === row.row);
      if (now === undefined || now.state === "ready" || now.state === "doubt") return close();
      setRow(now);
      setTyped({});
    });
  return (
    <Drawer
      open
      onClose={close}
      size={560}
      title={say("row-title", row.row)}
      footer={
        open && (
          <Button type="primary" htmlType="submit" form="list-row" loading={busy}>
            {say("save")}
          </Button>
        )
      }
    >
      <form
        id="list-row"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Flaws flaws={row.flaws.filter(({ at }) => at === undefined)} />
        {row.case !== undefined && (
          <Link to="/cases/$id" params={{ id: row.case.id }}>
            {say("open-case")} {row.case.number}
          </Link>
        )}
        {shown.map(({ at, heading }) => (
          <CellField
            key={at}
            id={`cell-${at}`}
            label={heading}
            flaws={row.flaws.filter((flaw) => flaw.at === at)}
            open={open}
            text={typed[at] ?? row.cells[at] ?? ""}
            change={(text) => setTyped({ ...typed, [at]: text })}
          />
        ))}
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {say("all-fields")}
        </Checkbox>
        {problem !== undefined && (
          <div role="alert">
            <Refusal problem={problem} />
          </div>
        )}
      </form>
    </Drawer>
  );
}

/** Columns beside a row: those that are read or wrong. What is to be put right comes first: among thirty columns nobody looks for it. */
function columnsShown({ columns }: ImportWhole, { flaws }: ImportRow, all: boolean): ImportWhole["columns"] {
  const isGrave = (at: number) => flaws.some((flaw) => flaw.at === at && flaw.weight !== "note");
  return columns
    .filter(({ at, reads, heading }) => heading !== "" && (all || reads !== undefined || isGrave(at)))
    .sort((a, b) => Number(isGrave(b.at)) - Number(isGrave(a.at)));
}

type Cell = {
  readonly id: string;
  readonly label: string;
  readonly flaws: readonly ImportFlaw[];
  readonly open: boolean;
  readonly text: string;
  readonly change: (text: string) => void;
};

/** One cell under its heading, with what is wrong in it and what was only taken for granted. */
function CellField({ id, label, flaws, open, text, change }: Cell) {
  const tell = useTell();
  const error = flaws.find(({ weight }) => weight !== "note");
  const said = error === undefined ? undefined : tell(error);
  const notes = flaws.filter(({ weight }) => weight === "note");
  return (
    <Field id={id} label={label} error={said} note={notes.length === 0 ? undefined : notes.map(tell).join(" ")}>
      <Input.TextArea
        id={id}
        {...describedBy(id, said)}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={2000}
        disabled={!open}
        status={error?.weight === "wrong" ? "error" : error === undefined ? "" : "warning"}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
    </Field>
  );
}

function Flaws({ flaws }: { readonly flaws: readonly ImportFlaw[] }) {
  const say = useWords(wording);
  const tell = useTell();
  if (flaws.length === 0) return null;
  return (
    <ul className="list-flaws">
      {flaws.map((flaw) => (
        <li key={flaw.code + flaw.zh} className={`list-cell-${flaw.weight}`}>
          {tell(flaw)}{" "}
          {flaw.case !== undefined && (
            <Link to="/cases/$id" params={{ id: flaw.case.id }} target="_blank">
              {say("open-case")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
