import { parentPort } from "node:worker_threads";
import { assert } from "#kernel/assert.ts";
import { type Asked, listReader } from "./reader.ts";

// A list of many thousand rows is read in a thread: whoever else asks the server meanwhile must not wait for it.
const port = parentPort;
assert(port !== null, "lists are read in a thread of their own");
const read = listReader();
port.on("message", async (asked: Asked) => port.postMessage(await read(asked)));
