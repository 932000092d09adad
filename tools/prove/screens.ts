import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../test/e2e/kit/browser.ts";
import { root } from "../check/step.ts";
import type { Proof } from "./promise.ts";

/** What vitest says of each look at a screen. */
export type Looks = {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
};

/**
 * Promise 8: the rules of axe over every screen, in both languages, wide and narrow, in a real browser before a real server with a
 * demonstration court. Not run only where no browser can be had.
 */
export async function proveScreens(): Promise<Proof> {
  const missing = await withoutBrowser();
  if (missing !== undefined) return { counts: [], failures: [], listed: [], notRun: missing };
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-prove-screens-"));
  const report = join(folder, "report.json");
  try {
    const said = await runLooks(report);
    return proofOf(readLooks(report), said);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withoutBrowser(): Promise<string | undefined> {
  try {
    await (await openBrowser()).close();
    return undefined;
  } catch (error) {
    return `no browser can be started here: ${String(error).split("\n")[0]}`;
  }
}

/** Runs the looks as npm test does, and gives the end of what was said on the way. */
function runLooks(report: string): Promise<string> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "browser", "--reporter=json"];
  return new Promise((done) => {
    const child = spawn(process.execPath, [...args, `--outputFile.json=${report}`, "test/e2e/screens"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const heard of [child.stdout, child.stderr])
      heard.on("data", (part) => {
        said = `${said}${part}`.slice(-2000);
      });
    child.on("error", (error) => done(error.message));
    child.on("close", () => done(said));
  });
}

function readLooks(report: string): Looks | undefined {
  try {
    return JSON.parse(readFileSync(report, "utf8")) as Looks;
  } catch {
    return undefined;
  }
}

/** What the looks prove. None at all prove nothing. */
export function proofOf(looks: Looks | undefined, said: string): Proof {
  const all = (looks?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults);
  if (all.length === 0) return { counts: [], failures: [`no screen was looked at: ${said.trim()}`], listed: [] };
  const failures = all
    .filter(({ status }) => status !== "passed")
    .map(
      ({ fullName, failureMessages }) => `${fullName}: ${failureMessages?.[0]?.split("\n")[0] ?? "was not looked at"}`,
    );
  const counts = [`${all.length} looks at screens, each with every rule of axe: ${failures.length} with a complaint`];
  return { counts, failures, listed: all.map(({ fullName }) => fullName) };
}
