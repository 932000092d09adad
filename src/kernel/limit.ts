import { type CivilDate, civilDate } from "./calendar.ts";
import { type Outcome, ok } from "./outcome.ts";
import { type Language, phrase } from "./phrase.ts";
import { refuse } from "./refuse.ts";
import { limitWords } from "./wording.ts";

/** What a span counts. */
export type SpanUnit = "day" | "working-day" | "month" | "year" | "hour";
/** So many days, months …; `n` is a whole number from 1 to 10000. */
export type Span = { readonly form: "span"; readonly n: number; readonly unit: SpanUnit };

/** How long something may take, in every form a court's document uses. */
export type Limit =
  | Span
  | { readonly form: "same-day" | "next-day" | "same-or-next-day" }
  /** 及时、立即: measured and shown, never overdue. */
  | { readonly form: "promptly" }
  /** The number is in a text not supplied. */
  | { readonly form: "elsewhere" }
  | { readonly form: "none" }
  /** Strictly before, or on or before, a day a fact carries or a printed date. */
  | { readonly form: "before" | "by"; readonly of: string }
  /** Left to the court; `atMost` and `shorterThan` bound what it may choose. */
  | { readonly form: "fill"; readonly atMost?: Limit; readonly shorterThan?: string };

const MOST = 10_000;
const SPAN = /^(\d+) (working day|day|month|year|hour)s?$/;
const TIED = /^(before|by) (\S+)$/;
const FACT = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;
const PLAIN: Readonly<Record<string, Limit>> = {
  "same day": { form: "same-day" },
  "next day": { form: "next-day" },
  "same day or next day": { form: "same-or-next-day" },
  promptly: { form: "promptly" },
  elsewhere: { form: "elsewhere" },
  none: { form: "none" },
  fill: { form: "fill" },
};
const UNITS: Readonly<Record<string, SpanUnit>> = {
  day: "day",
  "working day": "working-day",
  month: "month",
  year: "year",
  hour: "hour",
};

/** Reads a limit as a law file writes it. Refuses anything outside the closed set of forms, naming them. */
export const parseLimit = (text: string): Outcome<Limit> => {
  const written = text.trim().replace(/\s+/g, " ");
  const plain = Object.hasOwn(PLAIN, written) ? PLAIN[written] : undefined;
  if (plain) return ok(plain);
  const [, digits, word] = SPAN.exec(written) ?? [];
  const unit = word === undefined ? undefined : UNITS[word];
  if (digits !== undefined && unit) {
    const n = Number(digits);
    return n >= 1 && n <= MOST ? ok({ form: "span", n, unit }) : refuse("limit-number", { text });
  }
  const [, form, of] = TIED.exec(written) ?? [];
  if (of === undefined || (form !== "before" && form !== "by")) return refuse("limit-malformed", { text });
  if (FACT.test(of)) return ok({ form, of });
  const day = civilDate(of);
  return "ok" in day ? ok({ form, of: day.ok }) : /^\d/.test(of) ? day : refuse("limit-malformed", { text });
};

/** Builds `fill { at-most, shorter-than }`. The bound must be a span; `shorterThan` names a clock and is not looked up. */
export const fillLimit = (bounds: { readonly atMost?: string; readonly shorterThan?: string }): Outcome<Limit> => {
  const shorter = bounds.shorterThan === undefined ? {} : { shorterThan: bounds.shorterThan };
  if (bounds.atMost === undefined) return ok({ form: "fill", ...shorter });
  const atMost = parseLimit(bounds.atMost);
  if ("refused" in atMost) return atMost;
  if (atMost.ok.form !== "span") return refuse("limit-bound", { text: bounds.atMost });
  return ok({ form: "fill", atMost: atMost.ok, ...shorter });
};

/** The printed day or the fact's word a `before`/`by` limit waits on; none for other forms. */
export const limitDay = (limit: Limit): { readonly date: CivilDate } | { readonly fact: string } | undefined => {
  if (limit.form !== "before" && limit.form !== "by") return undefined;
  const day = civilDate(limit.of);
  return "ok" in day ? { date: day.ok } : { fact: limit.of };
};

/** A `before`/`by` limit with its fact's day put in; other limits unchanged. */
export const withDay = (limit: Limit, day: CivilDate): Limit =>
  limit.form === "before" || limit.form === "by" ? { form: limit.form, of: day } : limit;

/** A limit for reading: 15个工作日, `15 working days`. `nameOf` gives a fact's or clock's name; without it the word itself stands. */
export const formatLimit = (limit: Limit, language: Language, nameOf = (word: string): string => word): string => {
  switch (limit.form) {
    case "span":
      return phrase(limitWords[limit.unit], language, { n: limit.n, s: limit.n === 1 ? "" : "s" });
    case "before":
    case "by":
      return phrase(limitWords[limit.form], language, { of: nameOf(limit.of) });
    case "fill": {
      const bound = limit.atMost === undefined ? "" : formatLimit(limit.atMost, language, nameOf);
      const other = limit.shorterThan === undefined ? "" : nameOf(limit.shorterThan);
      const word = bound ? (other ? "fill-both" : "fill-at-most") : other ? "fill-shorter" : "fill";
      return phrase(limitWords[word], language, { bound, other });
    }
    default:
      return phrase(limitWords[limit.form], language);
  }
};
