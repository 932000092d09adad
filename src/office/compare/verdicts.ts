import { setImmediate as otherWork } from "node:timers/promises";
import { readFields } from "#casework/index.ts";
import { type Answered, answerOf, type Bound, seekWays, type Way } from "#compare/index.ts";
import type { FieldValue, Said, Text } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { citationOf } from "#policy/cite.ts";
import type { Law } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { traitText } from "../law/traitText.ts";
import { outcomeWord } from "../queries/basis.ts";
import { citeOf, resultOf, saidIn, wordOf } from "../queries/said.ts";
import type { Beside } from "./courts.ts";
import { type LineView, lineView } from "./lines.ts";
import { refuse, words } from "./wording.ts";

/** What one court makes of a case, as people read it. */
function verdictView({ table, decision, team }: Answered, { court }: Beside) {
  const result = (key: string) => resultOf(table, key, court);
  return {
    outcome: outcomeWord(decision.outcome, { court }),
    results: decision.result.map(result),
    ...(team === undefined ? {} : { team: wordOf(team, court) }),
    ...(decision.proposal === undefined ? {} : { proposal: result(decision.proposal) }),
    ...(decision.to === undefined ? {} : { decides: wordOf(decision.to, court) }),
    waitsOn: decision.waitsOn.map((fact) => wordOf(fact, court)),
    cites: decision.matched.map((row) => citeOf(citationOf(row, court.law), court.law)),
  };
}

export type VerdictView = ReturnType<typeof verdictView>;

type Known = { readonly laws: readonly Law[]; readonly ways: Promise<readonly Way[]> };
const kept: Known[] = [];
const MOST_KEPT = 12;
/** Milliseconds of searching after which others are answered first. */
const TURN = 15;

/** Made-up cases that go different ways, found once for the same laws and without keeping others waiting. */
function waysOf(courts: readonly Beside[]): Promise<readonly Way[]> {
  const laws = courts.map(({ court }) => court.law);
  const known = kept.find((one) => one.laws.length === laws.length && one.laws.every((law, at) => law === laws[at]));
  if (known !== undefined) return known.ways;
  const ways = sought(courts);
  kept.unshift({ laws, ways });
  kept.length = Math.min(kept.length, MOST_KEPT);
  return ways;
}

async function sought(courts: readonly Beside[]): Promise<readonly Way[]> {
  const seeking = seekWays(courts.map(({ court }) => court));
  let since = performance.now();
  for (let step = seeking.next(); ; step = seeking.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < TURN) continue;
    await otherWork();
    since = performance.now();
  }
}

/** Cases that go different ways, each with what every court makes of it. */
export async function waysView(courts: readonly Beside[]) {
  const [first] = courts;
  if (first === undefined) return [];
  return (await waysOf(courts)).map(({ facts }) => ({
    facts: saidIn(facts, first.court).map((one) => inYuan(one, first)),
    verdicts: courts.flatMap((one) => {
      const answer = answerOf(one.court, facts);
      return "ok" in answer ? [verdictView(answer.ok, one)] : [];
    }),
  }));
}

/** An amount stands here without a heading that says what it is counted in. */
function inYuan(said: Said, { court }: Beside): Said {
  const isAmount = typeof said.value === "number" && court.vocabulary.facts[said.word.key]?.type.kind === "yuan";
  if (!isAmount) return said;
  return { ...said, text: { zh: words("yuan", said.text.zh)[0], en: words("yuan", said.text.en)[1] } };
}

type ReachView = {
  key: string;
  title: Text;
  differs: boolean;
  cells: (LineView & { shared: boolean; certain: boolean })[][];
};

/** What several courts make of one case. Refused where what was typed cannot be, or contradicts itself. */
export function sameCase(courts: readonly Beside[], given: Readonly<Record<string, FieldValue>>) {
  const [first] = courts;
  const read: Outcome<Facts> = first === undefined ? ok({}) : factsIn(given, first);
  if ("refused" in read) return read;
  const answers: Answered[] = [];
  for (const { court } of courts) {
    const answer = answerOf(court, read.ok);
    if ("refused" in answer) return answer;
    answers.push(answer.ok);
  }
  return ok({
    verdicts: answers.flatMap((answer, at): VerdictView[] => {
      const one = courts[at];
      return one === undefined ? [] : [verdictView(answer, one)];
    }),
    limits: reachOf(
      courts,
      answers.map(({ limits }) => limits),
    ),
    consents: reachOf(
      courts,
      answers.map(({ consents }) => consents),
    ),
  });
}

/** Facts as screens send them: amounts are in fen already, so only words and kinds are checked. */
function factsIn(given: Readonly<Record<string, FieldValue>>, { court }: Beside): Outcome<Facts> {
  const { vocabulary } = court;
  const facts: Record<string, Facts[string]> = {};
  for (const [fact, value] of Object.entries(given)) {
    const kind = vocabulary.facts[fact]?.type.kind;
    const amount = kind === "yuan" && typeof value === "number";
    const checked = readFields({ [fact]: amount ? value / 100 : value }, vocabulary);
    if ("refused" in checked) {
      const { zh, en } = wordOf(fact, court);
      return refuse("fact-unfit", [], [zh, en], [checked.refused.zh, checked.refused.en]);
    }
    Object.assign(facts, checked.ok);
  }
  return ok(facts);
}

function reachOf(courts: readonly Beside[], bounds: readonly (readonly Bound[])[]): ReachView[] {
  const topics = [...new Map(bounds.flat().map(({ line }) => [line.topic, line])).values()];
  return topics.map(({ topic, about }) => {
    const cells = bounds.map((some) => some.filter(({ line }) => line.topic === topic));
    const meanings = cells.map((some) => new Set(some.map(({ line, certain }) => `${certain} ${line.meaning}`)));
    const all = new Set(meanings.flatMap((some) => [...some]));
    const shared = (one: Bound): boolean => meanings.every((some) => some.has(`${one.certain} ${one.line.meaning}`));
    return {
      key: topic,
      title: traitText(about),
      differs: meanings.some((some) => some.size !== all.size),
      cells: courts.map(({ court }, at) =>
        (cells[at] ?? []).map((one) => ({ ...lineView(one.line, court), shared: shared(one), certain: one.certain })),
      ),
    };
  });
}
