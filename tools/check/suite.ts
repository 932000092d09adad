// npm test: every check, then every test. Arguments narrow the tests as vitest narrows them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explain, runSteps } from "./report.ts";
import { root } from "./step.ts";
import { steps } from "./steps.ts";
import { closingLine, sum, type TestReport, tally } from "./tally.ts";

/** Runs a program that runs tests, with its output on the terminal, and reads the report they leave. */
function runTests(program: readonly string[], narrowed: readonly string[]): Ran {
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-test-"));
  const outputFile = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`];
  const { status } = spawnSync(process.execPath, [...program, ...reporters, ...narrowed], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    return { status, report: JSON.parse(readFileSync(outputFile, "utf8")) as TestReport };
  } catch {
    return { status, report: "unreadable" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Ran = { readonly status: number | null; readonly report: TestReport | "unreadable" };

/** What stands on PostgreSQL alone, and one case through the whole server; the tests of our own server bring their own version. */
const ON_THE_OLDEST = ["backup", "events", "jobs", "schema", "seals", "projections", "wall", "time"]
  .map((part) => `src/platform/postgres/${part}`)
  .concat("src/office/http/oneCase");

/** The database's own tests on the oldest PostgreSQL we work with, counted only where they ran: then it says why not. */
function runOldest(): TestReport | "unreadable" | undefined {
  console.log("\nPostgreSQL 15:");
  const { status, report } = runTests(["tools/check/postgres15.ts", "--install"], ON_THE_OLDEST);
  return report === "unreadable" && status === 0 ? undefined : report;
}

const narrowed = process.argv.slice(2);
const verdicts = await runSteps(steps);
const { report } = runTests(["node_modules/vitest/vitest.mjs", "run"], narrowed);
const oldest = process.env["CI"] === "true" && narrowed.length === 0 ? runOldest() : undefined;
explain(verdicts);
const count = sum(tally(verdicts, report), tally([], oldest));
console.log(`\n${closingLine(count)}`);
process.exit(count.failed === 0 ? 0 : 1);
