import { describe, expect, test } from "vitest";
import { closingLine, sum, type TestReport, tally } from "./tally.ts";

const verdict = (ok: boolean) => ({ name: "types", ok, seconds: 1, output: "" });
const file = (status: string, ...tests: readonly string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const report = (part: Partial<TestReport>): TestReport => ({
  numPassedTests: 1,
  numFailedTests: 0,
  success: true,
  testResults: [file("passed", "passed")],
  ...part,
});

describe("the closing count", () => {
  test("adds checks and tests", () => {
    expect(tally([verdict(true), verdict(false)], report({}))).toEqual({ passed: 2, failed: 1 });
    expect(closingLine({ passed: 2, failed: 1 })).toBe("2 passed, 1 failed");
  });

  test("adds a second run of tests, and nothing for one that did not run", () => {
    const one = tally([], report({}));
    expect(sum(one, tally([], report({ numPassedTests: 2, numFailedTests: 1, success: false })))).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(sum(one, tally([], undefined))).toEqual(one);
  });

  test("counts a failed test once, not its file again", () => {
    const one = report({ numFailedTests: 1, success: false, testResults: [file("failed", "passed", "failed")] });
    expect(tally([], one)).toEqual({ passed: 1, failed: 1 });
  });

  test("counts a file that could not be loaded", () => {
    const broken = report({ success: false, testResults: [file("passed", "passed"), file("failed")] });
    expect(tally([], broken)).toEqual({ passed: 1, failed: 1 });
  });

  test("never takes silence for success", () => {
    expect(tally([], "unreadable")).toEqual({ passed: 0, failed: 1 });
    expect(tally([], report({ numPassedTests: 0, testResults: [] }))).toEqual({ passed: 0, failed: 1 });
    expect(tally([], report({ success: false }))).toEqual({ passed: 1, failed: 1 });
  });
});
