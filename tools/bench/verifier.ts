import { random } from "#kernel/random.ts";
import { planTable } from "#policy/table.ts";
import { gaps } from "#verify/complete.ts";
import { unreachable } from "#verify/reachable.ts";
import { overlaps } from "#verify/unambiguous.ts";
import { type Tiling, tiling } from "../../test/kit/tilings.ts";
import { aimed, type Bench, type Figure, figure } from "./figure.ts";
import { efforts } from "./measure.ts";

const ROWS = [500, 1000, 1500];
const COLUMNS = [3, 5, 7];
/** The share of rows taken out or widened in a noisy table. */
const NOISE = 0.05;
const MOST_MILLISECONDS = 1000;

/** Gaps, overlaps and idle rows of tables that tile their space, and of the same with rows taken out and widened. */
export const verifier: Bench = {
  name: "verifier",
  run: async ({ quick }) =>
    [0, NOISE].flatMap((noise) =>
      (quick ? ROWS.slice(0, 1) : ROWS).flatMap((rows) =>
        COLUMNS.map((columns) => sized(rows, columns, noise, quick ? 2 : 5)),
      ),
    ),
};

/** Every run has another table of its kind, so that a lucky one does not stand for all. */
function sized(rows: number, columns: number, noise: number, runs: number): Figure {
  const tables = Array.from({ length: runs }, (_, run) =>
    tiling(random(`bench/${rows}/${columns}/${noise}/${run}`), rows, columns, noise),
  );
  const proofs: Proved[] = [];
  const measured = efforts(runs, (run) => {
    const table = tables[run];
    if (table !== undefined) proofs.push(prove(table));
  });
  const found = proofs.map(({ gaps: g, overlaps: o, idle }) => `${g}/${o}/${idle}`).join(" ");
  const early = proofs.filter(({ whole }) => !whole).length;
  const note = `${noise === 0 ? "" : `gaps/overlaps/idle ${found}`}${early === 0 ? "" : `; ${early} of ${runs} stopped early`}`;
  const what = `${rows} rows × ${columns} columns, ${noise === 0 ? "tiling" : "noisy"}`;
  return aimed(figure(what, "ms", measured, note), "≤", MOST_MILLISECONDS);
}

type Proved = { readonly gaps: number; readonly overlaps: number; readonly idle: number; readonly whole: boolean };

function prove({ rows, vocabulary }: Tiling): Proved {
  const plan = planTable(rows, vocabulary, {});
  const [holes, meetings, idle] = [gaps(plan), overlaps(plan), unreachable(plan)];
  return {
    gaps: holes.found.length,
    overlaps: meetings.found.length,
    idle: idle.found.length,
    whole: holes.proved && meetings.proved && idle.proved,
  };
}
