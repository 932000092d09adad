import type { Court } from "#casework/index.ts";
import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { Trouble } from "#platform/postgres/trouble.ts";
import { courtsAbove } from "../editions/above.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { CourtSeat, Office } from "../office.ts";
import { refuse } from "./wording.ts";

/** A court somebody may hold beside others, and where it stands to his own. */
export type Comparable = { readonly id: string; readonly name: string; readonly relation: "own" | "above" | "below" };

/** A court with its law on the day that is compared. */
export type Beside = { readonly seat: CourtSeat; readonly court: Court };

const MOST_COURTS = 8;

/** Whose rules somebody may compare: those of the courts above, of his own, and of those below. Nobody's cases go with it. */
export async function comparableCourts(office: Office, { court, reads }: SignedIn): Promise<readonly Comparable[]> {
  const own = await office.courtSeat(court);
  const above = await courtsAbove(office, court);
  const below = await Promise.all(reads.map((id) => office.courtSeat(id)));
  const named = (seats: readonly (CourtSeat | undefined)[], relation: Comparable["relation"]) =>
    seats.flatMap((seat) => (seat === undefined ? [] : [{ id: seat.id, name: seat.name, relation }]));
  return [...named(above.toReversed(), "above"), ...named([own], "own"), ...named(below, "below")];
}

type Chosen = { readonly courts: string; readonly on?: string | undefined };

/** The courts that were chosen, each with its law on that day; refused if there are too few, too many, or one is closed to him. */
export async function besideEachOther(
  office: Office,
  session: SignedIn,
  { courts, on }: Chosen,
): Promise<Outcome<{ readonly on: CivilDate; readonly courts: readonly Beside[] }>> {
  const day = on === undefined ? ok(office.today()) : civilDate(on);
  if ("refused" in day) return day;
  const ids = [...new Set(courts.split(",").filter((id) => id !== ""))];
  if (ids.length < 2) return refuse("courts-few", []);
  if (ids.length > MOST_COURTS) return refuse("courts-many", [], String(MOST_COURTS));
  const open = new Set((await comparableCourts(office, session)).map(({ id }) => id));
  const beside: Beside[] = [];
  for (const id of ids) {
    const seat = open.has(id) ? await office.courtSeat(id) : undefined;
    if (seat === undefined) return refuse("court-closed", [], id);
    const court = await lawThen(office, id, day.ok);
    if (court === undefined) return refuse("no-law-then", [], seat.name, day.ok);
    beside.push({ seat, court });
  }
  return ok({ on: day.ok, courts: beside });
}

/** A court's law on a day; undefined before it had any. */
export async function lawThen(office: Office, id: string, on: CivilDate): Promise<Court | undefined> {
  try {
    return await office.courtOn(id, on);
  } catch (error) {
    if (error instanceof Trouble && error.code === "law-unsound") return undefined;
    throw error;
  }
}

/** How a court is shown over its column. */
export function columnOf({ seat, court }: Beside): { id: string; name: string; title: string } {
  const front = court.law.documents[0]?.front;
  return { id: seat.id, name: seat.name, title: front?.number ?? front?.title ?? court.law.edition };
}
