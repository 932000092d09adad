import { Button } from "antd";
import { useMemo } from "react";
import type { RoundView } from "#contract/index.ts";
import { Cites } from "../../panels/cite/cite.tsx";
import type { Column } from "../../panels/table/column.ts";
import { LateTag, Tag, WordList } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Marking } from "./markDialog.tsx";
import { wording } from "./wording.ts";

type Ask = (row: RoundView, as: Marking["as"]) => void;

/** The columns of recurring work: whether it is done stands first, for what and by whom beside it. */
export function useColumns(ask: Ask): readonly Column<RoundView>[] {
  const say = useWords(wording);
  const tell = useTell();
  return useMemo(
    () => [
      { key: "state", title: say("state"), width: 112, narrow: "line", cell: (row) => <State row={row} /> },
      { key: "what", title: say("what"), narrow: "lead", cell: ({ affair }) => tell(affair) },
      { key: "every", title: say("every"), width: 96, cell: ({ every }) => say(`every-${every}`) },
      { key: "period", title: say("period"), width: 104, narrow: "line", cell: ({ period }) => period ?? "" },
      { key: "due", title: say("due"), width: 104, cell: ({ due }) => due ?? "" },
      { key: "owner", title: say("owner"), width: 200, narrow: "fill", cell: (row) => <Owner row={row} /> },
      { key: "product", title: say("product"), width: 140, cell: (row) => <Product row={row} /> },
      { key: "basis", title: say("basis"), width: 120, cell: ({ cites }) => <Cites cites={cites} /> },
      {
        key: "acts",
        title: say("acts"),
        width: 104,
        screenOnly: true,
        narrow: "end",
        cell: (row) => <Acts row={row} ask={ask} />,
      },
    ],
    [say, tell, ask],
  );
}

function State({ row: { done, late } }: { readonly row: RoundView }) {
  const say = useWords(wording);
  if (done !== undefined)
    return (
      <span title={[say("done-by", done.on, done.by.name), done.note ?? ""].join(" ").trim()}>
        <Tag tone="green">{say("is-done")}</Tag>
      </span>
    );
  return late === undefined ? null : <LateTag late={late} />;
}

/** Whose it is by the law, and who that is today; once done, who did it. */
function Owner({ row: { owner, holders, done } }: { readonly row: RoundView }) {
  const say = useWords(wording);
  const names = done === undefined ? holders.map(({ name }) => name).join(say("comma")) : done.by.name;
  return (
    <span>
      <WordList words={owner} />
      {names === "" ? <Tag tone="amber">{say("nobody")}</Tag> : <span className="quiet"> {names}</span>}
    </span>
  );
}

function Product({ row: { product, to } }: { readonly row: RoundView }) {
  const say = useWords(wording);
  const tell = useTell();
  const made = product === undefined ? "" : tell(product);
  return to.length === 0 ? made : say("product-to", made, to.map(tell).join(say("comma")));
}

function Acts({ row, ask }: { readonly row: RoundView; readonly ask: Ask }) {
  const say = useWords(wording);
  const tell = useTell();
  const { mine, done, period, affair } = row;
  if (!mine || period === undefined) return null;
  const as = done === undefined ? "done" : "back";
  const name = say(as === "done" ? "mark" : "back");
  return (
    <Button
      size="small"
      type={as === "done" ? "default" : "text"}
      aria-label={`${name} ${tell(affair)} ${period}`}
      onClick={() => ask(row, as)}
    >
      {name}
    </Button>
  );
}
