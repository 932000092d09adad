import type { CaseKinds } from "#kernel/caseKinds.ts";
import type { Calendar } from "#kernel/workingDays.ts";
import type { Law } from "#policy/model.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import type { Duties } from "./dutyTable.ts";

/** What a bureau works by: its law on a day, the words it is written in, the calendar, and what case numbers are made of. */
export type Court = {
  readonly law: Law;
  readonly vocabulary: Vocabulary;
  readonly calendar: Calendar;
  readonly caseKinds?: CaseKinds;
  /** Who does what where the law names nobody. */
  readonly duties?: Duties;
};
