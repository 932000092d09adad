import { App, Button } from "antd";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Seen } from "./choosing.ts";
import { wording } from "./wording.ts";

/** Hands a case to the team that triage decided. */
export function HandOver({ seen }: { readonly seen: Seen }) {
  const say = useWords(wording);
  const tell = useTell();
  const { message } = App.useApp();
  const { line, version, offers } = seen;
  const command = useCommand(line.stream, version);
  const open = offers.some(({ act, open: may }) => act.key === "assignment.make" && may);
  if (line.stage.key !== "assignment-due" || !open) return null;
  const make = async (): Promise<void> => {
    if ((await command.submit([{ act: "assignment.make", fields: {} }])) !== undefined)
      void message.success(say("made"));
  };
  return (
    <section className="hand-over stack-tight">
      <p>{say("make-note")}</p>
      <p>
        <Button type="primary" loading={command.busy} onClick={() => void make()}>
          {line.team === undefined ? say("make") : say("make-to", tell(line.team))}
        </Button>
      </p>
      <CommandSays command={command} />
    </section>
  );
}
