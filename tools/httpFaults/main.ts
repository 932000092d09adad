import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { httpFaults } from "../../test/faults/httpFaults.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "20" }, seed: { type: "string", default: String(Date.now()) } },
});
const folder = mkdtempSync(join(tmpdir(), "zhiheng-http-faults-"));
chmodSync(folder, 0o755);
console.log(`seed ${values.seed}`);
const start = performance.now();
const { acknowledged, sentAgain, ...failures } = await httpFaults({
  rounds: Number(values.rounds),
  seed: values.seed,
  folder,
  say: (line) => console.log(line),
});
rmSync(folder, { recursive: true, force: true });
const seconds = (performance.now() - start) / 1000;
console.log(
  `${values.rounds} kills in ${seconds.toFixed(1)} s: ${acknowledged} acknowledged, ${sentAgain} times sent again`,
);
for (const [what, which] of Object.entries(failures))
  console.log(`${what}: ${which.length}${which.length === 0 ? "" : ` (${which.slice(0, 5).join(", ")})`}`);
process.exitCode = Object.values(failures).every(({ length }) => length === 0) ? 0 : 1;
