import chineseDays from "chinese-days";

/** The oracle's own words for a limit, so that it leans on nothing it judges. */
export type Count = { readonly n: number; readonly unit: "day" | "working-day" | "month" };
export type Counting = { readonly startCounts: boolean; readonly rolls: boolean };

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Every day of some years as the platform counts them, each with what `chinese-days` says of it. */
export class Oracle {
  readonly #first: number;
  readonly #days: readonly { readonly on: string; readonly works: boolean }[];

  constructor(fromYear: number, toYear: number) {
    this.#first = Date.UTC(fromYear, 0, 1);
    const count = (Date.UTC(toYear + 1, 0, 1) - this.#first) / DAY;
    this.#days = Array.from({ length: count }, (_, index) => {
      const on = iso(this.#first + index * DAY);
      return { on, works: chineseDays.isWorkday(on) };
    });
  }

  /** All days from one to another, both in. */
  between(from: string, to: string): readonly string[] {
    return this.#days.filter(({ on }) => on >= from && on <= to).map(({ on }) => on);
  }

  /** The last day of a limit, found by walking there. Days inside `paused` (both ends in) use nothing up. */
  lastDay(count: Count, start: string, { startCounts, rolls }: Counting, paused?: readonly [string, string]): string {
    const held = (on: string): boolean => paused !== undefined && paused[0] <= on && on <= paused[1];
    const begin = (Date.parse(start) - this.#first) / DAY;
    let at = startCounts ? begin - 1 : begin;
    for (let left = this.#steps(count, start, startCounts); left > 0; ) {
      at++;
      const { on, works } = this.#at(at);
      if (!held(on) && (count.unit !== "working-day" || works)) left--;
    }
    while (rolls && (!this.#at(at).works || held(this.#at(at).on))) at++;
    return this.#at(at).on;
  }

  #at(index: number): { readonly on: string; readonly works: boolean } {
    const day = this.#days[index];
    if (day === undefined) throw new Error(`the oracle has no day ${iso(this.#first + index * DAY)}`);
    return day;
  }

  /** Days to count off. A month's are those until the day of the same number, or the last of a month that has none. */
  #steps({ n, unit }: Count, start: string, startCounts: boolean): number {
    if (unit !== "month") return n;
    const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
    const last = new Date(Date.UTC(year, month - 1 + n + 1, 0));
    const short = day > last.getUTCDate();
    const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), short ? last.getUTCDate() : day);
    const nights = (end - Date.parse(start)) / DAY;
    return startCounts && short ? nights + 1 : nights;
  }
}
