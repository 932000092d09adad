import { civilDate } from "#kernel/calendar.ts";

/** A place to read on from: the values the list is ordered by, of the last line shown. Opaque outside. */
export type Place = readonly (string | number | null)[];

/** What a list is ordered by. `null` stands for what is missing, where the list has such lines. */
export type Kind = "day" | "text" | "number";

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** Reads a cursor back; one that was not made for this list reads as the beginning. */
export function placeOf(cursor: string | undefined, kinds: readonly Kind[]): Place | undefined {
  const read = cursor === undefined ? undefined : parsed(cursor);
  if (!Array.isArray(read) || read.length !== kinds.length) return undefined;
  return read.every((one, at) => fits(one, kinds[at])) ? read : undefined;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function fits(value: unknown, kind: Kind | undefined): boolean {
  if (value === null) return true;
  if (kind === "number") return /^-?\d{1,15}$/.test(String(value));
  return typeof value === "string" && (kind === "text" || "ok" in civilDate(value));
}
