import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../tools/check/step.ts";

/** A program of ours that is started again whenever it dies, as a court's machine would. */
export type KeptProgram = {
  readonly pid: () => number;
  /** Whether it has said that it is at work. */
  readonly isUp: () => boolean;
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
  /** What it said on standard error, the end of it. */
  readonly trouble: () => string;
};

type Program = {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What it says once it is at work. */
  readonly ready: RegExp;
};

const AGAIN_AFTER = 100;
const START_SECONDS = 60;

/** Starts a program, and waits until it is at work. */
export async function keepProgram({ path, args, env, ready }: Program): Promise<KeptProgram> {
  let child: ReturnType<typeof start> | undefined;
  let up = false;
  let stopping = false;
  let said = "";
  const start = () =>
    spawn(process.execPath, [join(root, path), ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const run = async (): Promise<void> => {
    while (!stopping) {
      const started = start();
      child = started;
      started.stdout.on("data", (part) => {
        if (child === started && ready.test(String(part))) up = true;
      });
      started.stderr.on("data", (part) => {
        said = `${said}${part}`.slice(-4000);
      });
      await new Promise((done) => started.once("close", done));
      up = false;
      if (!stopping) await pause(AGAIN_AFTER);
    }
  };
  // Whoever dies of a failure leaves nothing running.
  const abandon = (): void => {
    child?.kill("SIGKILL");
  };
  process.once("exit", abandon);
  const running = run();
  const kept: KeptProgram = {
    pid: () => child?.pid ?? 0,
    isUp: () => up,
    kill: () => {
      up = false;
      child?.kill("SIGKILL");
    },
    stop: async () => {
      stopping = true;
      child?.kill("SIGTERM");
      await running;
      process.off("exit", abandon);
    },
    trouble: () => said,
  };
  for (let waited = 0; !kept.isUp(); waited += AGAIN_AFTER) {
    if (waited > START_SECONDS * 1000) {
      await kept.stop();
      throw new Error(`${path} does not start: ${said}`);
    }
    await pause(AGAIN_AFTER);
  }
  return kept;
}
