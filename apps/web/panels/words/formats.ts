import { FEN_IN_YUAN, momentDigits, shortDigits, yuanDigits } from "./amounts.ts";
import { type Language, useLanguage } from "./language.ts";
import { sayIn } from "./useWords.ts";
import { wording } from "./wording.ts";

/** Chinese counts large amounts in ten thousands, English in millions. */
const YUAN_IN_WAN = 10_000;
const YUAN_IN_MILLION = 1_000_000;

const say = (language: Language, key: keyof typeof wording, ...values: readonly (string | number)[]): string =>
  sayIn(language, wording[key], values);

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `month-${month}` as keyof typeof wording);
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

function longDay(day: string, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "sunday";
  const named = say(language, MONTHS[Number(month) - 1] ?? "month-1");
  return say(language, "long-day", year, named, Number(date), say(language, weekday));
}

/** How things are written in the language of the screens. */
export type Formats = {
  /** `1,234,567.80 元`. */
  readonly yuan: (fen: number) => string;
  /** `123.46 万元` from ten thousand yuan on (English: a million), plain yuan below. */
  readonly shortYuan: (fen: number) => string;
  /** 2022年3月1日 星期二. */
  readonly longDay: (day: string) => string;
  readonly moment: (moment: number) => string;
  /** 第47/60日. */
  readonly dayOf: (day: number, of: number) => string;
  /** 超期3天, 今天到期, 剩5天. */
  readonly late: (days: number) => string;
};

export function useFormats(): Formats {
  const language = useLanguage();
  return {
    yuan: (fen) => say(language, "yuan", yuanDigits(fen)),
    shortYuan: (fen) => {
      const unit = language === "zh" ? YUAN_IN_WAN : YUAN_IN_MILLION;
      const isLong = Math.abs(fen) >= unit * FEN_IN_YUAN;
      return isLong
        ? say(language, "short-yuan", shortDigits(fen, unit))
        : say(language, "yuan", yuanDigits(fen).replace(/\.00$/, ""));
    },
    longDay: (day) => longDay(day, language),
    moment: momentDigits,
    dayOf: (day, of) => say(language, "day-of", day, of),
    late: (days) =>
      days > 0
        ? say(language, days === 1 ? "over-one" : "over", days)
        : days === 0
          ? say(language, "due-today")
          : say(language, days === -1 ? "left-one" : "left", -days),
  };
}
