import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Trouble } from "../trouble.ts";
import { type Binaries, copiedBinaries, installedBinaries } from "./binaries.ts";

/** The system user PostgreSQL runs as; none when it runs as we do. */
export type SystemUser = { readonly name: string; readonly uid: number; readonly gid: number };

/** Where a database of ours lives, and what runs it as whom. */
export type Place = { readonly folder: string; readonly binaries: Binaries; readonly user?: SystemUser };

const USER = "postgres";

/**
 * Where the database of `folder` (usually `./.zhiheng`) lives. PostgreSQL refuses to run as root, so root hands it to the
 * system user `postgres`; where that user cannot reach the folder or the binaries (a project under a closed home), they live
 * under `elsewhere`, and a note in the folder says so.
 */
export function placeFor(folder: string, elsewhere = "/var/lib/zhiheng"): Place {
  const own = resolve(folder);
  mkdirSync(own, { recursive: true });
  const installed = installedBinaries();
  if (process.getuid?.() !== 0) return { folder: own, binaries: installed };
  const user = systemUser();
  const binaries = reaches(user, installed.postgres)
    ? installed
    : copiedBinaries(installed, join(elsewhere, "bin-18.4"));
  const reachable = reaches(user, own) ? own : moveOut(own, elsewhere);
  for (const path of [binaries.postgres, reachable])
    if (!reaches(user, path)) throw new Trouble("folder-unreachable", { user: user.name, folder: path });
  return { folder: reachable, binaries, user };
}

function moveOut(own: string, elsewhere: string): string {
  const there = join(elsewhere, createHash("sha256").update(own).digest("hex").slice(0, 16));
  mkdirSync(there, { recursive: true });
  writeFileSync(join(own, "elsewhere.txt"), `${there}\n`);
  return there;
}

const reaches = (user: SystemUser, path: string): boolean =>
  spawnSync("test", ["-x", path], { uid: user.uid, gid: user.gid, cwd: "/" }).status === 0;

function systemUser(): SystemUser {
  const known = lookUp();
  if (known !== undefined) return known;
  const added = spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/bin/false", USER], {
    encoding: "utf8",
  });
  const fresh = lookUp();
  if (fresh !== undefined) return fresh;
  throw new Trouble("no-system-user", { why: (added.error?.message ?? added.stderr).trim() });
}

function lookUp(): SystemUser | undefined {
  const number = (option: string) => spawnSync("id", [option, USER], { encoding: "utf8" });
  const [uid, gid] = [number("-u"), number("-g")];
  return uid.status === 0 && gid.status === 0
    ? { name: USER, uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : undefined;
}

/** Gives a path to the user PostgreSQL runs as. */
export function handTo(user: SystemUser | undefined, path: string): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}
