import { parentPort } from "node:worker_threads";
import { assert } from "#kernel/assert.ts";
import { type Proofs, prove, type Subject } from "./prove.ts";

// One document is proved a thread: proofs take seconds, and whoever else asks the server meanwhile must not wait for them.
const port = parentPort;
assert(port !== null, "proofs run in a thread of their own");
port.once("message", (subject: Subject) => {
  const proofs: Proofs = prove(subject);
  port.postMessage(proofs);
});
