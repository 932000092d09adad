import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { foundOtherCourts } from "./courts.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server of this run answers. */
    address: string;
    /** Its folder. */
    home: string;
  }
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** The demonstration court is laid out and the screens are built first; a loaded machine takes its time. */
const READY_WITHIN = 180_000;

export type Started = {
  readonly address: string;
  /** Of an empty installation: what founds its first court. */
  readonly token?: string;
  /** Stops it and removes its folder; throws if it had ended by itself. */
  readonly stop: () => Promise<void>;
};

/** A real server as people start it, in a folder of its own: database and screens. */
export async function serverIn(home: string, options: readonly string[]): Promise<Started> {
  // Its own database, and screens built as people get them, not as tests are run.
  const { DATABASE_URL: _, NODE_ENV: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, "apps/server/main.ts"), "--quiet", ...options], {
    cwd: root,
    env: { ...env, ZHIHENG_HOME: home, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard: string[] = [];
  for (const said of [child.stdout, child.stderr]) said.on("data", (part) => heard.push(String(part)));
  const stop = async (): Promise<void> => {
    const died = child.exitCode ?? child.signalCode;
    await stopped(child);
    rmSync(home, { recursive: true, force: true });
    if (died !== null) throw new Error(`the server ended by itself with ${died}: ${heard.join("")}`);
  };
  try {
    return { ...(await ready(child, heard)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One server for all tests in a browser, with its demonstration. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), "zhiheng-e2e-"));
  const { address, stop } = await serverIn(home, ["--demo", "--cases=24"]);
  try {
    project.provide("address", address);
    project.provide("home", home);
    await foundOtherCourts(home, join(root, "courts"));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** What the server prints once it listens, or what it said instead. */
function ready(child: ChildProcess, heard: readonly string[]): Promise<Omit<Started, "stop">> {
  return new Promise((done, fail) => {
    const fails = (what: string): void => fail(new Error(`the server ${what}: ${heard.join("")}`));
    const timer = setTimeout(() => fails(`was not ready after ${READY_WITHIN} ms`), READY_WITHIN);
    child.stdout?.on("data", () => {
      const said = heard.join("");
      const address = /"ready":"([^"]+)"/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      const token = /"token":"([^"]+)"/.exec(said)?.[1];
      done({ address, ...(token === undefined ? {} : { token }) });
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      fails(`ended with ${code}`);
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.on("exit", () => done());
    child.kill("SIGTERM");
  });
}
