import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runFaults } from "./run.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    writers: { type: "string", default: "4" },
    seed: { type: "string", default: String(Date.now()) },
  },
});
const folder = mkdtempSync(join(tmpdir(), "zhiheng-faults-"));
chmodSync(folder, 0o755);
console.log(`seed ${values.seed}`);
const start = performance.now();
const { commands, acknowledged, lost, torn, broken, undone } = await runFaults({
  rounds: Number(values.rounds),
  writers: Number(values.writers),
  seed: values.seed,
  folder,
  say: (line) => console.log(line),
});
rmSync(folder, { recursive: true, force: true });
console.log(`${values.rounds} kills in ${((performance.now() - start) / 1000).toFixed(1)} s, seed ${values.seed}`);
console.log(`${acknowledged} commands acknowledged, ${commands} kept`);
const failures = { lost, torn, broken, "jobs undone": undone };
for (const [what, which] of Object.entries(failures))
  console.log(`${what}: ${which.length}${which.length === 0 ? "" : ` (${which.slice(0, 5).join(", ")})`}`);
process.exitCode = Object.values(failures).every(({ length }) => length === 0) ? 0 : 1;
