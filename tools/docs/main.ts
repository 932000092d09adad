// npm run docs: writes the pages of docs/ that are read off the tree and the trace tables.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../check/step.ts";
import { architecture } from "./architecture.ts";

writeFileSync(join(root, "docs", "ARCHITECTURE.md"), await architecture(root));
console.log("docs/ARCHITECTURE.md");
const trace = spawnSync(process.execPath, ["tools/trace/main.ts", "--write"], { cwd: root, stdio: "inherit" });
console.log("docs/conformance.md");
process.exit(trace.status ?? 1);
