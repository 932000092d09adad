import "./board.css";
import { Link } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useMemo } from "react";
import { type Search, useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { useMe } from "../../client/me.ts";
import { Page } from "../../panels/page/page.tsx";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { BehindNumber } from "./behind.tsx";
import { NodeTable } from "./nodeTable.tsx";
import { OpenWork } from "./openWork.tsx";
import { type Board, type State, stateIn } from "./states.ts";
import { TeamTable } from "./teams.tsx";
import { Wall } from "./wall.tsx";
import { wording } from "./wording.ts";

/** The node board: numbers that follow what happens, and the cases behind each of them. */
export default function NodeBoard() {
  const say = useWords(wording);
  const [search, change] = useAddress();
  const { data: board, error, refetch } = useAsk("board", { query: { team: search["of"], court: search["court"] } });
  const leave = useMemo(() => () => change({ wall: undefined }), [change]);
  if (board !== undefined && search["wall"] === "1") return <Wall board={board} onLeave={leave} />;
  return (
    <Page title={say("title")} extra={<AsOf board={board} />} actions={<Actions search={search} change={change} />}>
      {board !== undefined ? (
        <Shown board={board} search={search} change={change} />
      ) : error === null ? (
        <Loading rows={10} />
      ) : (
        <Failed error={error} again={() => void refetch()} />
      )}
    </Page>
  );
}

type Addressed = { readonly search: Search; readonly change: (to: Search) => void };

function AsOf({ board }: { readonly board: Board | undefined }) {
  const say = useWords(wording);
  const { moment } = useFormats();
  return board === undefined ? null : <span className="quiet">{say("asOf", moment(board.asOf))}</span>;
}

function Actions({ search, change }: Addressed) {
  const say = useWords(wording);
  const tell = useTell();
  const { data: vocabulary } = useAsk("vocabulary", { query: { court: search["court"] } });
  const units = vocabulary?.words.filter(({ sort }) => sort === "unit") ?? [];
  return (
    <>
      <OfCourt search={search} change={change} />
      {search["court"] === undefined && <Link to="/fairness">{say("fairness")}</Link>}
      <Select
        className="board-of"
        aria-label={say("team")}
        value={search["of"] ?? ""}
        options={[
          { value: "", label: say("all-teams") },
          ...units.map((one) => ({ value: one.key, label: tell(one) })),
        ]}
        onChange={(of) => change({ of: of || undefined, clock: undefined, team: undefined, state: undefined })}
      />
      <Button onClick={() => window.print()}>{say("print")}</Button>
      <Button onClick={() => change({ wall: "1" })}>{say("wall")}</Button>
    </>
  );
}

/** Which court's board, for whoever reads more than his own. */
function OfCourt({ search, change }: Addressed) {
  const say = useWords(wording);
  const { reads } = useMe();
  if (reads.length === 0) return null;
  return (
    <Select
      className="board-of"
      aria-label={say("court")}
      value={search["court"] ?? ""}
      options={[{ value: "", label: say("own-court") }, ...reads.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(court) =>
        change({ court: court || undefined, of: undefined, clock: undefined, team: undefined, state: undefined })
      }
    />
  );
}

function Shown({ board, search, change }: Addressed & { readonly board: Board }) {
  const say = useWords(wording);
  const tell = useTell();
  const { clock, team, of } = search;
  const state = stateIn(search["state"]);
  const node = board.nodes.find((one) => one.clock.key === clock);
  const line = board.teams.find((one) => one.team.key === team);
  const choose = (chosen: Search & { readonly state: State }) =>
    change({ clock: undefined, team: undefined, ...(isSame(chosen, search) ? { state: undefined } : chosen) });
  const close = () => change({ clock: undefined, team: undefined, state: undefined });
  const named = node?.clock ?? line?.team;
  const asked = team ?? of;
  if (board.nodes.length === 0) return <Empty title={say("empty")} hint={say("empty-then")} />;
  return (
    <>
      <OpenWork work={board.openWork} own={search["court"] === undefined} />
      <div className="board">
        <NodeTable
          nodes={board.nodes}
          chosen={clock !== undefined && state !== undefined ? { clock, state } : undefined}
          onChoose={(key, of) => choose({ clock: key, state: of })}
        />
        <TeamTable
          teams={board.teams}
          chosen={team !== undefined && state !== undefined ? { team, state } : undefined}
          onChoose={(key, of) => choose({ team: key, state: of })}
        />
      </div>
      {named !== undefined && state !== undefined && (
        <BehindNumber
          key={`${clock} ${team} ${state}`}
          {...(clock === undefined ? {} : { clock })}
          {...(asked === undefined ? {} : { team: asked })}
          {...(search["court"] === undefined ? {} : { court: search["court"] })}
          state={state}
          name={tell(named)}
          onClose={close}
        />
      )}
    </>
  );
}

const isSame = (chosen: Search, { clock, team, state }: Search): boolean =>
  chosen["clock"] === clock && chosen["team"] === team && chosen["state"] === state;
