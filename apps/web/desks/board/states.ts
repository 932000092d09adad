import type { AnswerOf } from "../../client/call.ts";

export type Board = AnswerOf<"board">;
export type Node = Board["nodes"][number];

/** What a number counts, by the name the address and the server have for it. */
export const STATES = ["running", "soon", "overdue", "paused", "kept", "broken"] as const;
export type State = (typeof STATES)[number];

const COUNT = {
  running: "running",
  soon: "soon",
  overdue: "overdue",
  paused: "paused",
  kept: "keptThisMonth",
  broken: "brokenThisMonth",
} as const satisfies Record<State, keyof Node>;

export const countOf = (node: Node, state: State): number => node[COUNT[state]];

/** What of a state needs somebody's eye. */
export const TONE: Partial<Readonly<Record<State, "red" | "amber">>> = { overdue: "red", broken: "red", soon: "amber" };

/** Nodes with something to see first: the most overdue, then what is due soon, then by what runs. */
export const byRisk = (nodes: readonly Node[]): readonly Node[] =>
  [...nodes].sort((a, b) => b.overdue - a.overdue || b.soon - a.soon || b.running - a.running);

export const stateIn = (text: string | undefined): State | undefined => STATES.find((state) => state === text);
