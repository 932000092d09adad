import { factRecord } from "#casework/index.ts";
import type { Fields, Value } from "#kernel/event.ts";
import type { Clause, Condition, Guard } from "#policy/model.ts";
import { rawIn } from "../../queries/said.ts";
import { demo } from "../wording.ts";
import { couldDo } from "./bureau.ts";
import { type Bureau, type Desk, send } from "./desk.ts";

/** Fields that make a filter true: the first literal each clause of its first alternative names. */
export const hoped = (where: Condition | undefined): Fields =>
  Object.fromEntries((where?.[0] ?? []).flatMap((clause) => literal(clause).map((value) => [clause.fact, value])));

function literal({ test }: Clause): readonly Value[] {
  return test.op === "in" ? test.values.slice(0, 1) : [];
}

/** Says what a guard has to know: with the act where the act carries it, else as somebody's statement with its source. */
export function settled(
  needs: readonly string[],
  guard: Guard,
  act: string,
  desk: Desk,
  bureau: Bureau,
): { readonly desk: Desk; readonly fields: Fields } | undefined {
  const { vocabulary } = bureau.courtOn(desk.on);
  const wanted = { ...hoped(guard.require), ...hoped(guard.where) };
  const carried = new Set(vocabulary.acts[act]?.fields ?? []);
  const facts: Record<string, Value> = {};
  const fields: Record<string, Value> = {};
  const told = factRecord(desk.log, { on: desk.on });
  for (const word of needs) {
    if (told[word] !== undefined) continue;
    const kind = vocabulary.facts[word]?.type.kind;
    const value = desk.truth[word] ?? wanted[word] ?? (kind === "bool" ? false : usual(word, desk, bureau));
    if (value === undefined) return undefined;
    const known: Value = kind === "set" && typeof value === "string" ? [value] : value;
    if (carried.has(word)) fields[word] = known;
    else if (vocabulary.facts[word]?.field === true) return undefined;
    else facts[word] = known;
  }
  if (Object.keys(facts).length === 0) return { desk, fields };
  const stated = state(facts, desk, bureau);
  return stated === undefined ? undefined : { desk: stated, fields };
}

/** Which panel sits where nothing else is said: the one a document names last, for any case; those for one sort of case stand before it. */
function usual(word: string, desk: Desk, bureau: Bureau): Value | undefined {
  if (word !== "panel.kind") return undefined;
  return bureau.courtOn(desk.on).law.rules.words.findLast(({ sort }) => sort === "panel")?.key;
}

/** Somebody who may states facts of a case, with their source. */
export function state(facts: Fields, desk: Desk, bureau: Bureau, by?: readonly string[]): Desk | undefined {
  const fields = { ...rawIn(facts), "stated.source": demo.source };
  for (const person of [...(by ?? []), ...couldDo("fact.state", desk, bureau)].slice(0, 2)) {
    const came = send([{ act: "fact.state", fields }], person, desk, bureau);
    if ("ok" in came) return came.ok;
  }
  return undefined;
}
