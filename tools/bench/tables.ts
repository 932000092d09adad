import { deepStrictEqual } from "node:assert/strict";
import { random } from "#kernel/random.ts";
import { compileTable, type DecisionTable } from "#policy/decide.ts";
import { planTable } from "#policy/table.ts";
import { gaps } from "#verify/complete.ts";
import { unreachable } from "#verify/reachable.ts";
import { overlaps } from "#verify/unambiguous.ts";
import { tiling } from "../../test/kit/tilings.ts";
import { feelinParsedOnce, feelinParsing } from "./peers/feelin.ts";
import { jsonRules } from "./peers/jsonRules.ts";
import { plain } from "./peers/plain.ts";
import { zen } from "./peers/zen.ts";
import { cases, flat, rows, vocabulary } from "./team.ts";
import { type Contender, race, timed } from "./timing.ts";

export type Speed = {
  readonly name: string;
  readonly explained: boolean;
  readonly perSecond: number;
  /** Of the fastest other engine, and of hand-written code. */
  readonly ofPeers: number;
  readonly ofPlain: number;
};

const OURS = ["zhiheng decide", "zhiheng match"];
const PLAIN = "plain TypeScript";

/** Decisions a second on twelve rows and 1,170 cases, after every contender gave the same answers on all of them. */
export async function triageSpeed(): Promise<readonly Speed[]> {
  const table = compileTable(rows, vocabulary);
  const flatCases = cases.map(flat);
  const at = <T>(list: readonly T[], index: number): T => list[index] as T;
  const peer = (name: string, explained: boolean, answer: (one: ReturnType<typeof flat>) => unknown): Contender => ({
    name,
    explained,
    answer: (index) => answer(at(flatCases, index)),
  });
  const contenders: readonly Contender[] = [
    { name: "zhiheng decide", explained: true, answer: (index) => table.decide(at(cases, index)) },
    { name: "zhiheng match", explained: false, answer: (index) => table.match(at(cases, index)) },
    peer(PLAIN, false, plain),
    peer("zen-engine", false, zen(false)),
    peer("zen-engine, trace", true, zen(true)),
    peer("json-rules-engine", true, jsonRules()),
    peer("feelin, parsed once", false, feelinParsedOnce()),
    peer("feelin, parsing", false, feelinParsing()),
  ];
  await agree(table, contenders);
  const speeds = await race(contenders, cases.length);
  const others = contenders.filter(({ name }) => !OURS.includes(name) && name !== PLAIN);
  const best = Math.max(...others.map(({ name }) => speeds.get(name) ?? 0));
  return contenders.map(({ name, explained }) => {
    const perSecond = speeds.get(name) ?? 0;
    return { name, explained, perSecond, ofPeers: perSecond / best, ofPlain: perSecond / (speeds.get(PLAIN) ?? 1) };
  });
}

async function agree(table: DecisionTable, contenders: readonly Contender[]): Promise<void> {
  for (const [index, facts] of cases.entries()) {
    const ours = table.match(facts);
    const expected = "ok" in ours ? [...ours.ok].sort() : ours;
    for (const { name, answer } of contenders.filter((one) => !OURS.includes(one.name))) {
      const given = (await answer(index)) as readonly string[];
      deepStrictEqual([...given].sort(), expected, `${name} differs on case ${index}`);
    }
  }
}

export type ProofSpeed = {
  readonly rows: number;
  readonly columns: number;
  readonly noise: number;
  readonly ms: number;
  readonly gaps: number;
  readonly overlaps: number;
};

/** Milliseconds to lay out and prove tables complete, unambiguous and reachable: tilings, whole and with faults. */
export function proofSpeed(): readonly ProofSpeed[] {
  return [0, 0.1].flatMap((noise) =>
    [500, 1000, 1500].flatMap((size) =>
      [3, 5, 7].map((columns) => {
        const table = tiling(random(`bench ${size} ${columns}`), size, columns, noise);
        const { result, ms } = timed(() => {
          const plan = planTable(table.rows, table.vocabulary);
          return { gaps: gaps(plan), overlaps: overlaps(plan), idle: unreachable(plan) };
        });
        const [found, met] = [result.gaps.found.length, result.overlaps.found.length];
        return { rows: table.rows.length, columns, noise, ms, gaps: found, overlaps: met };
      }),
    ),
  );
}
