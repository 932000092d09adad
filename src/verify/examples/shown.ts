import type { Answer, Court, Standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Example } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";

/** What the example came to, before it is compared. */
export type Shown = {
  readonly example: Example;
  readonly court: Court;
  readonly facts: Facts;
  readonly standing: Omit<Standing, "turned">;
  readonly answer?: Answer;
  readonly on: CivilDate;
};
