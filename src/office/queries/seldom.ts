import type { CivilDate } from "#kernel/calendar.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Office } from "../office.ts";

/** Whose pieces are counted, and what makes the numbers of a moment ago numbers of something else. */
type About = {
  readonly office: Pick<Office, "now" | "clock">;
  readonly courtId: string;
  readonly today: CivilDate;
  readonly staff: object;
};

/** What was counted of a court, and when. */
type Counted<T> = { readonly counted: T; readonly asOf: Instant };

type Kept<T> = Counted<T> & Pick<About, "today" | "staff"> & { readonly from: Instant; readonly until: number };

/** Counting takes at most a twentieth of the time: what took long is good for twenty times as long, in milliseconds. */
const SHARE = 20;
const LONGEST = 30_000;
/** Up to so many pieces a court is counted anew each time. */
const SMALL = 50_000;

/**
 * Counts what is the same for everybody who reads a court and costs the more the more there is. A court of many pieces is not
 * counted anew on every page: its numbers may be some seconds old, and say as of when they are.
 */
export function seldom<K extends About, T>(
  count: (known: K) => Promise<T>,
  pieces: (counted: T) => number,
): (known: K) => Promise<Counted<T>> {
  const offices = new WeakMap<About["office"], Map<string, Kept<T>>>();
  return async (known) => {
    const { office, courtId, today, staff } = known;
    const courts = offices.get(office) ?? new Map<string, Kept<T>>();
    offices.set(office, courts);
    const [from, asOf] = [office.clock(), office.now()];
    const before = courts.get(courtId);
    const lasts = before !== undefined && before.from <= from && from < before.until;
    if (lasts && before.today === today && before.staff === staff) return before;
    const counted = await count(known);
    const end = office.clock();
    const until = pieces(counted) > SMALL ? end + Math.min(LONGEST, (end - from) * SHARE) : end;
    courts.set(courtId, { counted, asOf, today, staff, from, until });
    return { counted, asOf };
  };
}
