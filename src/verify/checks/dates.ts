import type { Document } from "#policy/model.ts";
import { articleText, findQuote, searchable } from "#policy/quote.ts";
import { type Check, finding } from "../finding.ts";

/** A document says since when it binds, on what ground, not before it was adopted; nothing it stands on begins later. */
export const dates: Check = {
  name: "dates",
  run({ document, court }) {
    const place = { file: document.file, line: 1, column: 1 };
    const { effective, id } = document.front;
    const said =
      effective.because !== undefined || effective.quote !== undefined || document.front.level === "national";
    const quoted = effective.quote === undefined || findQuote(effective.quote, wholeText(document)).length > 0;
    const { meeting } = document.front.adopted ?? {};
    return [
      ...(quoted ? [] : [finding("dates", "error", place, "date-unquoted", [effective.quote ?? ""])]),
      ...(meeting === undefined || meeting <= effective.from
        ? []
        : [finding("dates", "error", place, "date-adopted-later", [id, effective.from, meeting])]),
      ...(said ? [] : [finding("dates", "error", place, "date-ungrounded", [id, effective.from])]),
      ...court.law.documents
        .filter(
          (superior) =>
            document.front.standsOn.includes(superior.front.id) && superior.front.effective.from > effective.from,
        )
        .map((superior) => finding("dates", "note", place, "superior-later", [id, superior.front.id])),
    ];
  },
};

const wholeText = ({ articles }: Document): string =>
  searchable(
    articles
      .filter(({ config }) => !config)
      .map(articleText)
      .join("\n"),
  ).text;
