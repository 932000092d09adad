// Puts in place what package-lock.json names, and hands over to the project's own Node. Plain JavaScript, because at this
// point only the caller's Node is known, and it may be too old to read TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST = 20;
const root = fileURLToPath(new URL("..", import.meta.url));
const runtime = join(root, "node_modules", "node", "bin", "node");

/** Stops with a sentence when the caller's Node is too old to install with. */
function demandNode() {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST) return;
  console.error(`需要 Node ${OLDEST} 或更高版本，当前为 ${process.version}；请升级后重试。`);
  console.error(`Node ${OLDEST} or newer is needed, this is ${process.version}: upgrade it and try again.`);
  process.exit(1);
}

/** Packages of a lock file with their versions; those for other machines may be absent. */
function packagesOf(file) {
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(packages).filter(([path]) => path !== "");
}

/** Is everything the lock file asks for in place, in the version it asks for? */
function installed() {
  const found = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(runtime) || !existsSync(found)) return false;
  const present = new Map(packagesOf(found).map(([path, { version }]) => [path, version]));
  return packagesOf(join(root, "package-lock.json")).every(
    ([path, { version, optional }]) => present.get(path) === version || (optional && !present.has(path)),
  );
}

/** Installs what is missing, says so, and stays silent otherwise. */
export function install() {
  demandNode();
  if (installed()) return;
  console.error("正在安装所缺的依赖（npm ci，仅需一次）…  Installing what is missing (npm ci, once) …");
  const npm = process.env.npm_execpath;
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, args] = npm?.endsWith(".js") ? [process.execPath, [npm, ...options]] : ["npm", options];
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  if (done.status === 0 && installed()) return;
  console.error(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}`.trim());
  console.error("依赖安装失败；请检查网络与 npm 源后重试：npm ci");
  console.error("The installation failed: check the network and the npm registry, then try again: npm ci");
  process.exit(1);
}

/** Runs a TypeScript file under the project's Node with the caller's terminal, and ends as it ends. */
export const hand = (file, args) => relay(spawn(runtime, [file, ...args], { cwd: root, stdio: "inherit" }));

/** Passes on to a program what stops this one, and ends as it ends: whoever stops the caller leaves nothing running. */
export function relay(child) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}
