/** A place to read on from: the values the list is ordered by, of the last line shown. Opaque outside. */
export type Place = readonly (string | number | null)[];

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** Reads a cursor back; one that was not made here reads as the beginning. */
export function placeOf(cursor: string | undefined, length: number): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(read) || read.length !== length) return undefined;
    return read.every((one) => one === null || typeof one === "string" || typeof one === "number") ? read : undefined;
  } catch {
    return undefined;
  }
}
