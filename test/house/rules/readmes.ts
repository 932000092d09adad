import { posix } from "node:path";
import type { Breach, File } from "./file.ts";

const ROOTS = ["src", "apps", "tools", "test"];
const SENTENCE = /^\p{Lu}.*[.。:]$/su;

/** Folders of code, from the files in them. */
export function foldersOf(files: readonly File[]): readonly string[] {
  const folders = files.flatMap(({ path }) => {
    const parts = posix.dirname(path).split("/");
    return ROOTS.includes(parts[0] ?? "") ? parts.map((_, index) => parts.slice(0, index + 1).join("/")) : [];
  });
  return [...new Set(folders)].sort();
}

/** A README opens with its folder's name and then says in a sentence what the folder is for. */
export function readmeOf(folder: string, text: string | undefined): readonly Breach[] {
  const path = `${folder}/README.md`;
  const wrong = (line: number, what: string) => [{ path, line, what }];
  if (text === undefined) return wrong(0, "every folder opens with a README: its duty in the court's words");
  const [title = "", blank = "", ...rest] = text.split("\n");
  if (title !== `# ${posix.basename(folder)}`) return wrong(1, `the first line is # ${posix.basename(folder)}`);
  if (blank !== "") return wrong(2, "an empty line after the title");
  const opening = rest.join("\n").split("\n\n")[0] ?? "";
  if (!SENTENCE.test(opening.trim())) return wrong(3, "a sentence that says what the folder is for");
  return [];
}

/** A slice's README is one page of plain words: its name, then its duty with the court's own term. */
export function sliceReadme(slice: string, text: string): readonly Breach[] {
  const path = `src/${slice}/README.md`;
  const headings = text.split("\n").filter((line) => line.startsWith("#"));
  if (headings.length !== 1) return [{ path, line: 1, what: "one heading, the slice's name, and nothing under it" }];
  if (!/（\p{Script=Han}+）|\(\p{Script=Han}+\)/u.test(text))
    return [{ path, line: 3, what: "the court's own word for the duty in brackets" }];
  return [];
}

/** Every folder of code has its README. */
export function readmes(files: readonly File[]): readonly Breach[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return foldersOf(files).flatMap((folder) => readmeOf(folder, texts.get(`${folder}/README.md`)));
}
