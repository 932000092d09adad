import { readingsOf } from "#policy/chosen.ts";
import type { Both } from "#policy/refusal.ts";
import { namedIn } from "#policy/tell/names.ts";
import { type Check, type Finding, finding, type Subject } from "../finding.ts";

/** What the court still owes before it can work by the document: open numbers, unfilled words, readings nobody chose. */
export const open: Check = {
  name: "open",
  run: (subject) => [...fills(subject), ...readings(subject), ...references(subject)],
};

const fills = ({ document, court }: Subject): readonly Finding[] =>
  court.law.open
    .filter(({ source }) => source.document === document.front.id)
    .map(({ id, question, source }) => finding("open", "open", source.place, "fill-open", [question], { rules: [id] }));

/** A reading by the system's default is a proposal: it is listed until the court makes it its own. */
const readings = ({ document, court }: Subject): readonly Finding[] =>
  document.articles.flatMap((article) =>
    readingsOf(document.front.id, article.readings, court.law)
      .filter((reading) => reading.by === "system default")
      .map((reading) =>
        finding(
          "open",
          "note",
          reading.place,
          "reading-default",
          [asked(reading.question, court), asked(reading.choice, court)],
          {
            rules: [`${document.front.id}#${article.key}.${reading.id}`],
          },
        ),
      ),
  );

/** A court's own sentence; what it says in words of the vocabulary is called by their names. */
const asked = (text: string, { vocabulary }: Subject["court"]): Both => [
  namedIn(text, "zh", vocabulary),
  namedIn(text, "en", vocabulary),
];

const references = ({ document }: Subject): readonly Finding[] =>
  document.front.refersTo
    .filter((one) => !one.supplied)
    .map((one) =>
      finding("open", "note", { file: document.file, line: 1, column: 1 }, "text-not-supplied", [one.title]),
    );
