import { fileURLToPath } from "node:url";

/** Where a program of ours finds what it stands on: every server, worker and command of one installation is told the same. */
export type Installation = {
  /** The court's own PostgreSQL; without one our own starts under `home`, shared by all processes of that folder. */
  readonly databaseUrl: string | undefined;
  readonly home: string;
  /** The folder of the courts' documents. */
  readonly courts: string;
  /** The folder of what people bring. */
  readonly files: string;
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Reads `DATABASE_URL`, `ZHIHENG_HOME`, `ZHIHENG_COURTS`, `ZHIHENG_FILES`; what is not said has a default that works on a new machine. */
export function installationIn(env: Readonly<Record<string, string | undefined>>): Installation {
  const said = (name: string) => (env[name] === "" ? undefined : env[name]);
  const home = said("ZHIHENG_HOME") ?? `${root}.zhiheng`;
  return {
    databaseUrl: said("DATABASE_URL"),
    home,
    courts: said("ZHIHENG_COURTS") ?? `${root}courts`,
    files: said("ZHIHENG_FILES") ?? `${home}/files`,
  };
}
