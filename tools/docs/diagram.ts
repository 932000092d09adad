import type { Import } from "../check/boundaries.ts";

/** Folders that are never shown: tests import what they like. */
const LEFT_OUT = /\.test\.ts$/;

/** The part of the program a file belongs to; slices are strangers to one another, so they stand as one. */
export function partOf(path: string, slices: readonly string[]): string | undefined {
  const [root, folder = ""] = path.split("/");
  if (LEFT_OUT.test(path) || (root !== "src" && root !== "apps")) return undefined;
  if (root === "apps") return path.split("/").length > 2 ? `apps/${folder}` : undefined;
  return slices.includes(folder) ? "slices" : folder;
}

/** Who imports whom, folder by folder, as a mermaid flow chart. */
export function diagram(imports: readonly Import[], slices: readonly string[]): string {
  const edges = new Set<string>();
  for (const { from, to } of imports) {
    const [a, b] = [partOf(from, slices), partOf(to, slices)];
    if (a !== undefined && b !== undefined && a !== b) edges.add(`  ${idOf(a)} --> ${idOf(b)}`);
  }
  const box = `  slices["slices: ${slices.join(" · ")}"]`;
  return ["flowchart TD", box, ...[...edges].sort()].join("\n");
}

const idOf = (part: string): string => part.replace("apps/", "app-");
