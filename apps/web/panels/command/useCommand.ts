import { useMutation } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import type { CommandAnswer, CommandBody, Problem } from "#contract/index.ts";
import { call } from "../../client/call.ts";
import { problemOf, Unreachable } from "../../client/errors.ts";
import { freshKey } from "../../client/key.ts";
import { heard, listsChanged } from "../../client/live.ts";

/** What is asked to be done: acts by the law's words, or late entries. */
export type Deeds = CommandBody["deeds"];

const TRIES = 6;
const LONGEST_WAIT = 10_000;

/** A command on its way: how it stands, and what came of it. */
export type Commanding = {
  /** Sends deeds, done together or not at all. Undefined when refused: `problem` then says why. Never throws. */
  readonly submit: (deeds: Deeds) => Promise<CommandAnswer | undefined>;
  readonly busy: boolean;
  /** Why the last one was refused. */
  readonly problem: Problem | undefined;
  /** The page was stale: the case is being read again, what was typed stays. */
  readonly stale: boolean;
  /** Nobody answered for about a minute. Sending again is safe: it is done once. */
  readonly unreachable: boolean;
  readonly done: CommandAnswer | undefined;
  /** Puts up for approval what the last command was refused for want of consent. */
  readonly putUp: ((reason: string) => Promise<CommandAnswer | undefined>) | undefined;
  readonly dismiss: () => void;
};

/** The stream a command is about, and the version of it that the person saw. */
type Target = { readonly stream: string; readonly seen: number };
type Sending = Target & { readonly deeds: Deeds; readonly key: string };

/** Does something to a stream that was seen at a version. */
export function useCommand(stream: string, seen: number): Commanding {
  const { submit, putUp, ...standing } = useCommands();
  return {
    ...standing,
    submit: useCallback((deeds) => submit({ stream, seen }, deeds), [submit, stream, seen]),
    putUp: putUp && ((reason) => putUp({ stream, seen }, reason)),
  };
}

/** The same for a list, where each command is about another stream. */
export type CommandingMany = Omit<Commanding, "submit" | "putUp"> & {
  readonly submit: (target: Target, deeds: Deeds) => Promise<CommandAnswer | undefined>;
  readonly putUp: ((target: Target, reason: string) => Promise<CommandAnswer | undefined>) | undefined;
};

/**
 * Does something to any stream. The same deeds get the same key until they are answered, so whatever is tried again is
 * done once.
 */
export function useCommands(): CommandingMany {
  const kept = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const { mutateAsync, reset, isPending, error, data, variables } = useMutation<CommandAnswer, Error, Sending>({
    mutationFn: ({ stream, seen, deeds, key }) => call("command", { body: { stream, seen, key, deeds: [...deeds] } }),
    retry: (tries, failure) => failure instanceof Unreachable && tries < TRIES,
    retryDelay: (tries) => Math.min(1_000 * 2 ** tries, LONGEST_WAIT),
    networkMode: "always",
    onSuccess: (answer) => changed(answer.stream),
    onError: (failure, { stream }) => {
      if (problemOf(failure)?.version !== undefined) changed(stream);
    },
  });
  const submit = useCallback(
    async (target: Target, deeds: Deeds) => {
      const text = JSON.stringify([target, deeds]);
      const key = kept.current?.text === text ? kept.current.key : freshKey();
      kept.current = { text, key };
      try {
        const answer = await mutateAsync({ ...target, deeds, key });
        kept.current = undefined;
        return answer;
      } catch (failure) {
        if (!(failure instanceof Unreachable)) kept.current = undefined;
        return undefined;
      }
    },
    [mutateAsync],
  );
  const problem = problemOf(error);
  const refused = problem?.asks === undefined ? undefined : variables?.deeds.find((deed) => "act" in deed);
  return {
    submit,
    busy: isPending,
    problem,
    stale: problem?.version !== undefined,
    unreachable: error instanceof Unreachable,
    done: data,
    putUp: refused === undefined ? undefined : (target, reason) => submit(target, [proposing(refused, reason)]),
    dismiss: reset,
  };
}

type Acting = Extract<Deeds[number], { readonly act: string }>;

function proposing({ act, fields, of, reason: given }: Acting, reason: string): Acting {
  const why = reason === "" ? given : reason;
  return {
    act: "approval.ask",
    fields: { ...fields, "approval.act": act },
    ...(of === undefined ? {} : { of }),
    ...(why === undefined ? {} : { reason: why }),
  };
}

/** Whatever shows the stream, or lists it, is asked for again. */
function changed(stream: string): void {
  heard({ stream });
  listsChanged();
}
