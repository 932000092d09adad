import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Count } from "./count.tsx";
import type { Board, State } from "./states.ts";
import { wording } from "./wording.ts";

type Teams = {
  readonly teams: Board["teams"];
  readonly chosen: { readonly team: string; readonly state: State } | undefined;
  readonly onChoose?: (team: string, state: State) => void;
};

const SHOWN = ["running", "soon", "overdue"] as const;

/** The same numbers by team. */
export function TeamTable({ teams, chosen, onChoose }: Teams) {
  const say = useWords(wording);
  const tell = useTell();
  if (teams.length === 0) return null;
  return (
    <table className="board-table board-teams" aria-label={say("teams")}>
      <thead>
        <tr>
          <th scope="col">{say("team")}</th>
          {SHOWN.map((state) => (
            <th key={state} scope="col" className="right">
              {say(state)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map((line) => {
          const name = line.team.key === "" ? say("no-team") : tell(line.team);
          return (
            <tr key={line.team.key}>
              <th scope="row">{name}</th>
              {SHOWN.map((state) => (
                <td key={state} className="right">
                  <Count
                    node={name}
                    state={state}
                    count={line[state]}
                    pressed={chosen?.team === line.team.key && chosen.state === state}
                    {...(onChoose === undefined || line.team.key === ""
                      ? {}
                      : { onPress: () => onChoose(line.team.key, state) })}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
