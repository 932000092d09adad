import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import { measureNames } from "./names/wording.ts";
import { read } from "./wording.ts";

/** A measure as a list has it; `until` none if the list says nothing of an end. */
export type ListedMeasure = {
  readonly kind: string;
  readonly object: string;
  readonly from?: CivilDate;
  readonly until?: CivilDate;
};

/** Several things in one cell, each as it is written. */
export const itemsIn = (text: string): readonly string[] =>
  text
    .split(read.items)
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** The days written in a text in order; undefined if one of them is not in the calendar. */
function daysIn(text: string): readonly CivilDate[] | undefined {
  const days = [...text.matchAll(read.day)].map(([, year = "", month = "", day = ""]) =>
    civilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`),
  );
  const good = days.flatMap((day) => ("ok" in day ? [day.ok] : []));
  return good.length === days.length ? good : undefined;
}

export const measureKind = (text: string): string | undefined =>
  measureNames.find(([name]) => text.includes(name))?.[1];

/** A measure out of words: its kind, what it is on, the day it was taken on and the day it ends. Undefined if it cannot be read. */
export function measureIn(item: string): ListedMeasure | undefined {
  const kind = measureKind(item);
  const days = daysIn(item);
  if (kind === undefined || days === undefined || days.length === 0 || days.length > 2) return undefined;
  const [first, second] = days;
  // 「至 2026-03-11」 alone is an end without a beginning.
  const lead = item.slice(0, item.search(read.day));
  const onlyEnd = second === undefined && read.until.test(lead);
  const [from, until] = onlyEnd ? [undefined, first] : [first, second];
  const name = measureNames.find(([one]) => item.includes(one))?.[0] ?? "";
  return {
    kind,
    object: bare(item.replace(name, "")),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** A paper and the day it was served on; undefined if the day cannot be read. */
export function paperIn(item: string): { readonly name: string; readonly on?: CivilDate } | undefined {
  const days = daysIn(item);
  if (days === undefined || days.length > 1) return undefined;
  const name = bare(item);
  const [on] = days;
  return name === "" ? undefined : { name, ...(on === undefined ? {} : { on }) };
}

/** A text without its days and the signs around them. */
const bare = (text: string): string =>
  text.replace(read.day, " ").trim().replace(read.edges, "").replace(read.edges, "").trim();
