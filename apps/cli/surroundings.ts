import type { CivilDate } from "#kernel/calendar.ts";
import type { Language, Template } from "#kernel/phrase.ts";

/** What a command may use of the world, so that tests run it without a process. */
export type Surroundings = {
  readonly language: Language;
  readonly colour: boolean;
  readonly today: CivilDate;
  /** Where the law stands: the folder of all courts. */
  readonly courts: string;
  /** Reads a file as named on the command line, `-` being what is piped in. Undefined if it cannot be read. */
  read(path: string): Uint8Array | undefined;
  write(path: string, content: Uint8Array): void;
  /** What the environment says: where the database is, and the folder of this installation. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Another program of the project in place of this one; its exit code where it comes back. */
  become(program: string, args: readonly string[]): number;
  /** Comes true when this process is told to stop. */
  stopped(): Promise<void>;
  /** Standard output, as is. */
  out(text: string): void;
  /** Standard error, a line. */
  complain(line: string): void;
};

/** 0 done · 1 something was found or refused · 2 the command was not understood · 3 a file cannot be read or written · 4 our own fault. */
export const EXIT = { done: 0, found: 1, usage: 2, unreadable: 3, broken: 4 } as const;

/** A command line that cannot be carried out: why, in both languages, and the exit code. */
export class Stop extends Error {
  readonly why: Template;
  readonly code: number;
  constructor(code: number, why: Template) {
    super(why[1]);
    this.why = why;
    this.code = code;
  }
}
