import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** One check: a program of node_modules (or a file of ours) run by the Node that runs us. */
export type Step = { readonly name: string; readonly script: string; readonly args: readonly string[] };

/** What came of a step: `output` is everything it printed. */
export type Verdict = {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
};

/** Runs a step to its end. A program that cannot be started is a failed step, not a crash. */
export function runStep({ name, script, args }: Step): Promise<Verdict> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const heard: string[] = [];
    const end = (ok: boolean) =>
      resolve({ name, ok, seconds: (performance.now() - began) / 1000, output: heard.join("").trim() });
    child.stdout.on("data", (part) => heard.push(String(part)));
    child.stderr.on("data", (part) => heard.push(String(part)));
    child.on("error", (error) => {
      heard.push(error.message);
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}
