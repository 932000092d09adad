import type { CaseKinds } from "#kernel/caseKinds.ts";
import { parseCaseNumber } from "#kernel/caseNumber.ts";
import type { Entered } from "#platform/postgres/transaction.ts";

/** Held by whoever gives a number, so that no two cases get the same. */
export const NUMBERS = "court/numbers";

/** The numbers of a court: those written down, and those given since in the same transaction. */
export type Numbers = {
  readonly taken: (number: string) => Promise<boolean>;
  /** The last serial of a series, 0 if there is none. */
  readonly last: (series: string) => Promise<number>;
  /** A case got this number, though it is not written down yet. */
  readonly given: (number: string, kinds: CaseKinds | undefined) => void;
};

/** The series a number belongs to. */
export const seriesOf = ({ year, court, mark }: { year: number; court: string; mark: string }): string =>
  `${year}/${court}/${mark}`;

/** Those of some numbers that a case of the court bears. */
export async function takenOf(tx: Entered, court: string, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const { rows } = await tx.query<{ number: string }>({
    name: "numbers-taken",
    text: "select number from case_row where court = $1 and number = any ($2)",
    values: [court, numbers],
  });
  return new Set(rows.map(({ number }) => number));
}

/** What was found out of some numbers beforehand: all that were asked about, and those of them that are taken. */
export type AskedBefore = { readonly asked: ReadonlySet<string>; readonly taken: ReadonlySet<string> };

const NOTHING_ASKED: AskedBefore = { asked: new Set(), taken: new Set() };

/**
 * The numbers of a court as a transaction knows them: what was read once is not asked again, for while `NUMBERS` is held nobody
 * else gives one. What it says stays true only so long.
 */
export function numbersOf(tx: Entered, court: string, before: AskedBefore = NOTHING_ASKED): Numbers {
  const fresh = new Set<string>();
  const written = new Map<string, number>();
  const highest = new Map<string, number>();
  return {
    taken: async (number) => {
      if (fresh.has(number)) return true;
      if (before.asked.has(number)) return before.taken.has(number);
      return (await takenOf(tx, court, [number])).has(number);
    },
    last: async (series) => {
      const known = written.get(series) ?? (await lastWritten(tx, court, series));
      written.set(series, known);
      return Math.max(highest.get(series) ?? 0, known);
    },
    given: (number, kinds) => {
      fresh.add(number);
      const read = kinds === undefined ? undefined : parseCaseNumber(number, kinds);
      if (read === undefined || "refused" in read) return;
      const series = seriesOf(read.ok);
      highest.set(series, Math.max(highest.get(series) ?? 0, read.ok.serial));
    },
  };
}

async function lastWritten(tx: Entered, court: string, series: string): Promise<number> {
  const { rows } = await tx.query<{ serial: number | null }>({
    name: "last-serial",
    text: "select serial from case_row where court = $1 and series = $2 order by serial desc limit 1",
    values: [court, series],
  });
  return rows[0]?.serial ?? 0;
}
