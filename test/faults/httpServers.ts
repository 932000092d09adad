import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../tools/check/step.ts";

/** A server that is started again at the same address whenever it dies, as a court's machine would. */
export type KeptServer = {
  readonly address: string;
  readonly pid: () => number;
  /** Whether it answers now. */
  readonly isUp: () => boolean;
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
  /** What it said on standard error, the end of it. */
  readonly trouble: () => string;
};

const AGAIN_AFTER = 100;
const START_SECONDS = 60;

/** Starts the server program without screens, and waits until it answers. */
export async function keepServer(databaseUrl: string, home: string): Promise<KeptServer> {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), ZHIHENG_HOME: home };
  let child: ChildProcess | undefined;
  let up = false;
  let stopping = false;
  let said = "";
  const run = async (): Promise<void> => {
    while (!stopping) {
      const started = spawn(process.execPath, [join(root, "apps/server/main.ts"), "--quiet", "--no-screens"], {
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      started.stdout.on("data", (part) => {
        if (String(part).includes('"ready"')) up = true;
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
  const kept: KeptServer = {
    address: `http://127.0.0.1:${port}`,
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
      throw new Error(`the server does not start: ${said}`);
    }
    await pause(AGAIN_AFTER);
  }
  return kept;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
