import { type Court, courtAt, vocabulary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import type { Document } from "#policy/model.ts";
import { type Finding, verifyDocument } from "#verify/index.ts";

/** What a thread is given: a court without its vocabulary, which the thread has, and the document to prove. */
export type Subject = { readonly court: Omit<Court, "vocabulary">; readonly document: string };

/** What the proofs say of a document, and which of its examples fail. */
export type Proofs = {
  readonly findings: readonly Finding[];
  readonly ran: readonly string[];
  readonly failing: readonly string[];
};

/** Proves a document in the law of the court whose first document it is; a superior's own law is resolved for it. */
export function prove({ court, document: id }: Subject): Proofs {
  const { documents } = court.law;
  const document = documents.find(({ front }) => front.id === id);
  assert(document !== undefined, "a document is proved among those its court stands on");
  const whole: Court = { ...court, vocabulary };
  const { findings, ran } = verifyDocument({
    document,
    court: documents[0] === document ? whole : above(whole, document),
  });
  const failing = findings.flatMap(({ check, rules }) => (check === "examples" ? rules : []));
  return { findings, ran, failing };
}

function above(court: Court, { front }: Document): Court {
  const on = court.law.on < front.effective.from ? front.effective.from : court.law.on;
  const folder = front.id.slice(0, front.id.indexOf("/"));
  const found = courtAt({ ...court, documents: court.law.documents, faults: [] }, folder, on).court;
  assert(found !== undefined, "a superior's law stands, since a court stands on it");
  return found;
}
