// Runs a TypeScript file under the project's own Node 24, whatever Node called us. The runtime is
// handed the file by flag-free type stripping; arguments pass through.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file, ...rest] = process.argv.slice(2);
const node = join(root, "node_modules", "node", "bin", "node");
const done = spawnSync(node, ["--disable-warning=ExperimentalWarning", file, ...rest], { cwd: root, stdio: "inherit" });
process.exit(done.status ?? 1);
