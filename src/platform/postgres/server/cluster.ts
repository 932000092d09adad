import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { codeOf, reasonOf, Trouble } from "../trouble.ts";
import { handTo, type Place } from "./place.ts";

/** A laid-out cluster: its data, the password of its administrator, its log. */
export type Cluster = { readonly place: Place; readonly data: string; readonly password: string; readonly log: string };

export const ADMINISTRATOR = "zhiheng";
const MAJOR = "18";
const NAME = `postgres-${MAJOR}`;

/** Opens the cluster of a place, laying it out first if there is none. Two processes may try at once: one layout wins. */
export async function openCluster(place: Place): Promise<Cluster> {
  const folder = join(place.folder, NAME);
  if (!existsSync(folder)) {
    const older = readdirSync(place.folder).find((name) => /^postgres-\d+$/.test(name) && name !== NAME);
    if (older !== undefined)
      throw new Trouble("folder-of-other-version", { folder: place.folder, found: older.slice(9), own: MAJOR });
    await layOut(place, folder);
  }
  const data = join(folder, "data");
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (found !== MAJOR) throw new Trouble("folder-of-other-version", { folder, found, own: MAJOR });
  return { place, data, password: readFileSync(join(folder, "password"), "utf8"), log: join(folder, "postgres.log") };
}

/** Lays out beside the final name, then renames: a cluster is there whole or not at all. */
async function layOut(place: Place, folder: string): Promise<void> {
  const half = `${folder}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const password = join(half, "password");
  mkdirSync(half, { mode: 0o700 });
  handTo(place.user, half);
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  handTo(place.user, password);
  try {
    await run(place, place.binaries.initdb, [
      `--pgdata=${join(half, "data")}`,
      `--username=${ADMINISTRATOR}`,
      `--pwfile=${password}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
    ]);
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (existsSync(folder)) return;
    throw new Trouble("not-initialised", { folder, why: reasonOf(error) }, error);
  }
}

function run(place: Place, program: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...identity(place), stdio: ["ignore", "pipe", "pipe"], timeout: 120_000 });
    const heard: string[] = [];
    child.stdout.on("data", (part) => heard.push(String(part)));
    child.stderr.on("data", (part) => heard.push(String(part)));
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0 ? done() : fail(new Error(heard.join("").trim().split("\n").slice(-3).join(" "))),
    );
  });
}

const identity = ({ user, folder }: Place) => ({
  cwd: folder,
  env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
  ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
});

/** Starts the server of a cluster on a port of the loopback address, in a session of its own, so that it outlives us in order. */
export function spawnPostgres(cluster: Cluster, port: number): { readonly exited: Promise<void> } {
  const log = openSync(cluster.log, "a", 0o600);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // Every disk we meet is solid: looking up is not dearer than reading on.
    random_page_cost: "1.1",
    // Statements may carry names of parties: the log keeps what went wrong, not the values.
    log_statement: "none",
    log_parameter_max_length_on_error: "0",
    log_min_error_statement: "panic",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(cluster.place.binaries.postgres, ["-D", cluster.data, "-p", String(port), ...args], {
    ...identity(cluster.place),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  return {
    exited: new Promise((done) => {
      child.once("exit", () => done());
      child.once("error", () => done());
    }),
  };
}

/** The end of a cluster's log, for a person to read. */
export function logEnd(cluster: Cluster): string {
  if (!existsSync(cluster.log)) return "";
  return readFileSync(cluster.log, "utf8").trim().split("\n").slice(-3).join(" / ");
}

/** Process and port of a server that says it runs on this data; the file may be stale. */
export function postmasterOf(data: string): { readonly pid: number; readonly port: number } | undefined {
  const path = join(data, "postmaster.pid");
  const [pid, , , port] = textIn(path).split("\n");
  return Number(pid) > 0 && Number(port) > 0 ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** What a file says; one that is gone says nothing, also one that goes while it is looked for. */
function textIn(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
