import type { Fields } from "#kernel/event.ts";

/** What a fact word can hold. `open` members come from the court's own text (townships, paper kinds, units). */
export type FactType =
  | { readonly kind: "bool" }
  | { readonly kind: "yuan" }
  | { readonly kind: "number"; readonly unit?: string }
  | { readonly kind: "date" }
  | { readonly kind: "text" }
  | { readonly kind: "enum"; readonly of: readonly string[] | "open" }
  | { readonly kind: "set"; readonly of: readonly string[] | "open" };

/** One fact a rule may read. */
export type FactWord = {
  readonly type: FactType;
  /** Event kinds that carry it. */
  readonly from: readonly string[];
  /** Only a named person can say it (`fact.stated`). */
  readonly human?: true;
  /** It only rides on events as a field; it is not a standing fact of a case. */
  readonly field?: true;
  /** `none` is possible: a known absence. */
  readonly none?: true;
};

/** The words one slice owns. Keys are the law's words. */
export type SliceWords = {
  readonly facts: Readonly<Record<string, FactWord>>;
  /** Event kind → the fact words it may carry as fields. */
  readonly events: Readonly<Record<string, readonly string[]>>;
  /** Act → the event kind it makes when nothing stands against it, and its fields. */
  readonly acts: Readonly<Record<string, { readonly makes: string; readonly fields: readonly string[] }>>;
};

/** Chinese and English for every word and for enum members (`claim.kinds=money`). */
export type Wording = Readonly<Record<string, readonly [zh: string, en: string]>>;

/**
 * What is always so: if every test of `when` holds, every test of `then` holds.
 * Tests are in the language of law files. Proofs never invent a case that breaks one.
 */
export type Constraint = {
  readonly id: string;
  readonly when: Readonly<Record<string, string>>;
  readonly then: Readonly<Record<string, string>>;
  readonly zh: string;
};

/** A constraint as its slice states it; casework adds the Chinese from the slice's wording, under `always.ID`. */
export type SliceConstraint = Omit<Constraint, "zh">;

/** Everything a law file may say, put together by casework from all slices. */
export type Vocabulary = {
  readonly facts: Readonly<Record<string, FactWord>>;
  readonly events: Readonly<Record<string, readonly string[]>>;
  readonly acts: Readonly<Record<string, { readonly makes: string; readonly fields: readonly string[] }>>;
  readonly wording: Wording;
  readonly constraints: readonly Constraint[];
};

/** A fact record: known values only; a missing key is unknown, `null` is none. */
export type Facts = Fields;
