import type { Me } from "#contract/index.ts";
import type { wording } from "./wording.ts";

/** A desk of the navigation: its address, its name, the letter that goes there after g. */
export type Desk = {
  readonly to:
    | "/work"
    | "/below"
    | "/approvals"
    | "/register"
    | "/triage"
    | "/assignment"
    | "/cases"
    | "/board"
    | "/rounds"
    | "/reports"
    | "/law"
    | "/compare"
    | "/staff";
  readonly name: keyof typeof wording;
  readonly letter: string;
  readonly group: "own" | "bureau" | "rules";
};

const DESKS: readonly Desk[] = [
  { to: "/below", name: "below", letter: "u", group: "own" },
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
  { to: "/compare", name: "compare", letter: "m", group: "rules" },
  { to: "/staff", name: "staff", letter: "s", group: "rules" },
];

/** Whoever holds nothing in the bureau has no work there: an administrator sees people and law, a superior the cases too. */
export function desksFor({ posts, units, ranks, leads, reads, deputises, court }: Me): readonly Desk[] {
  const holds = [posts, units, ranks, leads, deputises].some((list) => list.length > 0);
  const others = reads.length > 0 || court.superior !== undefined;
  const there = DESKS.filter(({ to }) => (to !== "/below" || reads.length > 0) && (to !== "/compare" || others));
  if (holds) return there;
  return there.filter(
    ({ to, group }) =>
      group === "rules" || (reads.length > 0 && ["/below", "/cases", "/board", "/reports"].includes(to)),
  );
}

/** Where somebody begins: the courts he stands above, his work, or the courts he may read; an administrator with the people. */
export function homeOf(me: Me): Desk["to"] {
  const desks = desksFor(me).map(({ to }) => to);
  const wanted: readonly Desk["to"][] = [
    ...(me.supervises ? (["/below"] as const) : []),
    "/work",
    "/below",
    ...(me.administrator ? (["/staff"] as const) : []),
    "/law",
  ];
  return wanted.find((to) => desks.includes(to)) ?? "/law";
}
