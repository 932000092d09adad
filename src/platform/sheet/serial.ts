import { addDays, type CivilDate, civil } from "#kernel/calendar.ts";

/** Day 0 of either count. The 1900 count has a 29 February 1900 that never was, so it is one ahead after day 60. */
const FIRST_1900 = civil("1899-12-31");
const FIRST_1904 = civil("1904-01-01");
const GHOST = 60;
const LAST = 2_958_465;

/** The day a spreadsheet's number stands for; the time of day is dropped. Undefined where there is no such day. */
export function dayOfSerial(serial: number, from1904: boolean): CivilDate | undefined {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= LAST)) return undefined;
  if (from1904) return addDays(FIRST_1904, day);
  if (day === GHOST) return undefined;
  return addDays(FIRST_1900, day > GHOST ? day - 1 : day);
}

/** Whether a number format shows a date. Built-in numbers of the format; else letters outside quotes and brackets. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return !/general/i.test(bare) && /[ymdhs年月日]/i.test(bare);
}
