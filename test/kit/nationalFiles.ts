import { readCourtFiles, type TextFile } from "#platform/courts.ts";
import { COURTS } from "./courts.ts";

let files: readonly TextFile[] | undefined;

/** The published working days, as the court files have them. */
export const nationalFiles = (): readonly TextFile[] => {
  files ??= readCourtFiles(COURTS).filter(({ file }) => file.includes("calendar/"));
  return files;
};
