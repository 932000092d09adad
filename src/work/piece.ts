import type { AffairRun } from "#affairs/index.ts";
import type { Handlers } from "#assignment/index.ts";
import type { Court, Standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event, Fields } from "#kernel/event.ts";
import type { Bearing } from "#policy/deed.ts";
import { say } from "./wording.ts";

export type WorkKind =
  | "triage"
  | "assignment"
  | "naming"
  | "receipt"
  | "affair"
  | "slip"
  | "acceptance"
  | "approval"
  | "carrying-out"
  | "defect"
  | "supply";

/** One thing somebody has to do about a case, and whose it is: words of the law he answers to, or persons by name. */
export type Work = {
  /** Unique in its case, and the same as long as it is the same thing. */
  readonly id: string;
  readonly kind: WorkKind;
  readonly title: readonly [zh: string, en: string];
  readonly since: CivilDate;
  readonly due?: CivilDate;
  readonly words: readonly string[];
  readonly persons: readonly string[];
  /** Who waits for it. */
  readonly asker?: string;
  readonly act?: string;
  readonly fields?: Fields;
  readonly of?: Readonly<Record<string, string>>;
};

/** A case as it lies before whoever asks what of it is open. */
export type Desk = {
  readonly court: Court;
  readonly log: readonly Event[];
  readonly stands: Omit<Standing, "turned">;
  readonly handlers: Handlers;
  readonly bearing: Bearing;
  readonly today: CivilDate;
};

/** A title of a piece of work, with names in both languages filled in. */
export const titled = (code: string, ...args: readonly (readonly [string, string])[]): readonly [string, string] => [
  say(code, ...args.map(([zh]) => zh))[0],
  say(code, ...args.map(([, en]) => en))[1],
];

/** What is called the same in both languages, or not. */
export const both = (said: string | readonly [string, string]): readonly [string, string] =>
  typeof said === "string" ? [said, said] : said;

/** The piece of work that an affair of a case is. */
export const affairPiece = ({ affair, id }: AffairRun): string => `affair/${affair.key}/${id}`;
