import { type Installation, installationIn } from "#platform/installation.ts";

/** How a server is started. */
export type Starting = Installation & {
  readonly host: string;
  readonly port: number;
  /** Take the next free port where that one is taken. */
  readonly movesOn: boolean;
  readonly demo: boolean;
  /** Whether this process takes jobs beside answering; without, a worker must run. */
  readonly jobs: boolean;
  /** For programs: one line of JSON once listening, and nothing else on standard output. */
  readonly quiet: boolean;
  readonly secure: boolean;
  readonly screens: "build" | "none";
};

const PORT = 8080;

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
    quiet: args.includes("--quiet"),
    secure: env["ZHIHENG_TLS"] === "1",
    screens: args.includes("--no-screens") ? "none" : "build",
  };
}
