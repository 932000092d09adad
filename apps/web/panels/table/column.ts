import type { ReactNode } from "react";

/** A column: what stands over it, how wide it is on wide screens, and where it goes on a phone. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  /** In pixels; columns without a width share what is left. */
  readonly width?: number;
  readonly right?: boolean;
  /** Acts and the like do not go on paper. */
  readonly screenOnly?: true;
  /** On a phone a row is two lines: `lead` and `end` above, `line` below, `fill` takes what is left there. Left out: not shown. */
  readonly narrow?: "lead" | "end" | "line" | "fill";
  readonly cell: (row: Row) => ReactNode;
};

export type TableOf<Row> = {
  /** What the table lists, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** The row somebody is at, by key, where the screen keeps it (a list beside a page). */
  readonly chosen?: string;
  readonly onMove?: (row: Row) => void;
  /** There is more to read; `more` reads it. */
  readonly hasMore?: boolean;
  readonly more?: () => void;
  /** Rows in all, where that is known. */
  readonly total?: number;
  readonly empty?: ReactNode;
};
