import { startWorker, type Worker } from "#platform/postgres/jobs/worker.ts";
import { SWEEP, sweeping } from "../files/sweep.ts";
import type { Office } from "../office.ts";
import { SEAL, sealing } from "./sealing.ts";
import { turnDay } from "./turning.ts";

/** Jobs at once in one process; the machine's other half answers people. */
const AT_ONCE = 2;

/** Begins to take jobs in this process: sealing and the turn of the day, for every court, each minute. */
export const startJobs = (
  office: Office,
  failed: (task: string, error: unknown) => void = () => undefined,
): Promise<Worker> =>
  startWorker(office.database, {
    tasks: { [SEAL]: sealing(office.database, office.now), "day-turn": turnDay(office), [SWEEP]: sweeping(office) },
    regular: { [SEAL]: "minute", "day-turn": "minute", [SWEEP]: "hour" },
    concurrency: AT_ONCE,
    failed: (task, _, error) => failed(task, error),
  });
