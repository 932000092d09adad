import ts from "typescript";
import { at, type Breach, breach, comments, type File, isCode, isTest, nodes } from "./file.ts";

const UNFINISHED = /\b(TODO|FIXME|XXX|HACK)\b/;
const BANNER = /^\/\/\s*([-=*#/])\1{3,}|^\/\*+\s*([-=*#])\2{3,}/;
const OFF = /^(it|test|describe)\.(skip|only|todo|fails)$/;

/** Comments that promise work, and lines drawn across a file where a new file was due. */
export function leftOverMarks(file: File): readonly Breach[] {
  if (!isCode(file.path)) return [];
  return comments(file).flatMap(({ text, offset }) => [
    ...(UNFINISHED.test(text) ? [breach(file, offset, "an unfinished mark: do it, or write an issue")] : []),
    ...(BANNER.test(text) ? [breach(file, offset, "a banner: make it a file")] : []),
  ]);
}

/** Tests that are switched off, or alone. */
export function switchedOff(file: File): readonly Breach[] {
  if (!isTest(file.path)) return [];
  return [...nodes(file)]
    .filter((node) => ts.isPropertyAccessExpression(node) && OFF.test(node.getText()))
    .map((node) => at(file, node, `${node.getText()}: every test runs`));
}
