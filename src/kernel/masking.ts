const STAR = "*";

const keepEnds = (text: string, head: number, tail: number): string => {
  const signs = [...text];
  if (signs.length <= head + tail) return STAR.repeat(signs.length);
  const hidden = STAR.repeat(signs.length - head - tail);
  return `${signs.slice(0, head).join("")}${hidden}${signs.slice(signs.length - tail).join("")}`;
};

/** A person's name for eyes that may not know it: first character, then two stars whatever its length. */
export const maskName = (name: string): string => {
  const [first] = name.trim();
  return first === undefined ? "" : `${first}${STAR.repeat(2)}`;
};

/** First and last four characters of an identity or credit code. A text too short to hide anything is hidden whole. */
export const maskIdentifier = (identifier: string): string => keepEnds(identifier.trim(), 4, 4);

/** First three and last four digits of a telephone number. */
export const maskPhone = (phone: string): string => keepEnds(phone.trim(), 3, 4);

/** Last four digits of a bank account. */
export const maskAccount = (account: string): string => keepEnds(account.trim(), 0, 4);
