import type { z } from "zod";
import type { Endpoints } from "#contract/index.ts";
import { citationOf } from "#policy/cite.ts";
import { type Difference, diffLaws } from "#policy/diff.ts";
import type { Law } from "#policy/model.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import { citeOf } from "../queries/said.ts";

type Change = z.input<Endpoints["editionDiff"]["answer"]>["rows"][number];

type Name = readonly [zh: string, en: string];

/** What differs between two laws of one court, in sentences of both languages, each with its articles. `names` are what either is called. */
export function changesBetween(left: Law, right: Law, vocabulary: Vocabulary, [a, b]: readonly [Name, Name]): Change[] {
  const chinese = diffLaws(left, right, "zh", vocabulary, [a[0], b[0]]);
  const english = diffLaws(left, right, "en", vocabulary, [a[1], b[1]]);
  const told = new Map<string, string[]>();
  for (const one of english) told.set(keyOf(one), [...(told.get(keyOf(one)) ?? []), one.sentence]);
  return chinese.map((one) => ({
    sort: one.sort,
    text: { zh: one.sentence, en: told.get(keyOf(one))?.shift() ?? one.sentence },
    ...(one.left === undefined ? {} : { left: citeOf(citationOf({ source: one.left }, left), left) }),
    ...(one.right === undefined ? {} : { right: citeOf(citationOf({ source: one.right }, right), right) }),
  }));
}

/** Where a difference stands is the same in both languages; its place in the list need not be. */
const keyOf = ({ sort, left, right }: Difference): string => [sort, placeIn(left), placeIn(right)].join(" ");

const placeIn = (source: Difference["left"]): string =>
  source === undefined ? "-" : `${source.document} ${source.place.line} ${source.place.column}`;
