import { App, Button } from "antd";
import { useState } from "react";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Seen } from "./choosing.ts";
import { wording } from "./wording.ts";

/** Hands a case to the team that triage decided, to one of those that share its cases, or to the one the lot falls on. */
export function HandOver({ seen }: { readonly seen: Seen }) {
  const say = useWords(wording);
  const tell = useTell();
  const { message } = App.useApp();
  const { line, version, offers, teams, region } = seen;
  const [picked, setPicked] = useState<string>();
  const command = useCommand(line.stream, version);
  const open = offers.some(({ act, open: may }) => act.key === "assignment.make" && may);
  if (line.stage.key !== "assignment-due" || !open) return null;
  const chosen = teams.find(({ team }) => team.key === picked) ?? teams.find(({ proposed }) => proposed);
  const team = chosen?.team ?? line.team;
  const byLot = teams.length === 0 && line.team === undefined;
  const fields = chosen === undefined ? {} : { "case.team": chosen.team.key };
  const make = async (): Promise<void> => {
    if ((await command.submit([{ act: "assignment.make", fields }])) !== undefined) void message.success(say("made"));
  };
  return (
    <section className="hand-over stack-tight">
      <p>{say(teams.length > 0 ? "make-which" : byLot ? "make-lot-note" : "make-note")}</p>
      {region !== undefined && <p className="quiet">{say("region", tell(region))}</p>}
      {teams.length > 0 && <Teams teams={teams} chosen={chosen?.team.key} onChoose={setPicked} />}
      <p>
        <Button
          type="primary"
          loading={command.busy}
          disabled={teams.length > 0 && chosen === undefined}
          onClick={() => void make()}
        >
          {byLot ? say("make-lot") : team === undefined ? say("make") : say("make-to", tell(team))}
        </Button>
      </p>
      <CommandSays command={command} />
    </section>
  );
}

type Choosing = {
  readonly teams: Seen["teams"];
  readonly chosen: string | undefined;
  readonly onChoose: (team: string) => void;
};

/** Teams that share such cases, each with how much it has. */
function Teams({ teams, chosen, onChoose }: Choosing) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <ul className="team-choices">
      {teams.map(({ team, load, proposed }) => (
        <li key={team.key}>
          <Button
            type={team.key === chosen ? "primary" : "default"}
            ghost={team.key === chosen}
            aria-pressed={team.key === chosen}
            onClick={() => onChoose(team.key)}
          >
            {tell(team)}
          </Button>
          <span className="quiet small">{say("team-load", load)}</span>
          {proposed && <Tag tone="blue">{say("team-least")}</Tag>}
        </li>
      ))}
    </ul>
  );
}
