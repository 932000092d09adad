import { type Installation, installationIn } from "#platform/installation.ts";

/** How a server is started. */
export type Starting = Installation & {
  readonly host: string;
  readonly port: number;
  /** Take the next free port where that one is taken. */
  readonly movesOn: boolean;
  readonly demo: boolean;
  /** At most so many cases a court of the demonstration; all it has where nothing is said. */
  readonly demoCases: number;
  /** Whether this process takes jobs beside answering; without, a worker must run. */
  readonly jobs: boolean;
  /** For programs: one line of JSON once listening, and nothing else on standard output. */
  readonly quiet: boolean;
  readonly secure: boolean;
  readonly screens: "build" | "none";
};

const PORT = 8080;
const CASES = "--cases=";

/** Reads arguments and environment: what is not said has a default that works on a new machine. */
export function starting(args: readonly string[], env: NodeJS.ProcessEnv): Starting {
  const said = env["PORT"];
  const production = args.includes("--production");
  return {
    ...installationIn(env),
    host: env["HOST"] ?? "127.0.0.1",
    port: said === undefined || said === "" ? PORT : Number(said),
    movesOn: said === undefined || said === "",
    demo: args.includes("--demo") && !production,
    jobs: !args.includes("--no-jobs") && env["ZHIHENG_JOBS"] !== "off",
    demoCases: Number(args.find((arg) => arg.startsWith(CASES))?.slice(CASES.length) ?? Number.MAX_SAFE_INTEGER),
    quiet: args.includes("--quiet"),
    secure: env["ZHIHENG_TLS"] === "1",
    screens: args.includes("--no-screens") ? "none" : "build",
  };
}
