import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { commandLine } from "./commandLine.ts";
import { courts } from "./courts.ts";
import { type Bench, type Figure, table } from "./figure.ts";
import { limits } from "./limits.ts";
import { commands } from "./office/commands.ts";
import { desks } from "./office/desks.ts";
import { starting } from "./office/starting.ts";
import { triage } from "./triage.ts";
import { verifier } from "./verifier.ts";

const BENCHES: readonly Bench[] = [triage, verifier, limits, courts, commandLine, starting, commands, desks];

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    cases: { type: "string" },
    folder: { type: "string" },
    only: { type: "string" },
    quick: { type: "boolean", default: false },
  },
});
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const chosen = BENCHES.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${BENCHES.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const cases = Number(values.cases ?? (values.quick ? 5000 : 100_000));
const results: Record<string, readonly Figure[]> = {};
const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`;
console.log(machine);
for (const bench of chosen) {
  const { quick, folder } = values;
  const figures = await bench.run({ quick, root, cases, ...(folder === undefined ? {} : { folder }) });
  results[bench.name] = figures;
  console.log(`\n${table(bench.name, figures)}`);
}
const aims = Object.values(results)
  .flat()
  .flatMap(({ aim }) => aim ?? []);
console.log(
  `\n${aims.filter(({ met }) => met).length} of ${aims.length} aims met${values.quick ? " (quick: few rounds)" : ""}`,
);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ machine, quick: values.quick, results }, null, 2)}\n`);
