import { describe, expect, it } from "vitest";
import { runExample } from "#verify/index.ts";
import { theCourt, theLibrary } from "../kit/courts.ts";

/** `YD-1.1-1b` is a second example of requirement `YD-1.1-1`. */
const requirement = (id: string): string => id.replace(/[a-z]+$/, "");

for (const document of theLibrary().documents)
  describe(document.front.id, () => {
    const court = theCourt(document.front.id.split("/")[0] ?? "");
    for (const article of document.articles)
      for (const example of article.examples)
        it(`[${requirement(example.id)}] ${example.id} holds`, () => {
          expect(runExample(example, court)).toEqual([]);
        });
  });
