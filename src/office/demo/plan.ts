import { profileOf } from "#generate/index.ts";
import { nextNumber } from "#intake/index.ts";
import { assert } from "#kernel/assert.ts";
import { partsOf } from "#kernel/calendar.ts";
import { random } from "#kernel/random.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import type { DemoCourt } from "./province.ts";
import { course, registrable } from "./walk/course.ts";
import type { Bureau, Desk } from "./walk/desk.ts";
import { type Fate, fateOf } from "./walk/fate.ts";

/** One case that is to be: its stream, its number in the order of registration, and what lies before it. */
export type Planned = { readonly index: number; readonly stream: string; readonly number: string; readonly fate: Fate };

/** The stream of a court's case, known before anything else of it. */
export const streamOf = (seed: string, court: string, index: number): string =>
  `case/${sm3Of(`${seed}/${court}/${index}`).slice(0, 16)}`;

/** The cases of a court in the order they were registered in; the same for the same seed, law and last day. */
export function planOf(seed: string, which: DemoCourt, bureau: Bureau): readonly Planned[] {
  const { law, caseKinds } = bureau.courtOn(bureau.until);
  assert(caseKinds !== undefined, "courts have kinds of cases");
  const profile = profileOf(law.documents);
  const known = new Map<string, boolean>();
  const possible = (kind: string): boolean => {
    const before = known.get(kind) ?? registrable(kind, bureau);
    known.set(kind, before);
    return before;
  };
  const own = `${seed}/${which.id}`;
  const fates = Array.from({ length: which.cases }, (_, index) => ({
    index,
    fate: withKind(fateOf(own, index, bureau.until, profile), possible),
  })).toSorted((a, b) => compare(a.fate.registeredOn, b.fate.registeredOn) || a.index - b.index);
  const last = new Map<string, number>();
  return fates.map(({ index, fate }) => {
    const kind = String(fate.truth["case.kind"]);
    const { year } = partsOf(fate.registeredOn);
    const series = (serial: number) => nextNumber({ year, court: which.mark, kind, last: serial }, caseKinds);
    const first = series(0);
    assert("ok" in first, `cases of ${kind} are numbered`);
    const before = last.get(first.ok) ?? 0;
    last.set(first.ok, before + 1);
    const number = series(before);
    assert("ok" in number, "a series goes on");
    return { index, stream: streamOf(seed, which.id, index), number: number.ok, fate };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Kinds of case nobody may register in this court out of nothing are initial ones here. */
const withKind = (fate: Fate, possible: (kind: string) => boolean): Fate =>
  possible(String(fate.truth["case.kind"])) ? fate : { ...fate, truth: { ...fate.truth, "case.kind": "initial" } };

/** Plays one planned case. */
export const played = ({ stream, number, fate }: Planned, bureau: Bureau): Desk =>
  course(stream, number, { ...fate, chance: random(fate.seed) }, bureau);
