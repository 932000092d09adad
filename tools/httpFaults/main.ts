import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { httpFaults } from "../../test/faults/httpFaults.ts";
import { listFaults } from "../../test/faults/listFaults.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now()) },
    /** Kills the worker that registers a list of so many rows instead. */
    list: { type: "string" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "zhiheng-http-faults-"));
chmodSync(folder, 0o755);
const kills = Number(values.rounds);
const order = { seed: values.seed, folder, say: (line: string) => console.log(line) };
console.log(`seed ${values.seed}`);
const start = performance.now();
const { said, ...failures } =
  values.list === undefined
    ? await overHttp()
    : await ofList({ ...order, kills, rows: Number(values.list), patient: true });
rmSync(folder, { recursive: true, force: true });
const seconds = (performance.now() - start) / 1000;
console.log(`${kills} kills in ${seconds.toFixed(1)} s: ${said}`);
for (const [what, which] of Object.entries(failures))
  console.log(`${what}: ${which.length}${which.length === 0 ? "" : ` (${which.slice(0, 5).join(", ")})`}`);
process.exitCode = Object.values(failures).every(({ length }) => length === 0) ? 0 : 1;

async function overHttp() {
  const { acknowledged, sentAgain, ...found } = await httpFaults({ ...order, rounds: kills });
  return { said: `${acknowledged} acknowledged, ${sentAgain} times sent again`, ...found };
}

async function ofList(wanted: Parameters<typeof listFaults>[0]) {
  const { done, unmarked, ...found } = await listFaults(wanted);
  return { said: `${done} of ${wanted.rows} rows registered, ${unmarked} kills between case and mark`, ...found };
}
