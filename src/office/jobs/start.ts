import { startWorker, type Worker } from "#platform/postgres/jobs/worker.ts";
import { SWEEP, sweeping } from "../files/sweep.ts";
import { IMPORT, importing } from "../imports/running.ts";
import type { Office } from "../office.ts";
import { DAY_TURN, dayTurn } from "./dayTurn.ts";
import { writeLostRows } from "./lostRows.ts";
import { SEAL, sealing } from "./sealing.ts";
import { SEND, sending } from "./sending.ts";
import { turnEdition } from "./turnEdition.ts";
import { turnDay } from "./turning.ts";

/** Jobs at once in one process; the machine's other half answers people. */
const AT_ONCE = 2;

/** Begins to take jobs in this process: sealing, the turn of the day, sending and lists that wait each minute, sweeping each hour, for every court. */
export const startJobs = (
  office: Office,
  failed: (task: string, error: unknown) => void = () => undefined,
): Promise<Worker> =>
  startWorker(office.database, {
    tasks: {
      [SEAL]: sealing(office.database, office.now),
      [DAY_TURN]: async (job) => {
        await newDay(office)(job);
        await turnEdition(office)(job);
        await turnDay(office)(job);
      },
      // Nothing leaves the house yet: a parcel of any topic is shown as one that nobody sends.
      [SEND]: sending(office.database, office.now, {}),
      [SWEEP]: sweeping(office),
      [IMPORT]: importing(office),
    },
    regular: { [SEAL]: "minute", [DAY_TURN]: "minute", [SEND]: "minute", [SWEEP]: "hour", [IMPORT]: "minute" },
    concurrency: AT_ONCE,
    failed: (task, _, error) => failed(task, error),
  });

/** Once a day, and first of all after a restore: what should be written down and is not. */
const newDay = (office: Office) =>
  dayTurn(office.database, office.now, ({ court, token, day, before }) =>
    before === undefined ? writeLostRows(office, court, token, day) : Promise.resolve(),
  );
