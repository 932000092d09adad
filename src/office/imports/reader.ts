import type { Court } from "#casework/index.ts";
import { vocabulary } from "#casework/index.ts";
import type { Judging } from "./judged.ts";
import { type Heading, judgeList, type ListRead, type Portion, type Refused, readList } from "./readList.ts";
import type { KeptRow } from "./rows.ts";

/** What a list is judged by, as it is sent to a thread. */
export type Sent = Omit<Judging, "columns" | "court"> & { readonly court: Omit<Court, "vocabulary"> };

/** What a reader is asked, one after another: to read a file, or to take rows and judge them; then for its portions. */
export type Asked =
  | { readonly judging: Sent; readonly bytes: Uint8Array; readonly name: string }
  | { readonly rows: readonly KeptRow[] }
  | { readonly judging: Sent; readonly heading: Heading }
  | { readonly portion: "first" | "next" };

export type Answer = Refused | { readonly opened: Omit<ListRead, "portions"> } | { readonly portion?: Portion };

/** Reads one list, here or in a thread. */
export function listReader(): (asked: Asked) => Promise<Answer> {
  const rows: KeptRow[] = [];
  let portions: ListRead["portions"] = () => [];
  let left = portions()[Symbol.iterator]();
  return async (asked) => {
    if ("rows" in asked) {
      rows.push(...asked.rows);
      return {};
    }
    if ("portion" in asked) {
      if (asked.portion === "first") left = portions()[Symbol.iterator]();
      const next = left.next();
      return next.done === true ? {} : { portion: next.value };
    }
    const judging = { ...asked.judging, court: { ...asked.judging.court, vocabulary } };
    const list = "bytes" in asked ? await readList(asked, judging) : judgeList(asked.heading, rows, judging);
    if ("refused" in list) return list;
    portions = list.portions;
    return { opened: { heading: list.heading, notes: list.notes } };
  };
}
