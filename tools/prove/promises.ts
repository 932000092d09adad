import { proveLimits } from "./limits.ts";
import type { Promised } from "./promise.ts";
import { proveQueues } from "./queues.ts";
import { proveRows } from "./rows.ts";
import { proveScreens } from "./screens.ts";
import { proveSeals } from "./seals.ts";
import { proveTables } from "./tables.ts";

/** The public promises. What cannot be proved yet says what it waits for. */
export const promises: readonly Promised[] = [
  {
    number: 1,
    text: "under any order of receipts, retries and crashes the ledger balances and each message is applied once",
    notRun: "the funds ledger and its message intake are not built yet",
  },
  {
    number: 2,
    text: "every open obligation is in someone's queue",
    prove: proveQueues,
  },
  {
    number: 3,
    text: "every live measure is guarded before it expires",
    notRun: "the register of measures is not built yet",
  },
  {
    number: 4,
    text: "every adopted document is total and conflict-free over its declared space, or each conflict is routed to a person",
    prove: proveTables,
  },
  {
    number: 5,
    text: "the seals match the log",
    prove: proveSeals,
  },
  {
    number: 6,
    text: "time limits equal an independent calendar implementation over every published year",
    prove: proveLimits,
  },
  {
    number: 7,
    text: "every projection rebuilt from the log is identical",
    prove: proveRows,
  },
  {
    number: 8,
    text: "every screen passes the accessibility rules",
    prove: proveScreens,
  },
];
