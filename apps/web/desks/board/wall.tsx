import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "../../client/me.ts";
import { useFormats } from "../../panels/words/formats.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { NodeTable } from "./nodeTable.tsx";
import { OpenWork } from "./openWork.tsx";
import type { Board } from "./states.ts";
import { TeamTable } from "./teams.tsx";
import { wording } from "./wording.ts";

/** The board on a wall: dark, large, nothing to press but the way back. Escape leaves as well. */
export function Wall({ board, onLeave }: { readonly board: Board; readonly onLeave: () => void }) {
  const say = useWords(wording);
  const { court } = useMe();
  const { moment } = useFormats();
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onLeave();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [onLeave]);
  return (
    <div className="wall">
      <header className="wall-head">
        <h1>
          {court.name} {say("title")}
        </h1>
        <span className="grow" />
        <span>{moment(board.asOf)}</span>
        <Link to="/board" search={{}}>
          {say("leave-wall")}
        </Link>
      </header>
      <div className="wall-body">
        <NodeTable nodes={board.nodes} chosen={undefined} />
        <TeamTable teams={board.teams} chosen={undefined} />
      </div>
      <OpenWork work={board.openWork} />
    </div>
  );
}
