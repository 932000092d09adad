import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { drawBreaks, tryBreak } from "./breaks.ts";
import { conformance } from "./conformance.ts";
import { courtFiles, exampleResults, passedTitles, type Standing, standingOf } from "./proofs.ts";
import { requirements } from "./rows.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    breaks: { type: "string" },
    seed: { type: "string", default: "1" },
    report: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

const rows = requirements(root);
const examples = exampleResults(courtFiles(root));
const report = values.report ?? runNamedTests();
const passed = existsSync(report) ? passedTitles(report, root) : new Set<string>();
const standings = new Map(rows.map((row) => [row.id, standingOf(row, examples, passed)]));
const count = (standing: Standing) => [...standings.values()].filter((one) => one === standing).length;

const failing = rows.filter((row) => ["failing", "unproved"].includes(standings.get(row.id) ?? ""));
for (const row of failing)
  console.log(`${row.id}  ${standings.get(row.id) ?? ""}  ${(examples.get(row.id) ?? []).join("; ")}`);
const byCourt = Object.entries(Object.groupBy(rows, (row) => row.id.split("-")[0] ?? ""));
for (const [court, list = []] of byCourt) {
  const of = (standing: Standing) => list.filter((row) => standings.get(row.id) === standing).length;
  console.log(
    `${court.padEnd(5)} ${String(list.length).padStart(3)}  proved ${of("proved")}  document ${of("document")}  later ${of("later")}`,
  );
}
console.log(
  `${rows.length} requirements: ${count("proved")} proved, ${count("document")} by document, ${count("later")} later, ${failing.length} not`,
);
if (values.write) writeFileSync(join(root, "docs", "conformance.md"), conformance(rows, standings, courtFiles(root)));
process.exitCode = failing.length === 0 ? 0 : 1;
if (values.breaks !== undefined) breakSome(Number(values.breaks), values.seed);

function breakSome(wanted: number, seed: string): void {
  const results = drawBreaks(rows, wanted, seed).map((row) => tryBreak(row, root));
  for (const { id, result, detail } of results) console.log(`${result.padEnd(6)} ${id}  ${detail}`);
  const red = results.filter(({ result }) => result === "red").length;
  console.log(`${red} of ${results.length} breaks turned their test red (seed ${seed})`);
  if (red !== results.length) process.exitCode = 1;
}

/** Runs only the test files that rows name, and returns where the report is. */
function runNamedTests(): string {
  const files = [...new Set(rows.flatMap((row) => ("test" in row.proof ? [row.proof.test] : [])))];
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-trace-"));
  const out = join(folder, "report.json");
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  if (files.length === 0) return out;
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  spawnSync(process.execPath, [vitest, "run", ...files, "--reporter=json", `--outputFile=${out}`], {
    cwd: root,
    stdio: "ignore",
  });
  return out;
}
