import type { CivilDate } from "#kernel/calendar.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import type { Database } from "#platform/postgres/database.ts";
import type { Task } from "#platform/postgres/jobs/worker.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { demand } from "./demand.ts";

/** The name of the job that turns the day; moving a demonstration's time wants it too. */
export const DAY_TURN = "day-turn";

/** A court's day begins. */
export type Turn = {
  readonly court: string;
  readonly token: string;
  readonly day: CivilDate;
  /** The last day that was turned: days may lie between. None at first, and after a restore: then nothing is up to date. */
  readonly before: CivilDate | undefined;
};

/**
 * Calls `turn` once for every business day that begins; after downtime once for all days missed. A turn that fails is done again, and
 * only one that succeeded counts. Doing it twice must change nothing.
 */
export function dayTurn({ app }: Pick<Database, "app">, now: () => Instant, turn: (turn: Turn) => Promise<void>): Task {
  return async ({ court, token }) => {
    const day = civilDay(now());
    const before = demand(
      await asSession(app, token, async (tx) => {
        const { rows } = await tx.query<{ day: CivilDate }>("select day from day_turned where court = $1", [court]);
        return ok(rows[0]?.day);
      }),
    );
    if (before !== undefined && before >= day) return;
    await turn({ court, token, day, before });
    demand(
      await asSession(app, token, async (tx) => {
        await tx.query(
          `insert into day_turned (court, day) values ($1, $2)
            on conflict (court) do update set day = greatest(day_turned.day, excluded.day)`,
          [court, day],
        );
        return ok(true);
      }),
    );
  };
}
