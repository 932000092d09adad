// npm test: every check, then every test. Arguments narrow the tests as vitest narrows them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explain, runSteps } from "./report.ts";
import { root } from "./step.ts";
import { steps } from "./steps.ts";
import { closingLine, type TestReport, tally } from "./tally.ts";

/** Runs the tests with their output on the terminal and reads the report they leave. */
function runTests(narrowed: readonly string[]): TestReport | "unreadable" {
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-test-"));
  const outputFile = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`];
  spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...narrowed], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    return JSON.parse(readFileSync(outputFile, "utf8")) as TestReport;
  } catch {
    return "unreadable";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const verdicts = await runSteps(steps);
const report = runTests(process.argv.slice(2));
explain(verdicts);
const count = tally(verdicts, report);
console.log(`\n${closingLine(count)}`);
process.exit(count.failed === 0 ? 0 : 1);
