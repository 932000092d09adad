import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** A process of ours that is started again whenever it ends, until it is told to stop. */
export type Kept = { readonly kill: () => void; readonly stop: () => Promise<void> };

const AGAIN_AFTER = 100;

/** Keeps a program of this folder running; each start gets a number of its own, and an order as JSON. */
export function keep(program: string, order: Readonly<Record<string, unknown>>): Kept {
  const path = fileURLToPath(new URL(program, import.meta.url));
  let child: ChildProcess;
  let stopping = false;
  let start = 0;
  const run = async (): Promise<void> => {
    while (!stopping) {
      start += 1;
      child = spawn(process.execPath, [path, JSON.stringify({ ...order, start })], { stdio: "ignore" });
      await new Promise((done) => child.once("close", done));
      if (!stopping) await pause(AGAIN_AFTER);
    }
  };
  const running = run();
  return {
    kill: () => child.kill("SIGKILL"),
    stop: async () => {
      stopping = true;
      child.kill("SIGTERM");
      await running;
    },
  };
}

/** Whether this process was told to stop. */
export function untilToldToStop(): () => boolean {
  let told = false;
  process.on("SIGTERM", () => {
    told = true;
  });
  return () => told;
}
