import { createServer } from "node:net";
import { type KeptProgram, keepProgram } from "./keptProgram.ts";

/** A server that is started again at the same address whenever it dies. */
export type KeptServer = KeptProgram & { readonly address: string };

/** Starts the server program without screens, and waits until it answers. */
export async function keepServer(
  databaseUrl: string,
  home: string,
  more: Readonly<Record<string, string>> = {},
): Promise<KeptServer> {
  const port = await freePort();
  const kept = await keepProgram({
    path: "apps/server/main.ts",
    args: ["--quiet", "--no-screens"],
    env: { DATABASE_URL: databaseUrl, PORT: String(port), ZHIHENG_HOME: home, ...more },
    ready: /"ready"/,
  });
  return { ...kept, address: `http://127.0.0.1:${port}` };
}

/** Starts a worker beside servers, and waits until it takes jobs. */
export const keepWorker = (databaseUrl: string, home: string): Promise<KeptProgram> =>
  keepProgram({
    path: "apps/cli/main.ts",
    args: ["work"],
    env: { DATABASE_URL: databaseUrl, ZHIHENG_HOME: home },
    ready: /./,
  });

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
