import type { Fields } from "#kernel/event.ts";
import { maskIdentifier, maskPhone } from "#kernel/masking.ts";

const MASKS: Readonly<Record<string, (text: string) => string>> = {
  "party.identity": maskIdentifier,
  "party.phone": maskPhone,
};

/** Fields with what tells a person apart masked: only who needs it sees it whole, and says why. */
export const maskedFields = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([word, value]) => {
      const mask = MASKS[word];
      return [word, mask !== undefined && typeof value === "string" ? mask(value) : value];
    }),
  );
