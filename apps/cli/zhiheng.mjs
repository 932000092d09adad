#!/usr/bin/env node
// npx zhiheng: plain JavaScript, because the Node that calls it may be older than the one the program needs. It hands over to
// the project's own Node 24 and installs nothing behind anybody's back.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const runtime = join(here, "..", "..", "node_modules", "node", "bin", "node");

if (!existsSync(runtime)) {
  console.error("依赖尚未安装，请先在项目目录运行：npm ci");
  console.error("Nothing is installed yet. In the project folder, first run: npm ci");
  process.exit(1);
}
const { relay } = await import("../../tools/install.mjs");
relay(spawn(runtime, [join(here, "main.ts"), ...process.argv.slice(2)], { stdio: "inherit" }));
