const UNSEEN = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Whether a text holds what nobody sees: control characters, halves of characters, and those without width. */
export const holdsUnseen = (text: string): boolean => UNSEEN.test(text);
