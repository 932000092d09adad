import type { Calendar } from "#kernel/workingDays.ts";
import type { Law } from "#policy/model.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";

/** What a bureau works by: its law on a day, the words it is written in, and the calendar. */
export type Court = { readonly law: Law; readonly vocabulary: Vocabulary; readonly calendar: Calendar };
