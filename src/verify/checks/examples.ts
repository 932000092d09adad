import { type Court, courtAt } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { asPrinted } from "#policy/chosen.ts";
import { runExample } from "../examples/run.ts";
import { type Check, finding, type Subject } from "../finding.ts";

/**
 * The document's own examples hold. Those of an article tell what the article says: they are tried on the document as it was printed,
 * without what its own configuration fills and chooses in it. Those of own configuration are tried on the whole.
 */
export const examples: Check = {
  name: "examples",
  run(subject) {
    const { document, court } = subject;
    const printed = courtAsPrinted(subject);
    return document.articles.flatMap((article) =>
      article.examples.flatMap((example) =>
        runExample(example, article.config ? court : printed).map((wrong) =>
          finding("examples", "error", example.place, "example-fails", [example.id, wrong], { rules: [example.id] }),
        ),
      ),
    );
  },
};

function courtAsPrinted({ document, court }: Subject): Court {
  const printed = asPrinted(document);
  if (printed === document) return court;
  const { law } = court;
  const documents = law.documents.map((one) => (one.front.id === document.front.id ? printed : one));
  const found = courtAt({ ...court, documents, faults: [] }, law.court, law.on).court;
  assert(found !== undefined, "a law that stands with its choices stands without them");
  return found;
}
