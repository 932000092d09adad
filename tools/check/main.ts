// npm run check: types, form, nothing unused, boundaries. No test is run.
import { explain, runSteps } from "./report.ts";
import { boundaries, steps } from "./steps.ts";
import { closingLine, tally } from "./tally.ts";

const verdicts = await runSteps([...steps, boundaries]);
explain(verdicts);
const count = tally(verdicts, undefined);
console.log(`\n${closingLine(count)}`);
process.exit(count.failed === 0 ? 0 : 1);
