import type { Outcome } from "#kernel/outcome.ts";
import { refused } from "#kernel/outcome.ts";
import { type Language, phrase, type Values } from "#kernel/phrase.ts";
import { troubles } from "./wording.ts";

export type TroubleCode = keyof typeof troubles;

/** Something outside the program that an administrator must mend. Its message says in both languages what and how. */
export class Trouble extends Error {
  readonly code: TroubleCode;
  readonly values: Values;
  /** The message by language. */
  readonly said: Readonly<Record<Language, string>>;
  constructor(code: TroubleCode, values: Values, cause?: unknown) {
    const said = { zh: phrase(troubles[code], "zh", values), en: phrase(troubles[code], "en", values) };
    super(`${said.zh}\n${said.en}`, { cause });
    this.said = said;
    this.name = "Trouble";
    this.code = code;
    this.values = values;
  }
}

/** What a caller did that cannot be done, as a value. */
export const refuse = (code: TroubleCode, values: Values): Outcome<never> =>
  refused(code, phrase(troubles[code], "zh", values), phrase(troubles[code], "en", values));

/** What an unknown failure says of itself. */
export const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(reasonOf).join("; ")
    : error instanceof Error
      ? error.message
      : String(error);

/** The SQLSTATE of a failed statement, or the system's code of a failed call. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** The constraint that a failed statement would have broken. */
export const constraintOf = (error: unknown): string | undefined =>
  error instanceof Error && "constraint" in error && typeof error.constraint === "string"
    ? error.constraint
    : undefined;

/** Waits no longer than that for something, and says what was being done. */
export async function within<T>(seconds: number, doing: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Trouble("too-slow", { seconds, doing })), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
