import type { Facts } from "#policy/vocabulary.ts";
import { disagreements, peersOf } from "./agree.ts";
import { gridCases, type Measured, measuredTable, variedCases } from "./cases.ts";
import type { Engine } from "./engines/engine.ts";
import { handCase, teamsByHand } from "./engines/hand.ts";
import { aimed, type Bench, type Figure, figure, type Options } from "./figure.ts";
import { efforts, interleave, ratios, type Work } from "./measure.ts";

const CASES = 6000;
/** Slow engines are asked this many cases before the clock is looked at. */
const SLICE = 64;

/** One table of a real law file on the same cases: ours with and without explanation beside the other engines. */
export const triage: Bench = {
  name: "triage",
  async run(options) {
    const measured = measuredTable();
    const peers = peersOf(measured);
    const cases = variedCases(measured.facts, options.quick ? 1000 : CASES, false);
    const wrong = await disagreements(measured.table, peers, [...gridCases(measured), ...cases.slice(0, 1000)]);
    if (wrong.length > 0) throw new Error(`the engines differ on ${wrong.length} cases: ${wrong[0]}`);
    return [...(await warm(measured, peers, cases, options)), ...cold(measured, cases)];
  },
};

async function warm(
  { table, facts }: Measured,
  peers: readonly Engine[],
  cases: readonly Facts[],
  { quick }: Options,
): Promise<readonly Figure[]> {
  const partial = variedCases(facts, cases.length, true);
  const hand = cases.map(handCase);
  const works: Record<string, Work> = {
    "ours, decide": whole(cases, (one) => table.decide(one)),
    "ours, match": whole(cases, (one) => table.match(one)),
    "ours, decide, facts missing": whole(partial, (one) => table.decide(one)),
    "hand-written, teams": whole(hand, teamsByHand),
    ...Object.fromEntries(peers.map((peer) => [peer.name, slices(peer, cases)])),
  };
  const rates = await interleave(works, quick ? { rounds: 5, milliseconds: 40 } : { rounds: 41, milliseconds: 40 });
  const rate = (name: string): readonly number[] => rates[name] ?? [];
  const engines = peers.map(({ name }) => name).filter((name) => !name.startsWith("hand"));
  const fastest = rate("ours, decide").map((_, round) => Math.max(...engines.map((name) => rate(name)[round] ?? 0)));
  const beside = engines.map((name) => figure(`decide ÷ ${name}`, "×", ratios(rate("ours, decide"), rate(name))));
  const distinct = `${cases.length} distinct cases, all facts known`;
  return [
    ...Object.entries(rates).map(([name, measured]) =>
      figure(name, "/s", measured, name.includes("missing") ? `${partial.length} distinct cases` : distinct),
    ),
    ...beside,
    aimed(figure("decide ÷ fastest of the three engines", "×", ratios(rate("ours, decide"), fastest)), "≥", 50),
    figure("decide ÷ hand-written rows", "×", ratios(rate("ours, decide"), rate("hand-written, rows"))),
    aimed(
      figure("match ÷ hand-written teams", "×", ratios(rate("ours, match"), rate("hand-written, teams"))),
      "≥",
      0.2,
    ),
  ];
}

/** All cases in one go. Answers are counted, so that none can be left out as unused. */
function whole<T>(cases: readonly T[], answer: (one: T) => unknown): Work {
  return () => {
    let answered = 0;
    for (const one of cases) if (answer(one) !== undefined) answered++;
    return answered;
  };
}

/** Some cases at a time, in turn: one after another, or as many asked at once as the engine is to be given. */
function slices(engine: Engine, cases: readonly Facts[]): Work {
  const inputs = cases.map((facts) => engine.shape(facts));
  const { atOnce = 1 } = engine;
  let next = 0;
  const take = (): unknown => inputs[next++ % inputs.length];
  const slice = (): readonly unknown[] => Array.from({ length: SLICE }, take);
  if (!(engine.matched(take()) instanceof Promise)) return () => whole(slice(), engine.matched)();
  return async () => {
    for (let asked = 0; asked < SLICE; asked += atOnce)
      if (atOnce === 1) await engine.matched(take());
      else await Promise.all(Array.from({ length: atOnce }, () => engine.matched(take())));
    return SLICE;
  };
}

/** What is paid once: laying out the table, and every pattern of facts the first time it is met. */
function cold({ table: known, again }: Measured, cases: readonly Facts[]): readonly Figure[] {
  const first = new Map<unknown, Facts>();
  for (const facts of cases) {
    const decision = known.decide(facts);
    if ("ok" in decision && !first.has(decision.ok.matched)) first.set(decision.ok.matched, facts);
  }
  const patterns = [...first.values()];
  const [opening = {}] = patterns;
  const compiles = efforts(15, () => again().decide(opening));
  const perPattern = Array.from({ length: 9 }, () => {
    const table = again();
    table.decide(opening);
    const [spent = 0] = efforts(1, () => {
      for (const facts of patterns) table.decide(facts);
    });
    return (1000 * spent) / patterns.length;
  });
  return [
    figure("first use: lay out all tables of the court, first decision", "ms", compiles),
    figure(
      "a pattern met for the first time",
      "µs",
      perPattern,
      `${patterns.length} patterns in ${cases.length} cases`,
    ),
    figure("cases before which a pattern repeats", "×", [cases.length / Math.max(1, patterns.length)]),
  ];
}
