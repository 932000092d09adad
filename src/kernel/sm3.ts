import { sm3 as digest } from "sm-crypto-v2";
import { assert } from "./assert.ts";
import { utf8 } from "./utf8.ts";

/**
 * SM3 (GB/T 32905) of bytes, or of a text's UTF-8, as 64 lower-case hexadecimal digits. The bytes of a text are made here:
 * the library's own encoding goes wrong beyond U+3FFFF.
 */
export const sm3 = (content: string | Uint8Array): string =>
  digest(typeof content === "string" ? utf8(content) : content);

/** A text without its white space: digest and length in code points. Two texts agree exactly when their digests do. */
export type TextDigest = { readonly sm3: string; readonly characters: number };

/** All white space (what JavaScript's `\s` names: line ends, tabs, U+00A0, U+3000, U+FEFF …) taken out, then NFC. */
export const bareText = (text: string): string => text.replace(/\s/gu, "").normalize("NFC");

/** Digest of the bare text: line breaks and spacing may change, every other character counts. */
export const textDigest = (text: string): TextDigest => {
  const bare = bareText(text);
  return { sm3: sm3(bare), characters: [...bare].length };
};

/**
 * JSON with one spelling per value: keys in UTF-16 order, no white space, absent keys left out. Numbers must be safe
 * integers; anything else JSON cannot say exactly asserts.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    assert(Number.isSafeInteger(value), `${value} is not a safe integer`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  assert(typeof value === "object" && isPlain(value), `a ${typeof value} has no canonical form`);
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`;
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
