import { fileURLToPath } from "node:url";

/** How a server is started. */
export type Starting = {
  readonly databaseUrl: string | undefined;
  readonly home: string;
  readonly courts: string;
  readonly host: string;
  readonly port: number;
  /** Take the next free port where that one is taken. */
  readonly movesOn: boolean;
  readonly demo: boolean;
  /** For programs: one line of JSON once listening, and nothing else on standard output. */
  readonly quiet: boolean;
  readonly secure: boolean;
  readonly screens: "build" | "none";
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const PORT = 8080;

/** Reads arguments and environment: what is not said has a default that works on a new machine. */
export function starting(args: readonly string[], env: NodeJS.ProcessEnv): Starting {
  const said = env["PORT"];
  const production = args.includes("--production");
  return {
    databaseUrl: env["DATABASE_URL"] === "" ? undefined : env["DATABASE_URL"],
    home: env["ZHIHENG_HOME"] ?? `${root}.zhiheng`,
    courts: env["ZHIHENG_COURTS"] ?? `${root}courts`,
    host: env["HOST"] ?? "127.0.0.1",
    port: said === undefined || said === "" ? PORT : Number(said),
    movesOn: said === undefined || said === "",
    demo: args.includes("--demo") && !production,
    quiet: args.includes("--quiet"),
    secure: env["ZHIHENG_TLS"] === "1",
    screens: args.includes("--no-screens") ? "none" : "build",
  };
}
