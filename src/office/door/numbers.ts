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

/** The numbers of a court as a transaction knows them. What it says stays true only while `NUMBERS` is held. */
export function numbersOf(tx: Entered, court: string): Numbers {
  const fresh = new Set<string>();
  const highest = new Map<string, number>();
  return {
    taken: async (number) => {
      if (fresh.has(number)) return true;
      const { rowCount } = await tx.query({
        name: "number-taken",
        text: "select from case_row where court = $1 and number = $2",
        values: [court, number],
      });
      return rowCount !== 0;
    },
    last: async (series) => {
      const given = highest.get(series);
      const { rows } = await tx.query<{ serial: number | null }>({
        name: "last-serial",
        text: "select serial from case_row where court = $1 and series = $2 order by serial desc limit 1",
        values: [court, series],
      });
      return Math.max(given ?? 0, rows[0]?.serial ?? 0);
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
