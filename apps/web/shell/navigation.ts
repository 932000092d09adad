import type { Me } from "#contract/index.ts";
import type { wording } from "./wording.ts";

/** A desk of the navigation: its address, its name, the letter that goes there after g. */
export type Desk = {
  readonly to:
    | "/work"
    | "/approvals"
    | "/register"
    | "/triage"
    | "/assignment"
    | "/cases"
    | "/board"
    | "/rounds"
    | "/reports"
    | "/law"
    | "/staff";
  readonly name: keyof typeof wording;
  readonly letter: string;
  readonly group: "own" | "bureau" | "rules";
};

const DESKS: readonly Desk[] = [
  { to: "/work", name: "work", letter: "w", group: "own" },
  { to: "/approvals", name: "approvals", letter: "a", group: "own" },
  { to: "/register", name: "register", letter: "r", group: "bureau" },
  { to: "/triage", name: "triage", letter: "t", group: "bureau" },
  { to: "/assignment", name: "assignment", letter: "d", group: "bureau" },
  { to: "/cases", name: "cases", letter: "c", group: "bureau" },
  { to: "/board", name: "board", letter: "b", group: "bureau" },
  { to: "/rounds", name: "rounds", letter: "o", group: "bureau" },
  { to: "/reports", name: "reports", letter: "p", group: "bureau" },
  { to: "/law", name: "law", letter: "l", group: "rules" },
  { to: "/staff", name: "staff", letter: "s", group: "rules" },
];

/** Whoever holds nothing in the bureau has no work there: an administrator sees people and law, a superior the cases too. */
export function desksFor({ posts, units, ranks, leads, reads, deputises }: Me): readonly Desk[] {
  const holds = [posts, units, ranks, leads, deputises].some((list) => list.length > 0);
  if (holds) return DESKS;
  return DESKS.filter(
    ({ to, group }) =>
      group === "rules" || (reads.length > 0 && (to === "/cases" || to === "/board" || to === "/reports")),
  );
}

/** Where somebody begins: his work; without any, the cases he may read; an administrator with the people. */
export function homeOf(me: Me): Desk["to"] {
  const desks = desksFor(me).map(({ to }) => to);
  const wanted: readonly Desk["to"][] = ["/work", "/cases", ...(me.administrator ? (["/staff"] as const) : []), "/law"];
  return wanted.find((to) => desks.includes(to)) ?? "/law";
}
