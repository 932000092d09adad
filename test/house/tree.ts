import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/check/step.ts";
import type { File } from "./rules/file.ts";

const NOT_OURS = new Set(["node_modules", ".git", ".zhiheng", "dist", "package-lock.json"]);
const TEXT = /\.(tsx?|css|html|mjs|md|json|jsonl|yaml|yml|sh|svg)$|^\.ci\/run$|^\.\w[\w-]*$/;

/** Every text file of the project. */
export function projectFiles(): readonly File[] {
  return walk("")
    .filter((path) => TEXT.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function walk(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    })
    .sort();
}
