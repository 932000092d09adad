import type { Verdict } from "./step.ts";

/** The part of vitest's JSON report that is counted. */
export type TestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

export type Count = { readonly passed: number; readonly failed: number };

/**
 * Checks and tests in one count. A test file that could not be loaded counts as one failure, and so does a run that ended
 * badly for no test's fault or ran no test: silence is never success.
 */
export function tally(verdicts: readonly Verdict[], report: TestReport | undefined | "unreadable"): Count {
  const checks = verdicts.filter(({ ok }) => ok).length;
  const badChecks = verdicts.length - checks;
  if (report === undefined) return { passed: checks, failed: badChecks };
  if (report === "unreadable") return { passed: checks, failed: badChecks + 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const failed = report.numFailedTests + unloaded;
  const silent = failed === 0 && (!report.success || report.numPassedTests === 0) ? 1 : 0;
  return { passed: checks + report.numPassedTests, failed: badChecks + failed + silent };
}

/** Two counts in one. */
export const sum = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** The line a run ends with. */
export const closingLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;
