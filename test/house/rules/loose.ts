import ts from "typescript";
import { at, type Breach, breach, comments, type File, isCode, nodes } from "./file.ts";

const SILENCED = /@ts-(ignore|nocheck|expect-error)|biome-ignore/;

/** Places where the type checker was told to look away. */
export function looseTypes(file: File): readonly Breach[] {
  if (!isCode(file.path)) return [];
  const breaches: Breach[] = [];
  for (const node of nodes(file)) {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      breaches.push(at(file, node, "any: say what it is, or unknown and ask"));
    if (ts.isNonNullExpression(node)) breaches.push(at(file, node, "x!: assert, or handle its absence"));
    if (ts.isAsExpression(node) && ts.isAsExpression(strip(node.expression)))
      breaches.push(at(file, node, "as … as: a cast by way of another hides a lie"));
  }
  for (const { text, offset } of comments(file))
    if (SILENCED.test(text)) breaches.push(breach(file, offset, "a check silenced by a comment: mend what it says"));
  return breaches;
}

const strip = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? strip(node.expression) : node;
