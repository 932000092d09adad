import type { CaseKinds } from "./caseKinds.ts";
import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";
import { caseNumberWords as words } from "./wording.ts";

/** A case number: （year）court code, type characters, serial 号. The serial runs per court, type and year, from 1. */
export type CaseNumber = {
  readonly year: number;
  /** 法院代字: 豫0522, 豫05, 豫, 最高法. */
  readonly court: string;
  /** 类型代字: 执, 执恢 … */
  readonly mark: string;
  readonly serial: number;
};

/** A number from before 2016 has no fixed build, so it is kept as it was written. */
export type CaseReference = CaseNumber | { readonly written: string };

const YEAR = `^[\\[(${words.opening}](\\d{4})[\\])${words.closing}]`;
const SHAPE = new RegExp(`${YEAR}(\\D.*?)(\\d+)${words.number}$`);
const OLD_STYLE = new RegExp(`${YEAR}.+${words.ordinal}\\d+(-\\d+)?${words.number}$`);
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

/** Half-width digits and brackets, no white space. */
const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/**
 * Reads a case number with brackets and digits of either width. Refuses a type character or court code the table does
 * not have, a serial with leading zeros, and old-style numbers, which `readCaseReference` keeps as written.
 */
export const parseCaseNumber = (text: string, kinds: CaseKinds): Outcome<CaseNumber> => {
  const written = plain(text);
  if (OLD_STYLE.test(written)) return refuse("case-number-old-style", { text });
  const [, year, middle, serial] = SHAPE.exec(written) ?? [];
  if (!year || !middle || !serial) return refuse("case-number-malformed", { text });
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return refuse("case-number-year", { text, year });
  const [court] = new RegExp(`^(${kinds.supremeCourt}|[${kinds.provinces}](\\d\\d){0,2})(?!\\d)`).exec(middle) ?? [];
  if (court === undefined) return refuse("case-number-court", { text });
  const mark = middle.slice(court.length);
  if (!kinds.marks.some((one) => one.mark === mark))
    return refuse("case-number-mark", { text, mark, marks: kinds.marks.map((one) => one.mark).join(" ") });
  if (serial.startsWith("0") || !Number.isSafeInteger(Number(serial)))
    return refuse("case-number-serial", { text, serial });
  return ok({ year: Number(year), court, mark, serial: Number(serial) });
};

/** As `parseCaseNumber`, but keeps an old-style number （2012）…执字第123号 as free text. */
export const readCaseReference = (text: string, kinds: CaseKinds): Outcome<CaseReference> =>
  OLD_STYLE.test(plain(text)) ? ok({ written: text.trim() }) : parseCaseNumber(text, kinds);

/** Full-width brackets, half-width digits: the form papers bear. */
export const formatCaseNumber = (number: CaseReference): string =>
  "written" in number
    ? number.written
    : `${words.open}${number.year}${words.close}${number.court}${number.mark}${number.serial}${words.number}`;
