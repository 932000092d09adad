import { addDays, type CivilDate, civil, civilDate, epochDay } from "#kernel/calendar.ts";
import type { Value } from "#kernel/event.ts";
import type { FactType } from "../vocabulary.ts";

/**
 * A value with an order: fen, a whole number from 0 up, or an ISO day, each stepping by one; of a span in months, whole months and
 * the halves between them, which stand for any share of a month begun.
 */
export type Point = number | string;

const TEN_THOUSAND_YUAN = 1_000_000;
const FIRST_DAY = civil("0001-01-01");
const LAST_DAY = civil("9999-12-31");

export const smallest = (type: FactType): Point => (type.kind === "date" ? FIRST_DAY : 0);
export const largest = (type: FactType): Point => (type.kind === "date" ? LAST_DAY : Number.MAX_SAFE_INTEGER);
export const step = (point: Point, by: 1 | -1, type: FactType): Point =>
  typeof point === "number" ? point + (isSpan(type) ? by / 2 : by) : addDays(point as CivilDate, by);
export const compare = (x: Point, y: Point): number => (x < y ? -1 : x > y ? 1 : 0);

const isSpan = (type: FactType): boolean => type.kind === "number" && type.unit === "months";

/** The point of a value; undefined if it is none of its type. */
export function pointOf(value: Value, type: FactType): Point | undefined {
  if (type.kind === "date") return typeof value === "string" && "ok" in civilDate(value) ? value : undefined;
  if (typeof value !== "number" || !(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) return undefined;
  if (Number.isInteger(value)) return value;
  return isSpan(type) ? Math.floor(value) + 0.5 : undefined;
}

/** How far apart two points are: 0 to 1, a share of the larger amount, or of a year. */
export function distance(from: Point, to: Point): number {
  if (typeof from === "number" && typeof to === "number") return Math.abs(from - to) / Math.max(from, to, 1);
  return Math.min(1, Math.abs(epochDay(civil(String(from))) - epochDay(civil(String(to)))) / 365);
}

/** The plainest point between two, so that a made-up case reads like a real one: 100,000 yuan rather than 30,000.01. */
export function plainest(low: Point, high: Point, type: FactType): Point {
  if (typeof low === "string" || typeof high === "string") return low === FIRST_DAY ? high : low;
  if (type.kind !== "yuan") return low === 0 && high >= 1 ? 1 : low;
  const from = low === 0 && high > 0 ? 1 : low;
  const to = Math.min(high, Math.max(from * 10, TEN_THOUSAND_YUAN));
  for (let power = 10 ** Math.floor(Math.log10(to || 1)); power > 1; power /= 10) {
    const round = Math.ceil(from / power) * power;
    if (round <= to) return round;
  }
  return from;
}

/** As a law file writes it: yuan, a number, a day. */
export function written(point: Point, type: FactType): string {
  if (type.kind !== "yuan" || typeof point === "string") return String(point);
  const fen = point % 100;
  const yuan = (point - fen) / 100;
  return fen === 0 ? String(yuan) : `${yuan}.${String(fen).padStart(2, "0")}`;
}
