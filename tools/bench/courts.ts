import { join } from "node:path";
import { courtAt, readLibrary } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { verifyDocument } from "#verify/index.ts";
import { type Bench, figure } from "./figure.ts";
import { efforts } from "./measure.ts";

/** All editions checked in are in force on it. */
const TODAY = civil("2026-11-22");

/** Reading every court's files from their text, and every check on every document; and what memory that leaves held. */
export const courts: Bench = {
  name: "courts",
  async run({ quick, root }) {
    const files = readCourtFiles(join(root, "courts"));
    const characters = files.reduce((sum, { text }) => sum + text.length, 0);
    const [opening = 0] = efforts(1, () => readLibrary(files));
    const readings = efforts(quick ? 3 : 9, () => readLibrary(files));
    const library = readLibrary(files);
    const verifications = efforts(quick ? 2 : 5, () => {
      for (const document of library.documents) {
        const { court } = courtAt(library, document.front.id.split("/")[0] ?? "", TODAY);
        if (court !== undefined) verifyDocument({ document, court });
      }
    });
    const { heapUsed, rss } = process.memoryUsage();
    const size = `${library.documents.length} documents, ${characters.toLocaleString("en")} characters`;
    return [
      figure("read all courts, first time", "ms", [opening], size),
      figure("read all courts, again", "ms", readings, size),
      figure("verify all documents, every check and example", "ms", verifications),
      figure(
        "memory held by this process: heap",
        "MB",
        [heapUsed / 2 ** 20],
        "whole process, benches before it included",
      ),
      figure("memory held by this process: resident", "MB", [rss / 2 ** 20]),
    ];
  },
};
