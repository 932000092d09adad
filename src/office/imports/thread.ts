import { parentPort } from "node:worker_threads";
import { vocabulary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { type Reading, readList } from "./readList.ts";

// A list of many thousand rows is read a thread: whoever else asks the server meanwhile must not wait for it.
const port = parentPort;
assert(port !== null, "lists are read in a thread of their own");
port.once("message", (reading: Reading) => {
  port.postMessage(readList({ ...reading, court: { ...reading.court, vocabulary } }));
});
