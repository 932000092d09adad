/** A share in percent with one place; of nobody there is none. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((part * 100) / whole).toFixed(1)}%`;

/** So many a head, with one place; without a head there is none. */
export const perHead = (count: number, heads: number): string => (heads === 0 ? "–" : (count / heads).toFixed(1));

type Counts = {
  readonly people: number;
  readonly permanent: number;
  readonly other: number;
  readonly unrecorded: number;
  readonly judges: number;
  readonly came: number;
};

/** The courts together; what is to be reached is each court's own. */
export function totalOf(rows: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => rows.reduce((total, row) => total + row[key], 0);
  return {
    people: sum("people"),
    permanent: sum("permanent"),
    other: sum("other"),
    unrecorded: sum("unrecorded"),
    judges: sum("judges"),
    came: sum("came"),
  };
}

type Standing = { readonly kind: { readonly key: string }; readonly from: string };

/** What holds of somebody on a day: the one that began last; of two from the same day, the later corrects the earlier. */
export const standingOn = <T extends Standing>(standings: readonly T[], today: string): T | undefined =>
  standings
    .filter(({ from }) => from <= today)
    .reduce<T | undefined>((last, one) => (last === undefined || one.from >= last.from ? one : last), undefined);
