import { Worker } from "node:worker_threads";
import type { Court } from "#casework/index.ts";
import type { Document } from "#policy/model.ts";
import type { Proofs, Subject } from "./prove.ts";

/** Proved once a document as it was read; whoever asks meanwhile waits for the same thread. */
const known = new WeakMap<Document, Promise<Proofs>>();

/** What the proofs say of a document of a court's law, worked out in a thread the first time it is asked for. */
export function proofsOf(document: Document, court: Court): Promise<Proofs> {
  const found = known.get(document);
  if (found !== undefined) return found;
  const { vocabulary: _, ...given } = court;
  // What was law before is proved already, and would be copied with it.
  const { since: __, ...law } = court.law;
  const proofs = inThread({ court: { ...given, law }, document: document.front.id });
  known.set(document, proofs);
  // What failed once may succeed the next time, so a failure is not kept.
  proofs.catch(() => known.delete(document));
  return proofs;
}

function inThread(subject: Subject): Promise<Proofs> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./thread.ts", import.meta.url));
    thread.unref();
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the thread that proves ended without an answer")));
    thread.once("message", (proofs: Proofs) => {
      resolve(proofs);
      void thread.terminate();
    });
    thread.postMessage(subject);
  });
}
