import ts from "typescript";
import { at, type Breach, type File, isSpoken, isTest, literals, nodes } from "./file.ts";

/** Chinese in code: words people read stand in wording.ts, both languages together. */
export function chineseLiterals(file: File): readonly Breach[] {
  if (!isSpoken(file.path) || isTest(file.path) || /(^|\/)wording\.ts$/.test(file.path)) return [];
  return [...literals(file), ...shown(file)]
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
    .map(({ node, text }) => at(file, node, `“${text.slice(0, 20)}” belongs in wording.ts`));
}

/** Text that stands between the tags of a screen. */
function* shown(file: File): Generator<{ readonly text: string; readonly node: ts.Node }> {
  for (const node of nodes(file)) if (ts.isJsxText(node)) yield { text: node.text.trim(), node };
}
