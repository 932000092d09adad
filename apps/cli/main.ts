import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, surroundings, writeAll } from "./process.ts";
import { run } from "./run.ts";

/** The version this program was released under. */
const version = (): string => {
  const packed: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const named = typeof packed === "object" && packed !== null && "version" in packed ? packed.version : "";
  return `zhiheng ${String(named)}\n`;
};

const argv = process.argv.slice(2);
if (argv.includes("--version")) writeAll(1, version());
else process.exitCode = await run(argv, surroundings(argv));
