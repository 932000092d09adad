import type { Value } from "#kernel/event.ts";
import type { Axis } from "./space/axis.ts";

/**
 * The states of an axis's everyday values, looked up beforehand: a closure for each axis costs more than all else a
 * decision does. What is not found here (amounts, words nobody mentioned, wrong types) the axis itself answers.
 */
export type Reader = {
  readonly axis: Axis;
  readonly yes: number;
  readonly no: number;
  readonly none: number;
  /** Words of an enumeration → state. */
  readonly words: ReadonlyMap<string, number>;
  /** Members of a set → their bits of the state. */
  readonly members: ReadonlyMap<string, number>;
};

export function readerOf(axis: Axis): Reader {
  const { type } = axis.word;
  const listed = (type.kind === "enum" || type.kind === "set") && type.of !== "open" ? type.of : [];
  const bits = type.kind === "set" && axis.states > 0;
  return {
    axis,
    yes: type.kind === "bool" ? axis.stateOf(true) : -1,
    no: type.kind === "bool" ? axis.stateOf(false) : -1,
    none: axis.stateOf(null),
    words: new Map(type.kind === "enum" ? listed.map((word) => [word, axis.stateOf(word)] as const) : []),
    members: new Map(bits ? listed.map((word) => [word, axis.stateOf([word])] as const) : []),
  };
}

/** As `Axis.stateOf`. */
export function stateIn({ axis, yes, no, none, words, members }: Reader, value: Value): number {
  if (value === true) return yes;
  if (value === false) return no;
  if (value === null) return none;
  if (typeof value === "string") return words.get(value) ?? axis.stateOf(value);
  if (!Array.isArray(value) || value.length === 0) return axis.stateOf(value);
  let state = 0;
  for (let index = 0; index < value.length; index++) {
    const bit = members.get(value[index]);
    if (bit === undefined) return axis.stateOf(value);
    state |= bit;
  }
  return state;
}
