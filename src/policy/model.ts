import type { CivilDate } from "#kernel/calendar.ts";
import type { Limit } from "#kernel/limit.ts";

/** A spot in a law file, 1-based. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** Where a rule stands. Under `config` nothing is the court's text and there is no quote. */
export type Source = {
  readonly document: string;
  readonly article: string;
  readonly config: boolean;
  readonly quote?: string;
  readonly item?: string;
  /** What courts below may do with it: keep beside theirs, fill its open numbers, or replace it. */
  readonly lower: LowerCourts;
  readonly place: Place;
};

export type LowerCourts = "keep" | "fill" | "replace";

export type Literal = string | number | boolean | null;

/** One cell. Bounds are numbers (fen for amounts) or ISO days; `null` as a literal is `none`. */
export type Test =
  | { readonly op: "any" }
  | { readonly op: "in"; readonly values: readonly Literal[] }
  | {
      readonly op: "range";
      readonly low?: number | string;
      readonly lowOpen?: boolean;
      readonly high?: number | string;
      readonly highOpen?: boolean;
    }
  | { readonly op: "or"; readonly tests: readonly Test[] }
  | { readonly op: "not"; readonly test: Test }
  | { readonly op: "only"; readonly values: readonly Literal[] }
  /** A number the document leaves to the court. Off until filled. */
  | { readonly op: "fill" };

export type Clause = { readonly fact: string; readonly test: Test; readonly text: string; readonly place: Place };
/** Any alternative holds; an alternative holds if all its clauses do. One empty alternative always holds. */
export type Condition = readonly (readonly Clause[])[];

export type EventForm =
  | { readonly on: string; readonly where?: Condition }
  | { readonly any: readonly EventForm[] }
  | { readonly all: readonly EventForm[] }
  | { readonly every: "day" | "week" | "month" | "quarter" | "year" | "fill" }
  | { readonly expiryOf: string }
  | { readonly date: CivilDate };

export type Per =
  | "case"
  | "debtor"
  | "asset"
  | "receipt"
  | "measure"
  | "paper"
  | "slip"
  | "lead"
  | "application"
  | "loan"
  | "defect";
export type Force = "must" | "mainly" | "may";

/** Keys every rule may have. `id` is `document#name`, unique in a document. */
export type Rule = {
  readonly id: string;
  /** The key it stands under: a word, a row id, a clock or guard key. */
  readonly key: string;
  readonly name?: string;
  readonly source: Source;
  readonly force: Force;
  readonly where?: Condition;
  readonly unless?: Condition;
  readonly per: Per;
  /** Id of a reading in the same article. */
  readonly reading?: string;
  readonly overrides?: string;
  readonly because?: string;
  /** A lower document put a value into this rule's open place. */
  readonly filledBy?: Source;
};

export type Members = {
  readonly has?: readonly string[];
  readonly only?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
};

/** Nouns the text creates. */
export type Word = Rule & {
  readonly sort: "unit" | "post" | "seat" | "paper" | "panel" | "rank";
  readonly also: readonly string[];
  /** unit: hierarchy and place */
  readonly under?: string;
  readonly sitsIn?: string;
  readonly members?: Members;
  readonly leader?: readonly string[];
  readonly takes?: Condition;
  readonly answers?: readonly string[];
  /** post and seat */
  readonly in?: string;
  readonly rank?: string;
  readonly required?: boolean;
  /** paper */
  readonly signedBy?: readonly string[];
  readonly mustContain?: readonly string[];
  readonly to?: readonly string[];
  readonly with?: readonly string[];
  readonly volume?: string;
  readonly drafts?: readonly string[];
  readonly class?: string;
  /** panel */
  readonly includes?: readonly string[];
  readonly mainly?: readonly string[];
  readonly never?: readonly string[];
  readonly records?: readonly string[];
  readonly attends?: readonly string[];
};

/** A row of a decision table. */
export type Row = Rule & {
  /** `track`, `team`, `region`, `like-case`, `team-hint` … */
  readonly table: string;
  readonly when: Condition;
  readonly then: string;
  readonly otherwise: boolean;
};

/** Facts about a whole table: what it chains to. */
export type Table = {
  readonly name: string;
  /** Runs only once the named table gave one of these results. */
  readonly runsAfter?: { readonly table: string; readonly results: readonly string[] };
  readonly force: Force;
  readonly source: Source;
};

export type ViewRow = Rule & {
  readonly sort: "disclosure" | "sight";
  readonly to: readonly string[];
  /** An event form, a material class, or `every-case`. */
  readonly what: EventForm | string;
  readonly how?: "push" | "on-request" | "publish" | "no";
  readonly hold?: { readonly until?: EventForm; readonly approval?: readonly string[] };
};

export type ListRow = Rule & { readonly when: Condition; readonly list: string };

export type Clock = Rule & {
  readonly starts?: EventForm;
  readonly stops?: EventForm;
  readonly affair?: string;
  readonly limit: Limit;
  readonly owner: readonly string[];
  readonly watch?: readonly string[];
  readonly pauses: readonly string[];
  readonly extend?: {
    readonly approval: readonly string[];
    readonly by: Limit;
    readonly decided?: Limit;
    readonly times?: number;
  };
  readonly overdue?: string;
  /** `no`: running out is a condition, nobody is late. */
  readonly breach: boolean;
  readonly node?: string;
};

/** An act with filters on its own fields and the facts before it. */
export type ActForm = { readonly act: string; readonly where?: Condition };
export type Window = {
  /** Absent: the act itself, now. */
  readonly of?: EventForm;
  readonly bound: "at-most" | "at-least";
  readonly limit: Limit;
  readonly since: EventForm;
};

export type Guard = Rule & {
  readonly acts: readonly ActForm[];
  /** In scope only once this has happened. */
  readonly happened?: EventForm;
  /** Out of scope once this has happened. */
  readonly unlessHappened?: EventForm;
  readonly require?: Condition;
  readonly after: readonly EventForm[];
  readonly time: readonly Window[];
  readonly by?: readonly string[];
  readonly notBy?: readonly string[];
  /** In order; a step is any one of several; `fill` is left to the court. */
  readonly approval: readonly (readonly string[])[];
  readonly papers: readonly string[];
  readonly reason?: "required" | readonly string[];
  readonly forbid: boolean;
};

export type Affair = Rule & {
  readonly owner: readonly string[];
  readonly opens?: EventForm;
  readonly done?: EventForm;
  readonly slip: boolean;
  readonly with: readonly string[];
  readonly lists: readonly string[];
  readonly indicators?: "all" | "below-target" | readonly string[];
  readonly product?: "bulletin" | "report" | "minutes" | "plan" | "record" | "interpretation";
  readonly to: readonly string[];
  readonly core: boolean;
};

/** A switch of the closed list; a table of values by condition where the text distinguishes cases. */
export type Setting = Rule & { readonly value: unknown };
export type Precedence = Rule & {
  readonly table: string;
  /** Row ids, winner first. */
  readonly order: readonly string[];
  readonly ask?: string;
  readonly noMatch?: string;
  /** Whose precedence: `court` decides, `system default` only proposes. */
  readonly whose: Reading["by"];
};
export type Ground = Rule & {
  readonly from: EventForm;
  readonly to: EventForm;
  readonly oneOf: readonly string[];
  readonly approval: readonly string[];
  readonly sort: "suspend" | "exclude";
};
export type Ladder = Rule & {
  /** `50%`, `3 days`, `last-day` before the due date. */
  readonly remind: readonly string[];
  readonly overdue?: "bulletin" | "task" | "order";
  readonly to: readonly string[];
  readonly repeat?: "day" | "week" | "month";
  readonly until: "stop" | "rectified";
};
/** An open word of the document, to be filled by a court. */
export type Fill = Rule & {
  readonly of?: string;
  readonly value: string | number | "unfilled";
  readonly unit?: string;
  readonly since?: string;
  readonly question: string;
};

export type NoRule = { readonly quote: string; readonly because: string; readonly source: Source };
export type Reading = {
  readonly id: string;
  readonly article: string;
  readonly question: string;
  readonly choice: string;
  readonly others: readonly unknown[];
  readonly by: "text" | "court" | "superior" | "system default";
  readonly place: Place;
};

/** `given` facts (a fact not given is unknown), a log, an act, and what must follow. */
export type Example = {
  readonly id: string;
  readonly article: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly by: readonly string[];
  readonly log: readonly {
    readonly kind: string;
    readonly date: CivilDate;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
  readonly act?: { readonly kind: string; readonly fields: Readonly<Record<string, unknown>> };
  readonly at?: CivilDate;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly place: Place;
};

export type Rules = {
  readonly words: readonly Word[];
  readonly tables: readonly Table[];
  readonly rows: readonly Row[];
  readonly views: readonly ViewRow[];
  readonly lists: readonly ListRow[];
  readonly clocks: readonly Clock[];
  readonly guards: readonly Guard[];
  readonly affairs: readonly Affair[];
  readonly settings: readonly Setting[];
  readonly precedence: readonly Precedence[];
  readonly grounds: readonly Ground[];
  readonly ladders: readonly Ladder[];
  readonly fills: readonly Fill[];
  /** Superior's open words this document fills: `hedong/2024-7#4.disposal` → value. */
  readonly filled: readonly { readonly id: string; readonly value: string; readonly source: Source }[];
};

export type Article = {
  /** Citation key: `1.4`, `15`, `config`. */
  readonly key: string;
  /** Heading as printed. */
  readonly heading: string;
  /** The heading is ours, not the text's. */
  readonly ours: boolean;
  readonly config: boolean;
  readonly depth: number;
  /** Verbatim paragraphs; the heading is not repeated here. */
  readonly paragraphs: readonly string[];
  readonly noRules: readonly NoRule[];
  /** Every quote the article's rules rest on; `word` for names of units, posts, papers. */
  readonly quotes: readonly {
    readonly quote: string;
    readonly rule: string;
    readonly word: boolean;
    readonly place: Place;
  }[];
  readonly readings: readonly Reading[];
  readonly examples: readonly Example[];
  /** National articles: how sure the wording is. */
  readonly verified?: boolean;
  readonly place: Place;
};

export type Front = {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** The court it belongs to, as people call it; absent on national texts. */
  readonly court?: string;
  readonly number?: string;
  readonly level: "national" | "province" | "city" | "basic";
  readonly status: "draft" | "trial" | "in-force";
  readonly effective: { readonly from: CivilDate; readonly because?: string; readonly quote?: string };
  readonly adopted?: { readonly meeting?: CivilDate; readonly by?: string };
  readonly binds: readonly string[];
  /** The phrases of its policy, in its own order, each with the key of the rule that does most about it. */
  readonly principles: readonly { readonly phrase: string; readonly rule: string }[];
  readonly standsOn: readonly string[];
  readonly lowerCourts: LowerCourts;
  readonly runningCases: "keep-started-clocks" | "restart" | "new-law-at-once";
  readonly refersTo: readonly {
    readonly title: string;
    readonly supplied: boolean;
    readonly fallback?: boolean;
    readonly gives?: string;
  }[];
  readonly replaces?: string;
  readonly text?: { readonly sm3: string; readonly characters: number; readonly place: Place };
};

/** One law file, read. Nothing is resolved yet: words may still be unknown. */
export type Document = {
  readonly file: string;
  readonly front: Front;
  readonly articles: readonly Article[];
  readonly rules: Rules;
};

/** What is wrong with a law file, where, and what to do. */
export type Fault = { readonly place: Place; readonly code: string; readonly zh: string; readonly en: string };

/**
 * The law a court stands on at one day: its own document over its superiors', down to the national baseline.
 * Rules carry the document they come from; `documents` runs from the court's own upwards.
 */
export type Law = {
  readonly court: string;
  readonly on: CivilDate;
  readonly edition: string;
  readonly documents: readonly Document[];
  readonly rules: Rules;
  /** Open places nobody filled: rules that are off until the court says a value. */
  readonly open: readonly { readonly id: string; readonly question: string; readonly source: Source }[];
  /** Readings the court chose in its own configuration, by `document#article.r1`. */
  readonly chosen?: Readonly<Record<string, Reading>>;
  /** The law before this edition, since when this one stands in its place, and what that does to running cases. */
  readonly since?: { readonly from: CivilDate; readonly runningCases: Front["runningCases"]; readonly before: Law };
};
