import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePages } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Empty } from "../../panels/states/states.tsx";
import { ListBehind } from "../../panels/table/behind.tsx";
import type { Column } from "../../panels/table/column.ts";
import { LateTag, Persons, WordList } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { State } from "./states.ts";
import { wording } from "./wording.ts";

type Row = AnswerOf<"boardRows">["rows"][number];

type Behind = {
  readonly clock?: string;
  readonly team?: string;
  readonly court?: string;
  readonly state: State;
  readonly name: string;
  readonly onClose: () => void;
};

/** The time limits behind a number, each opening its case. */
export function BehindNumber({ clock, team, court, state, name, onClose }: Behind) {
  const say = useWords(wording);
  const navigate = useNavigate();
  const columns = useColumns(state, clock === undefined, court);
  return (
    <ListBehind
      pages={usePages("boardRows", { query: { clock, team, court, state, limit: 100 } })}
      title={(total) => say("rows", name, say(state), total)}
      label={say("rows-list")}
      className="behind"
      columns={columns}
      keyOf={keyOf}
      onOpen={({ caseId }) =>
        void navigate({ to: "/cases/$id", params: { id: caseId }, search: court === undefined ? {} : { court } })
      }
      onClose={onClose}
      empty={<Empty title={say("rows-none")} hint={say("rows-none-then")} />}
    />
  );
}

const keyOf = ({ caseId, clock, id, startedOn }: Row): string => `${caseId} ${clock.key} ${id} ${startedOn}`;

/** Whose limit it is where one node is shown; which limit where a whole team is. Stopped limits say when. */
function useColumns(state: State, ofTeam: boolean, court: string | undefined): readonly Column<Row>[] {
  const say = useWords(wording);
  const tell = useTell();
  return useMemo<readonly Column<Row>[]>(() => {
    const stopped = state === "kept" || state === "broken";
    const ends: Column<Row> = stopped
      ? { key: "stopped", title: say("stopped"), width: 104, narrow: "end", cell: ({ stoppedOn }) => stoppedOn ?? "" }
      : {
          key: "late",
          title: say("late"),
          width: 104,
          narrow: "end",
          cell: ({ late }) => late !== undefined && <LateTag late={late} />,
        };
    return [
      ends,
      {
        key: "number",
        title: say("number"),
        width: 216,
        narrow: "lead",
        cell: ({ caseId, number }) => (
          <Link to="/cases/$id" params={{ id: caseId }} search={court === undefined ? {} : { court }}>
            {number}
          </Link>
        ),
      },
      { key: "parties", title: say("parties"), narrow: "fill", cell: ({ parties }) => parties },
      ...(ofTeam
        ? [{ key: "limit", title: say("limit"), width: 200, cell: ({ clock }: Row) => tell(clock) }]
        : [{ key: "team", title: say("team"), width: 104, cell: ({ team }: Row) => (team ? tell(team) : "") }]),
      { key: "owner", title: say("owner"), width: 128, cell: ({ owner }) => <WordList words={owner} /> },
      { key: "handlers", title: say("handlers"), width: 128, cell: ({ handlers }) => <Persons persons={handlers} /> },
      { key: "started", title: say("started"), width: 104, cell: ({ startedOn }) => startedOn },
      { key: "due", title: say("due"), width: 104, narrow: "line", cell: ({ due }) => due ?? "" },
    ];
  }, [say, tell, state, ofTeam, court]);
}
