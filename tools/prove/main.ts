import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readCourtFiles } from "#platform/courts.ts";
import { tell } from "./promise.ts";
import { promises } from "./promises.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({ options: { only: { type: "string" }, all: { type: "boolean", default: false } } });
const chosen = promises.filter(({ number }) => values.only === undefined || String(number) === values.only);
if (chosen.length === 0) {
  console.error(`--only takes a promise from 1 to ${promises.length}`);
  process.exit(2);
}

const files = readCourtFiles(join(root, "courts"));
const outcomes: string[] = [];
for (const promise of chosen) {
  const { outcome, lines } = await tell(promise, files, values.all);
  console.log(lines.join("\n"));
  outcomes.push(outcome);
}
const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
console.log(`\n${count("proved")} proved, ${count("FAILED")} failed, ${count("not run")} not run`);
process.exitCode = count("FAILED") === 0 ? 0 : 1;
