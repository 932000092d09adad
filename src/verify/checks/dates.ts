import { type Check, finding } from "../finding.ts";

/** A document says since when it binds, and nothing it stands on begins later. */
export const dates: Check = {
  name: "dates",
  run({ document, court }) {
    const place = { file: document.file, line: 1, column: 1 };
    const { effective, id } = document.front;
    const said =
      effective.because !== undefined || effective.quote !== undefined || document.front.level === "national";
    return [
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
