import { parentPort, workerData } from "node:worker_threads";
import { assert } from "#kernel/assert.ts";
import { openOffice } from "../open.ts";
import { layer, type Share } from "./cases.ts";
import type { Told } from "./hands.ts";

/** A thread that lays out whatever share of the cases it is given. */
const port = parentPort;
assert(port !== null, "a thread has somebody to answer to");
const { url, courts, seed }: Told = workerData;
const office = await openOffice({ url, courts, files: "", connections: 3 });
const lay = layer(office, seed);
port.on("message", async (share: Share) => {
  port.postMessage(await lay(share));
});
