import { App } from "antd";
import { useCallback, useState } from "react";
import type { WorkItem } from "#contract/index.ts";
import { type CommandingMany, type Deeds, useCommands } from "../../panels/command/useCommand.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** Acts that take something into one's hand and decide nothing: they need no look at the case. */
const TAKES: ReadonlySet<string> = new Set(["affair.receive", "assignment.receive"]);

/** Whether a row can be taken from the list. */
export const isTakable = ({ act, state }: WorkItem): boolean => state === "open" && act !== undefined && TAKES.has(act);

/** Whether a row is an affair in my hand, which I may put back. */
export const isPuttable = ({ kind, act, state }: WorkItem): boolean =>
  state === "open" && (kind === "affair" || kind === "slip") && act === "affair.finish";

/** Taking work from the list, and putting it back with a reason. */
export type Taking = {
  readonly command: CommandingMany;
  /** The row the last command was about. */
  readonly row: WorkItem | undefined;
  readonly take: (row: WorkItem) => void;
  /** The row that is about to be put back, while its reason is asked for. */
  readonly leaving: WorkItem | undefined;
  readonly askWhy: (row: WorkItem | undefined) => void;
  readonly putBack: (row: WorkItem, reason: string) => void;
};

export function useTaking(): Taking {
  const say = useWords(wording);
  const { message } = App.useApp();
  const command = useCommands();
  const [row, setRow] = useState<WorkItem>();
  const [leaving, askWhy] = useState<WorkItem>();
  const { submit } = command;
  const send = useCallback(
    async (about: WorkItem, deeds: Deeds, said: "taken" | "put-back-done") => {
      setRow(about);
      const answer = await submit({ stream: about.stream, seen: 0 }, deeds);
      if (answer !== undefined) void message.success(say(said, about.number));
      return answer;
    },
    [submit, message, say],
  );
  const take = useCallback(
    (about: WorkItem) => {
      if (isTakable(about)) void send(about, [actOn(about, about.act ?? "")], "taken");
    },
    [send],
  );
  const putBack = useCallback(
    (about: WorkItem, reason: string) => {
      void send(about, [{ ...actOn(about, "affair.return"), reason }], "put-back-done").then((answer) => {
        if (answer !== undefined) askWhy(undefined);
      });
    },
    [send],
  );
  return { command, row, take, leaving, askWhy, putBack };
}

const actOn = ({ fields = {}, of }: WorkItem, act: string) => ({ act, fields, ...(of === undefined ? {} : { of }) });
