import { runExample } from "../examples/run.ts";
import { type Check, finding } from "../finding.ts";

/** The document's own examples hold. */
export const examples: Check = {
  name: "examples",
  run: ({ document, court }) =>
    document.articles.flatMap((article) =>
      article.examples.flatMap((example) =>
        runExample(example, court).map((wrong) =>
          finding("examples", "error", example.place, "example-fails", [example.id, wrong], { rules: [example.id] }),
        ),
      ),
    ),
};
