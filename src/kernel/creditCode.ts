import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";

declare const brand: unique symbol;

/** An 18-character unified social credit code (GB 32100). */
export type CreditCode = string & { readonly [brand]: "CreditCode" };

/** No I, O, S, V or Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const BODY_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Weights are 3^n mod 31. A remainder of 0 gives the check value 31, which stands for 0: hence the second modulus. */
const checkCharacter = (body: string): string => {
  let weight = 1;
  let total = 0;
  for (const sign of body.slice(0, 17)) {
    total += ALPHABET.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (total % 31)) % 31);
};

/** The check character of an organisation code (GB 11714): 10 is X, 11 is 0. */
const bodyCheckCharacter = (body: string): string => {
  const total = BODY_WEIGHTS.reduce((sum, weight, n) => sum + weight * BODY_ALPHABET.indexOf(body.charAt(n)), 0);
  return "0123456789X0".charAt(11 - (total % 11));
};

/** Reads a unified social credit code in either width, any case. Refuses strange characters and a wrong check character. */
export const creditCode = (text: string): Outcome<CreditCode> => {
  const code = text.normalize("NFKC").trim().toUpperCase();
  if (code.length !== 18) return refuse("credit-code-length", { text });
  const stranger = [...code].find((sign) => !ALPHABET.includes(sign));
  if (stranger !== undefined) return refuse("credit-code-character", { text, character: stranger });
  return code.endsWith(checkCharacter(code)) ? ok(code as CreditCode) : refuse("credit-code-check", { text });
};

/**
 * Whether the organisation code inside (characters 9 to 17) bears its own check character. A code whose outer check
 * holds is not refused over this: registries have issued such codes, so it is a reason to look again, no more.
 */
export const innerCodeHolds = (code: CreditCode): boolean => bodyCheckCharacter(code.slice(8, 16)) === code.charAt(16);

/** Reads an organisation code as issued before 2015, `D2143569-X` or without the hyphen; gives it back with the hyphen. */
export const organisationCode = (text: string): Outcome<string> => {
  const [, body, check] = /^([0-9A-Z]{8})-?([0-9X])$/.exec(text.normalize("NFKC").trim().toUpperCase()) ?? [];
  if (body === undefined || check === undefined) return refuse("organisation-code-malformed", { text });
  return bodyCheckCharacter(body) === check ? ok(`${body}-${check}`) : refuse("organisation-code-check", { text });
};
