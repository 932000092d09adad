import { wording } from "./wording.ts";

export const FEN_IN_YUAN = 100;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** Fen as yuan with separators and two places: `1,234,567.80`. */
export function yuanDigits(fen: number): string {
  const whole = Math.abs(fen);
  const cents = String(whole % FEN_IN_YUAN).padStart(2, "0");
  return `${fen < 0 ? "-" : ""}${grouped(String(Math.floor(whole / FEN_IN_YUAN)))}.${cents}`;
}

/** An amount in units of so many yuan, with up to two places: `123.46`. */
export const shortDigits = (fen: number, unit: number): string => {
  const short = (fen / FEN_IN_YUAN / unit).toFixed(2).replace(/\.?0+$/, "");
  const [digits = "", places] = short.split(".");
  return places === undefined ? grouped(digits) : `${grouped(digits)}.${places}`;
};

/** Reads `12,345.6` and 12万 as fen; undefined for what is no amount of whole fen. */
export function fenOf(text: string): number | undefined {
  const read = /^(\d+)(?:\.(\d{1,6}))?(\p{Script=Han}?)$/u.exec(text.replace(/[,，\s]/g, ""));
  if (read === null) return undefined;
  const [, digits = "", places = "", unit = ""] = read;
  if (unit !== "" && unit !== wording["ten-thousand"][0]) return undefined;
  const shift = unit === "" ? 2 : 6;
  if (places.replace(/0+$/, "").length > shift) return undefined;
  const fen = Number(digits + places.slice(0, shift).padEnd(shift, "0"));
  return Number.isSafeInteger(fen) ? fen : undefined;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** A moment in the court's time zone, to the minute: `2022-03-01 14:05`. China keeps one time without summer hours. */
export function momentDigits(moment: number): string {
  const there = new Date(moment + 8 * 3_600_000);
  const day = `${there.getUTCFullYear()}-${two(there.getUTCMonth() + 1)}-${two(there.getUTCDate())}`;
  return `${day} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
}
