import { type Check, finding } from "../finding.ts";

/** A national article says whether somebody compared its wording with the official text; citations repeat it. */
export const marks: Check = {
  name: "marks",
  run: ({ document }) =>
    document.front.level !== "national"
      ? []
      : document.articles
          .filter(({ config, verified }) => !config && verified === undefined)
          .map(({ key, place }) => finding("marks", "error", place, "wording-unmarked", [key])),
};
