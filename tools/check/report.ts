import { runStep, type Step, type Verdict } from "./step.ts";

/** Runs steps two at a time, in order, and says of each what came of it as soon as that is known. */
export async function runSteps(steps: readonly Step[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const verdict = await runStep(step);
      verdicts.push(verdict);
      console.log(`${verdict.ok ? "✓" : "✗"} ${verdict.name} (${verdict.seconds.toFixed(1)} s)`);
    }
  };
  await Promise.all([worker(), worker()]);
  return verdicts;
}

/** Prints what failed steps had to say. */
export function explain(verdicts: readonly Verdict[]): void {
  for (const { name, ok, output } of verdicts) if (!ok) console.log(`\n── ${name} ──\n${output}`);
}
