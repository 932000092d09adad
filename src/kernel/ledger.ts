import { type CivilDate, epochDay } from "./calendar.ts";
import type { Citation } from "./citation.ts";
import { formatLimit, type Limit, type Span } from "./limit.ts";
import { type Language, phrase } from "./phrase.ts";
import { groundSeparator, ledgerWords } from "./wording.ts";
import { type Calendar, countWorkingDays } from "./workingDays.ts";

/**
 * Days that do not use up a limit: `from` and `to` are both inside, so a pause begun and ended on one day
 * holds back that day. Without `to` it still runs. `suspend` is 中止, `exclude` 扣除; both count alike.
 */
export type Pause = {
  readonly from: CivilDate;
  readonly to?: CivilDate;
  readonly ground: string;
  readonly kind: "suspend" | "exclude";
  readonly cites?: readonly Citation[];
};

/** More time granted. It lengthens the budget; `on` is the day it was granted and moves nothing. */
export type Extension = {
  readonly by: Span;
  readonly ground: string;
  readonly on?: CivilDate;
  readonly cites?: readonly Citation[];
};

/** What a ledger counts in. Months and years are turned into the days they have. */
export type LedgerUnit = "day" | "working-day";

/** One line of the account of a limit. Between start and last day, `runs` and `pauses` leave no day out. */
export type LedgerLine =
  | { readonly kind: "starts"; readonly on: CivilDate; readonly counted: boolean; readonly limit: Limit }
  | { readonly kind: "extends"; readonly extension: Extension }
  | {
      readonly kind: "runs";
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly days: number;
      readonly unit: LedgerUnit;
    }
  /** `days` held back from the budget, in its unit; none while the pause is open. */
  | {
      readonly kind: "pauses";
      readonly from: CivilDate;
      readonly to?: CivilDate;
      readonly days?: number;
      readonly pauses: readonly Pause[];
    }
  | { readonly kind: "fixed"; readonly on: CivilDate }
  | { readonly kind: "rolls"; readonly from: CivilDate; readonly to: CivilDate; readonly holiday?: string };

/** Counted days used up by the end of `on`, added up from the lines alone (with the calendar for a cut working-day line). */
export const usedBy = (ledger: readonly LedgerLine[], on: CivilDate, calendar: Calendar): number => {
  let used = 0;
  for (const line of ledger) {
    if (line.kind !== "runs" || line.from > on) continue;
    if (line.to <= on) used += line.days;
    else if (line.unit === "day") used += epochDay(on) - epochDay(line.from) + 1;
    else used += countWorkingDays(calendar, epochDay(line.from), epochDay(on));
  }
  return used;
};

/** A ledger line for reading. `nameOf` gives a fact's name, as in `formatLimit`. */
export const ledgerText = (line: LedgerLine, language: Language, nameOf?: (word: string) => string): string => {
  switch (line.kind) {
    case "starts": {
      const budget = formatLimit(line.limit, language, nameOf);
      return phrase(ledgerWords[line.counted ? "starts-counted" : "starts"], language, { on: line.on, budget });
    }
    case "extends": {
      const { by, ground } = line.extension;
      return phrase(ledgerWords.extends, language, { by: formatLimit(by, language), ground });
    }
    case "runs": {
      const { from, to, days, unit } = line;
      return phrase(ledgerWords[`runs-${unit}`], language, { from, to, days, s: days === 1 ? "" : "s" });
    }
    case "pauses": {
      const kind = line.pauses.some((pause) => pause.kind === "suspend") ? "suspend" : "exclude";
      const ground = line.pauses.map((pause) => pause.ground).join(phrase(groundSeparator, language));
      return line.to === undefined
        ? phrase(ledgerWords[`${kind}-open`], language, { from: line.from, ground })
        : phrase(ledgerWords[kind], language, { from: line.from, to: line.to, ground });
    }
    case "fixed":
      return phrase(ledgerWords.fixed, language, { on: line.on });
    case "rolls": {
      const { from, to, holiday = "" } = line;
      return phrase(ledgerWords[holiday ? "rolls-holiday" : "rolls-weekend"], language, { from, to, holiday });
    }
  }
};

/** Why the last day moved: `2022-04-30 falls in a holiday`. None when it did not. */
export const rollReason = (ledger: readonly LedgerLine[], language: Language): string | undefined => {
  const roll = ledger.find((line) => line.kind === "rolls");
  if (roll?.kind !== "rolls") return undefined;
  return phrase(ledgerWords[roll.holiday === undefined ? "weekend" : "holiday"], language, { from: roll.from });
};
