import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A file as found: its path from the root, with forward slashes, and its text. */
export type TextFile = { readonly file: string; readonly text: string };

/** Larger files are not read at all; the reader refuses them by their size. */
const MOST_BYTES = 8_000_000;

/** Every law file (`*.md`) and data file (`*.yaml`) under a courts folder, in order of path. READMEs are not law. */
export function readCourtFiles(root: string): readonly TextFile[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|yaml)$/.test(name) && !/(^|[\\/])README\.md$/.test(name))
    .sort()
    .map((name) => readTextFile(join(root, name), root));
}

/** One file; one too large comes back cut, so that reading refuses it instead of the machine running out of memory. */
function readTextFile(path: string, root: string): TextFile {
  const file = relative(root, path).split(sep).join("/");
  const size = statSync(path).size;
  const text = readFileSync(path, { encoding: "utf8" });
  return { file, text: size > MOST_BYTES ? text.slice(0, MOST_BYTES) : text };
}
