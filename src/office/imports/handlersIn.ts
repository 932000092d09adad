import { handlerSeats, THE_HANDLER } from "#assignment/index.ts";
import { holdsOn, peopleOf } from "#staff/index.ts";
import { SEAT } from "./headings.ts";
import type { Reading } from "./reading.ts";
import { flaw } from "./rows.ts";
import { read } from "./wording.ts";

/** Somebody in a seat of a case. */
export type Seated = { readonly seat: string; readonly person: string };

/** Who handles the case, by name or number, each in a seat his rank fits. Who is not found, or found twice, sits nowhere and is told. */
export function handlersIn(reading: Reading): readonly Seated[] {
  const { said, court, staff, today, lead, tell } = reading;
  const named = handlerSeats(court.law);
  const seats: readonly { readonly key: string; readonly rank?: string }[] =
    named.length === 0 ? [{ key: THE_HANDLER }] : named;
  const seated: Seated[] = [];
  const found = (name: string, at: number | undefined): string | undefined => {
    const people = peopleOf(staff).filter(({ leftOn }) => leftOn === undefined || today < leftOn);
    const byId = people.find(({ id }) => id === name);
    const alike = byId === undefined ? people.filter((person) => person.name === name) : [byId];
    if (alike.length === 0) tell(flaw("note", at, "handler-unknown", name));
    if (alike.length > 1) tell(flaw("wrong", at, "handler-several", name, alike.map(({ id }) => id).join("、")));
    return alike.length === 1 ? alike[0]?.id : undefined;
  };
  for (const [key, name] of Object.entries(said)) {
    if (!key.startsWith(SEAT) || typeof name !== "string") continue;
    const person = found(name.trim(), lead.at[key]);
    if (person !== undefined) seated.push({ seat: key.slice(SEAT.length), person });
  }
  const written = said["handler"];
  const names = typeof written === "string" ? written.split(read.between).map((name) => name.trim()) : [];
  for (const name of names.filter((one) => one !== "")) {
    const person = found(name, lead.at["handler"]);
    if (person === undefined || seated.some((one) => one.person === person)) continue;
    const free = seats.filter(({ key }) => !seated.some(({ seat }) => seat === key));
    const holds = holdsOn(staff, person, today);
    const seat = free.find(({ rank }) => rank !== undefined && holds.includes(rank)) ?? free[0];
    if (seat === undefined)
      tell(flaw("wrong", lead.at["handler"], "handlers-many", String(seats.length), String(names.length)));
    else seated.push({ seat: seat.key, person });
  }
  return seated;
}
