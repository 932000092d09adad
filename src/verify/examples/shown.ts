import type { Answer, Court, Standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Example } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";

/** What is wrong with an example. */
export type Difference = readonly [zh: string, en: string];

/** A refusal as it is told. */
export const told = ({ zh, en }: Pick<Refusal, "zh" | "en">): Difference => [zh, en];

/** What the example came to, before it is compared. */
export type Shown = {
  readonly example: Example;
  readonly court: Court;
  readonly facts: Facts;
  readonly standing: Omit<Standing, "turned">;
  readonly answer?: Answer;
  readonly on: CivilDate;
};
