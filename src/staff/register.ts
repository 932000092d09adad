import type { CivilDate } from "#kernel/calendar.ts";
import type { Establishment } from "./words.ts";

/** Days from one to another, both counted; without an end it goes on. One that ends before it begins was taken back. */
export type Span = { readonly from: CivilDate; readonly until?: CivilDate };

export type Person = { readonly id: string; readonly name: string; readonly leftOn?: CivilDate };

/** A word of the law (post, unit, rank, standing seat) a person holds for a time; `leads`: he leads the unit. */
export type Appointment = Span & {
  readonly id: string;
  readonly person: string;
  readonly holds: string;
  readonly leads: boolean;
};

export type Absence = Span & { readonly id: string; readonly person: string; readonly reason: string };

/** One person stands in for another in a post, or in leading a unit; `appointment` is the paper by which he does. */
export type Deputy = Span & {
  readonly id: string;
  readonly person: string;
  readonly post: string;
  readonly leads: boolean;
  readonly deputy: string;
  readonly appointment: string;
};

/** How somebody belongs to the establishment from a day on, until the next one recorded of him begins. */
export type Standing = { readonly person: string; readonly kind: Establishment; readonly from: CivilDate };

/** The register of a court's people. Plain lists: a bureau has hundreds, and a snapshot keeps them as they are. */
export type Staff = {
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly establishments: readonly Standing[];
  readonly absences: readonly Absence[];
  readonly deputies: readonly Deputy[];
};

/** The stream of a court that the register is folded from. */
export const STAFF_STREAM = "court/staff";

export const covers = ({ from, until }: Span, on: CivilDate): boolean =>
  from <= on && (until === undefined || on <= until);

/** Whether two spans have a day in common. */
export const meet = (a: Span, b: Span): boolean => {
  const starts = a.from > b.from ? a.from : b.from;
  return covers(a, starts) && covers(b, starts);
};

export const spanOf = (from: CivilDate, until: CivilDate | undefined): Span =>
  until === undefined ? { from } : { from, until };
