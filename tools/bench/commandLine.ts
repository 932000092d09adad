import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLibrary } from "#casework/index.ts";
import { profileOf, triageRows, written } from "#generate/index.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { type Bench, type Figure, figure, notRun, type Options } from "./figure.ts";
import { waits } from "./measure.ts";

const ROWS = 10_000;
const COURT = "qingfeng";
const LIMIT = ["limit", "--court", COURT, "payout", "--from", "2026-09-25"];

/** Whole processes, from the command to its end, as a clerk waits for them. */
export const commandLine: Bench = {
  name: "command line",
  async run(options) {
    const program = join(options.root, "apps", "cli", "main.ts");
    if (!existsSync(program)) return [notRun("zhiheng limit, zhiheng triage", "apps/cli/main.ts is not there")];
    return [
      ...started("node alone", ["-e", "0"], options),
      ...started(`zhiheng ${LIMIT.join(" ")}`, [program, ...LIMIT], options),
      ...sheet(program, options),
    ];
  },
};

function started(what: string, args: readonly string[], { quick }: Options): readonly Figure[] {
  const ends: string[] = [];
  const measured = waits(quick ? 2 : 7, () => ends.push(run(args)));
  const wrong = ends.find((end) => end !== "");
  return [wrong === undefined ? figure(what, "ms", measured, "waited for, whole process") : notRun(what, wrong)];
}

/** What a run that failed had to say; empty if it did what it should. */
function run(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: "utf8", maxBuffer: 2 ** 29 });
  return status === 0 ? "" : (stderr.trim().split("\n")[0] ?? `ended with ${status}`);
}

function sheet(program: string, options: Options): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-bench-"));
  try {
    const path = join(folder, "cases.csv");
    writeFileSync(path, csv(options.root));
    const what = `zhiheng triage, ${ROWS.toLocaleString("en")} rows of csv`;
    return [false, true].flatMap((json) =>
      started(
        `${what}${json ? ", --json" : ""}`,
        [program, "triage", "--court", COURT, path, ...(json ? ["--json"] : [])],
        { ...options, quick: true },
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Generated cases with one column a fact, named by its word. */
function csv(root: string): string {
  const { documents, vocabulary } = readLibrary(readCourtFiles(join(root, "courts")));
  const rows = triageRows("bench", ROWS, profileOf(documents)).map((facts) => written(facts, vocabulary));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((line) => line.map(cell).join(","))
    .join("\n");
}
