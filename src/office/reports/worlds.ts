import type { Court } from "#casework/index.ts";
import type { Staff } from "#staff/index.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Known } from "../queries/known.ts";

/** A court as its figures are named: its words, its people, what it is called. */
export type World = { readonly court: Court; readonly staff: Staff; readonly name: string };

export type Worlds = ReadonlyMap<string, World>;

/** The courts figures are asked of, each with its own words. */
export async function worldsOf(known: Known, courts: readonly string[]): Promise<Worlds> {
  const found = await Promise.all(
    courts.map(async (id) => {
      const seat = await known.office.courtSeat(id);
      const name = seat?.name ?? id;
      if (id === known.courtId) return [id, { court: known.court, staff: known.staff, name }] as const;
      const [court, staff] = await Promise.all([known.office.courtOn(id, known.today), staffOf(known.tx, id)]);
      return [id, { court, staff: staff.state, name }] as const;
    }),
  );
  return new Map(found);
}
