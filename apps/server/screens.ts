import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What the screens are made of. */
const SOURCES = ["apps/web", "src/contract", "package-lock.json"];

/** The built screens, made once for these sources and kept; `building` is called when they have to be made. */
export async function screensIn(home: string, building: () => void): Promise<string> {
  const folder = join(home, `screens-${digestOfSources()}`);
  if (existsSync(join(folder, "index.html"))) return folder;
  building();
  const making = `${folder}.making-${process.pid}`;
  await build(making);
  // What another server of this folder is building is left alone.
  for (const old of readdirSync(home))
    if (/^screens-[0-9a-f]+$/.test(old) && !folder.endsWith(old))
      rmSync(join(home, old), { recursive: true, force: true });
  // Another server of this folder may have built the same ones meanwhile.
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return folder;
}

function digestOfSources(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const file of filesUnder(join(root, source))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** In a process of its own: what building takes of memory is given back. */
function build(folder: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, "apps/web/build.ts"), folder], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const heard: string[] = [];
    child.stderr.on("data", (part) => heard.push(String(part)));
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(heard.join("")))));
  });
}
