import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import readRules from "dependency-cruiser/config-utl/extract-depcruise-options";
import readTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { root } from "./step.ts";

/** A line that must not be crossed, and where it was. */
export type Crossing = { readonly rule: string; readonly from: string; readonly to: string };

/** One file imports another of the tree. */
export type Import = { readonly from: string; readonly to: string };

/** What a cruise saw. Fewer modules read than source files means that the cruiser was blind: no verdict counts then. */
export type Cruise = {
  readonly crossings: readonly Crossing[];
  readonly sources: readonly string[];
  readonly unread: readonly string[];
  readonly imports: readonly Import[];
};

const ROOTS = ["src", "apps", "tools", "test"];

/** TypeScript files of a tree, as paths from its top. */
export function sourcesOf(top: string): readonly string[] {
  return ROOTS.filter((folder) => existsSync(join(top, folder)))
    .flatMap((folder) =>
      readdirSync(join(top, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

/** Follows every import of a tree, types included, and holds it against the rules of the house. */
export async function cruiseTree(top: string): Promise<Cruise> {
  const sources = sourcesOf(top);
  const rules = await readRules(join(root, ".dependency-cruiser.mjs"));
  const tsConfig = readTsConfig(join(top, "tsconfig.json"));
  const roots = ROOTS.filter((folder) => sources.some((path) => path.startsWith(`${folder}/`)));
  const { output } = await cruise(roots, { ...rules, baseDir: top }, {}, { tsConfig });
  const { modules, summary } = output as ICruiseResult;
  const read = new Set(modules.map(({ source }) => source));
  return {
    crossings: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    sources,
    unread: sources.filter((path) => !read.has(path)),
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ),
  };
}

const asProgram = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (asProgram) {
  const { crossings, sources, unread } = await cruiseTree(root);
  for (const { rule, from, to } of crossings) console.log(`${rule}: ${from} → ${to}`);
  for (const path of unread) console.log(`not read: ${path}`);
  process.exit(crossings.length + unread.length === 0 && sources.length > 0 ? 0 : 1);
}
