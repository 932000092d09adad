import { type CivilDate, civil, dateExists } from "./calendar.ts";
import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";

declare const brand: unique symbol;

/** An 18-character resident identity number (GB 11643), check character in capitals. */
export type ResidentId = string & { readonly [brand]: "ResidentId" };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
/** First two digits of the division codes of GB/T 2260, and those of the residence permits of Hong Kong, Macao and Taiwan. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

const checkCharacter = (body: string): string => {
  const total = WEIGHTS.reduce((sum, weight, n) => sum + weight * Number(body.charAt(n)), 0);
  return CHECKS.charAt(total % 11);
};

/**
 * Reads an identity number in either width of digits. Refuses a wrong check character, a birth date that does not exist
 * or lies after `today`, an unknown division; a 15-digit number is refused with the 18 characters it should have become.
 */
export const residentId = (text: string, today?: CivilDate): Outcome<ResidentId> => {
  const id = text.normalize("NFKC").trim().toUpperCase();
  if (/^\d{15}$/.test(id)) {
    const body = `${id.slice(0, 6)}19${id.slice(6)}`;
    return refuse("resident-id-old", { text, suggested: body + checkCharacter(body) });
  }
  if (!/^\d{17}[\dX]$/.test(id)) return refuse("resident-id-malformed", { text });
  if (!PROVINCES.test(id)) return refuse("resident-id-division", { text, division: id.slice(0, 2) });
  const born = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const exists = dateExists(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  if (!exists || (today !== undefined && born > today)) return refuse("resident-id-birth", { text, born });
  return id.endsWith(checkCharacter(id)) ? ok(id as ResidentId) : refuse("resident-id-check", { text });
};

/** The day of birth the number carries. */
export const birthDate = (id: ResidentId): CivilDate =>
  civil(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`);

/** The sex the number carries: the 17th digit is odd for men. */
export const sexOf = (id: ResidentId): "male" | "female" => (Number(id.charAt(16)) % 2 === 1 ? "male" : "female");
