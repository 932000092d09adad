import { App } from "antd";
import { useCallback, useState } from "react";
import type { RoundView } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import { useCommand } from "../../panels/command/useCommand.ts";
import { Page } from "../../panels/page/page.tsx";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { Table } from "../../panels/table/table.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { useColumns } from "./columns.tsx";
import { MarkDialog, type Marking } from "./markDialog.tsx";
import { wording } from "./wording.ts";

const STREAM = "court/rounds";

/** What comes round in the court, and who says that it is done. */
export default function Rounds() {
  const say = useWords(wording);
  const { data: answer, error, refetch } = useAsk("rounds");
  const [marking, setMarking] = useState<Marking>();
  const ask = useCallback((row: RoundView, as: Marking["as"]) => setMarking({ row, as }), []);
  const columns = useColumns(ask);
  if (answer === undefined)
    return (
      <Page title={say("title")}>
        {error === null ? <Loading rows={8} /> : <Failed error={error} again={() => void refetch()} />}
      </Page>
    );
  return (
    <Page title={say("title")}>
      <p className="quiet">{say("hint")}</p>
      <Table
        label={say("title")}
        columns={columns}
        rows={answer.rows}
        keyOf={keyOf}
        empty={<Empty title={say("empty")} hint={say("empty-then")} />}
      />
      {marking !== undefined && (
        <Mark key={keyOf(marking.row)} marking={marking} seen={answer.version} onClose={() => setMarking(undefined)} />
      )}
    </Page>
  );
}

const keyOf = ({ affair, period = "" }: RoundView): string => `${affair.key} ${period}`;

type Marked = { readonly marking: Marking; readonly seen: number; readonly onClose: () => void };

function Mark({ marking, seen, onClose }: Marked) {
  const say = useWords(wording);
  const tell = useTell();
  const { message } = App.useApp();
  const command = useCommand(STREAM, seen);
  const { row, as } = marking;
  const send = async (said: string) => {
    const done = await command.submit([
      {
        act: as === "done" ? row.act.key : "affair.return",
        fields: { "affair.kind": row.affair.key },
        of: { round: row.period ?? "" },
        ...(said === "" ? {} : { reason: said }),
      },
    ]);
    if (done === undefined) return;
    void message.success(say("marked", tell(row.affair)));
    onClose();
  };
  return <MarkDialog marking={marking} command={command} onSend={(said) => void send(said)} onClose={onClose} />;
}
