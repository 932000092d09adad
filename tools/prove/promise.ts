import type { TextFile } from "#platform/courts.ts";

/** What a proof found: what was counted, and what breaks the promise; empty if nothing does. */
export type Proof = {
  readonly counts: readonly string[];
  readonly failures: readonly string[];
  /** One line for each thing worth listing in full. */
  readonly listed: readonly string[];
  /** Why it could not be run on this machine; then it proves nothing. */
  readonly notRun?: string;
};

export type Promised = {
  readonly number: number;
  readonly text: string;
} & ({ readonly prove: (files: readonly TextFile[]) => Proof | Promise<Proof> } | { readonly notRun: string });

export type Outcome = "proved" | "FAILED" | "not run";
export type Told = { readonly outcome: Outcome; readonly lines: readonly string[] };

const MOST_FAILURES = 20;

/** Proves one promise over the court files, in lines to print. `all` lists everything, not only what failed. */
export async function tell(promise: Promised, files: readonly TextFile[], all: boolean): Promise<Told> {
  const told = (outcome: Outcome, rest: readonly string[]): Told => ({
    outcome,
    lines: [`(${promise.number}) ${outcome.padEnd(7)}  ${promise.text}`, ...rest.map((line) => `      ${line}`)],
  });
  if ("notRun" in promise) return told("not run", [promise.notRun]);
  const { counts, failures, listed, notRun } = await promise.prove(files);
  if (notRun !== undefined) return told("not run", [notRun]);
  const more = failures.length - MOST_FAILURES;
  const failed = [...failures.slice(0, MOST_FAILURES), ...(more > 0 ? [`and ${more} more`] : [])];
  return told(failures.length === 0 ? "proved" : "FAILED", [...counts, ...(all ? listed : []), ...failed]);
}
