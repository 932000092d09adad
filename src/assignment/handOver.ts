import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event } from "#kernel/event.ts";
import { evolve, type Handlers, initial, NOBODY_NAMED, seatsHeldBy } from "./evolve.ts";

/** A seat that passed from one person to another: what whoever takes over must be told, apart from the case itself. */
export type HandOver = {
  readonly version: number;
  readonly seat: string;
  /** Absent where the seat was named without a person. */
  readonly from?: string;
  readonly to: string;
  readonly on: CivilDate;
  readonly how: "replaced" | "recused" | "converted" | "adjusted";
  /** Why he left the seat: the reason of the replacement, or of what emptied it before. */
  readonly reason?: string;
  readonly by: Pick<Actor, "id" | "name">;
};

/** Why a seat is empty that somebody sat in. */
type Left = Pick<HandOver, "from" | "how" | "reason">;

const EMPTYING: Readonly<Record<string, HandOver["how"]>> = {
  "handler.recused": "recused",
  "triage.converted": "converted",
  "assignment.adjusted": "adjusted",
};

/** Every hand-over of a case in order, out of its log as it truly happened. A seat named for the first time is none. */
export function handOversOf(events: readonly Event[]): readonly HandOver[] {
  const left = new Map<string, Left>();
  const found: HandOver[] = [];
  let state = initial;
  for (const event of events) {
    for (const [seat, why] of emptied(event, state)) left.set(seat, why);
    const next = passed(event, state, left);
    if (next !== undefined) found.push(next);
    state = evolve(state, event);
  }
  return found;
}

function emptied(event: Event, state: Handlers): readonly (readonly [string, Left])[] {
  const how = EMPTYING[event.kind];
  if (how === undefined) return [];
  const person = String(event.fields["handler.person"] ?? NOBODY_NAMED);
  const seats = how === "recused" ? seatsHeldBy(person, state) : [...state.seats.keys()];
  return seats.map((seat) => [seat, { how, ...whoLeft(seat, state), ...why(event) }]);
}

function passed(event: Event, state: Handlers, left: Map<string, Left>): HandOver | undefined {
  const { kind, fields, version, happenedOn, by } = event;
  const seat = String(fields["handler.seat"] ?? "");
  const { "handler.person": to } = fields;
  if ((kind !== "handler.named" && kind !== "handler.replaced") || typeof to !== "string") return undefined;
  const before: Left | undefined =
    kind === "handler.replaced" ? { how: "replaced", ...whoLeft(seat, state), ...why(event) } : left.get(seat);
  left.delete(seat);
  if (before === undefined) return undefined;
  return { version, seat, to, on: happenedOn, by: { id: by.id, name: by.name }, ...before };
}

const why = ({ reason }: Event): { reason?: string } => (reason === undefined ? {} : { reason });

function whoLeft(seat: string, { seats }: Handlers): { from?: string } {
  const from = seats.get(seat);
  return from === undefined || from === NOBODY_NAMED ? {} : { from };
}
