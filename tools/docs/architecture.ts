import { join } from "node:path";
import { readLibrary, slices } from "#casework/index.ts";
import { readCourtFiles } from "#platform/courts.ts";
import type { Document } from "#policy/model.ts";
import { type Cruise, cruiseTree } from "../check/boundaries.ts";
import { diagram } from "./diagram.ts";
import { matrix } from "./matrix.ts";
import { draw, type Folder, folderOf } from "./tree.ts";

const TREES = ["src", "apps", "tools", "test"];

/** docs/ARCHITECTURE.md, read off the tree at `root`. */
export async function architecture(root: string): Promise<string> {
  const { documents } = readLibrary(readCourtFiles(join(root, "courts")));
  return page(root, documents, await cruiseTree(root));
}

function page(root: string, documents: readonly Document[], { imports }: Cruise): string {
  const courts: Folder = { ...folderOf(root, "courts"), folders: documents.map(fileOf) };
  const names = Object.keys(slices);
  return `# Architecture

Written by \`npm run docs\` from the tree itself; \`npm test\` fails when it is stale. Change a folder's README, not this page.

**Law is data. A case is a log. Everything else is computed.** A court's document is a file under \`courts/\`; what happened in a case is a
list of events; stage, track, time limits, who may do what and why are pure functions of (log, law in force that day, now).

## The tree

\`\`\`
${draw([courts, ...TREES.map((tree) => folderOf(root, tree))])}
\`\`\`

## Who imports whom

An arrow means "imports". Slices never import one another; each line that must not be crossed stands with its reason in
\`.dependency-cruiser.mjs\` and is proved by a violation in \`test/house\`.

\`\`\`mermaid
${diagram(imports, names)}
\`\`\`

## Who knows what

Each fact has one owner: the slice that computes it from the log. Slices learn of one another only through this record. A dot means that a
rule of that court's documents reads the fact; its superiors' rules apply to it as well and are not repeated. A fact without a dot is
known and shown, and waits for a document that asks for it.

${matrix(documents)}
`;
}

const fileOf = ({ front }: Document): Folder => ({ name: `${front.id}.md`, caption: front.title, folders: [] });
