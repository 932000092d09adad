import { type Breach, breach, type File } from "./file.ts";

/** Written in pieces, so that this file does not name what it looks for. */
const folder = (...parts: readonly string[]): string => parts.join("");
const MACHINE = new RegExp(
  `(^|[^\\w.-])/(${[folder("wo", "rk"), "farm", "root", "home"].join("|")})/[\\w.]|/tmp/(zh|studio|bash_jobs)\\b|/\\.${folder("lib", "rary")}/`,
  "m",
);
const PRIVATE = new RegExp(
  `\\b${folder("sha", "red")}/(${["design", "format", "requirements", "domain", "models", "stack", "peers", "documents"].join("|")})`,
);

/** A path of one machine, or a mention of material that is not part of the project. */
export function foreignPlaces(file: File): readonly Breach[] {
  return [MACHINE, PRIVATE].flatMap((pattern) => {
    const found = pattern.exec(file.text);
    return found === null
      ? []
      : [breach(file, found.index, `${found[0].trim()}: no file names a place outside the project`)];
  });
}
