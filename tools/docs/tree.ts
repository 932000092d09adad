import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A folder with its caption, and folders in it. */
export type Folder = { readonly name: string; readonly caption: string; readonly folders: readonly Folder[] };

/** The first sentence of a README: what follows its title, up to the first full stop or blank line. */
export function captionOf(readme: string): string {
  const [, ...rest] = readme.split("\n\n");
  const opening = (rest[0] ?? "").replace(/\s+/g, " ").trim();
  return /^.*?[.。](?= |$)/.exec(opening)?.[0] ?? opening;
}

/** A folder of the tree as its READMEs tell it; folders without one are not shown. */
export function folderOf(root: string, path: string): Folder {
  const readme = join(root, path, "README.md");
  const inside = readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, path, entry.name, "README.md")))
    .map(({ name }) => name)
    .sort();
  return {
    name: path.split("/").at(-1) ?? path,
    caption: existsSync(readme) ? captionOf(readFileSync(readme, "utf8")) : "",
    folders: inside.map((name) => folderOf(root, `${path}/${name}`)),
  };
}

/** Draws folders with their captions in one column; the left margin is the tree. */
export function draw(folders: readonly Folder[]): string {
  const lines = folders.flatMap((folder) => rows(folder, 0));
  const width = Math.max(...lines.map(([left]) => left.length)) + 2;
  return lines.map(([left, caption]) => `${left.padEnd(width)}${caption}`.trimEnd()).join("\n");
}

const rows = ({ name, caption, folders }: Folder, depth: number): readonly (readonly [string, string])[] => [
  [`${"  ".repeat(depth)}${name}${name.endsWith(".md") ? "" : "/"}`, caption],
  ...folders.flatMap((folder) => rows(folder, depth + 1)),
];
