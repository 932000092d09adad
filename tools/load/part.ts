import { parentPort, workerData } from "node:worker_threads";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { lawOf } from "./law.ts";
import { loadPart, type Part, type Wish } from "./load.ts";

/** What the process that asked for it hands a thread. */
export type PartOrder = { readonly url: string; readonly wish: Wish; readonly law: string; readonly part: Part };

const { url, wish, law, part } = workerData as PartOrder;
const administrator = await connectAdministrator(url);
await loadPart(administrator, { ...wish, court: lawOf(law), part }, (at) => parentPort?.postMessage(at));
await administrator.end();
