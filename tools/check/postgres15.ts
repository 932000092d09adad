// The store tests on PostgreSQL 15, the oldest we work with: Debian's package, in a folder of its own. --install lets apt fetch it.
import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { ADMINISTRATOR, type Cluster, postmasterOf, spawnPostgres } from "#platform/postgres/server/cluster.ts";
import { handTo, type Place, placeFor } from "#platform/postgres/server/place.ts";
import { root } from "./step.ts";

const BINARIES = "/usr/lib/postgresql/15/bin";
const APT_SECONDS = 120;
const PASSWORD = "only-for-this-run";
const SETTINGS = "fsync = off\nmax_connections = 200\n";

function notRun(why: string): never {
  console.log(`PostgreSQL 15: not run (${why})`);
  process.exit(0);
}

/** Debian's package, which brings a cluster of its own that nobody asks for and that is left alone. */
function install(): void {
  const apt = (...args: readonly string[]): boolean =>
    spawnSync("apt-get", [...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: APT_SECONDS * 1000,
    }).status === 0;
  const want = ["install", "-y", "-qq", "--no-install-recommends", "postgresql-15"];
  // A bare machine has no lists of packages yet.
  if (!apt(...want) && !(apt("update", "-qq") && apt(...want))) notRun("apt could not install postgresql-15");
}

function layOut(folder: string): Cluster {
  const { user } = placeFor(folder);
  const place: Place = {
    folder,
    ...(user === undefined ? {} : { user }),
    binaries: { folder: BINARIES, initdb: join(BINARIES, "initdb"), postgres: join(BINARIES, "postgres") },
  };
  const data = join(folder, "data");
  const password = join(folder, "password");
  writeFileSync(password, PASSWORD);
  for (const path of [folder, password]) handTo(place.user, path);
  const { status, stderr } = spawnSync(
    place.binaries.initdb,
    [
      `--pgdata=${data}`,
      `--username=${ADMINISTRATOR}`,
      `--pwfile=${password}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
    ],
    {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
      ...(place.user === undefined ? {} : { uid: place.user.uid, gid: place.user.gid }),
    },
  );
  if (status !== 0) notRun(`initdb: ${stderr.trim()}`);
  appendFileSync(join(data, "postgresql.conf"), SETTINGS);
  return { place, data, password: PASSWORD, log: join(folder, "postgres.log") };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(address !== null && typeof address === "object" ? address.port : 0));
    });
  });

async function answering(url: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    try {
      const administrator = await connectAdministrator(url);
      const { rows } = await administrator.query<{ version: string }>(
        "select current_setting('server_version') as version",
      );
      await administrator.end();
      return rows[0]?.version ?? "";
    } catch (error) {
      if (tries > 100) throw error;
      await pause(100);
    }
  }
}

const given = process.argv.slice(2);
const mayInstall = given[0] === "--install";
const narrowed = mayInstall ? given.slice(1) : given;
if (!existsSync(join(BINARIES, "postgres"))) {
  if (!mayInstall) notRun("no binaries; with --install, as root and online, apt fetches them");
  if (process.getuid?.() !== 0) notRun("only root may install it");
  install();
}
const folder = mkdtempSync(join(tmpdir(), "zhiheng-postgres15-"));
chmodSync(folder, 0o755);
const cluster = layOut(folder);
const port = await freePort();
spawnPostgres(cluster, port);
const url = `postgres://${ADMINISTRATOR}:${PASSWORD}@127.0.0.1:${port}/postgres`;
console.log(`PostgreSQL ${await answering(url)}`);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "store", ...narrowed],
  { cwd: root, stdio: "inherit", env: { ...process.env, ZHIHENG_TEST_DATABASE: url } },
);
const running = postmasterOf(cluster.data);
if (running !== undefined) process.kill(running.pid, "SIGINT");
// Its last act is to remove the process file.
while (postmasterOf(cluster.data) !== undefined) await pause(50);
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
