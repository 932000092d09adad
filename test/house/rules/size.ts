import ts from "typescript";
import { at, type Breach, breach, type File, isCode, isTest, nodes } from "./file.ts";

const MOST_FILE = 400;
const MOST_FUNCTION = 70;
const MOST_MEDIAN = 110;
const MOST_COMPOSITION = 600;
const MOST_PROCESS = 200;

/** Lines of a text; a last line end opens no line of its own. */
export const linesOf = (text: string): number => text.replace(/\n$/, "").split("\n").length;

export function longFile(file: File): readonly Breach[] {
  const lines = linesOf(file.text);
  return isCode(file.path) && lines > MOST_FILE
    ? [breach(file, 0, `${lines} lines, at most ${MOST_FILE}: cut it by duty`)]
    : [];
}

/** Functions too long to be read at once. What groups tests (`describe`) is no function of ours. */
export function longFunctions(file: File): readonly Breach[] {
  if (!isCode(file.path)) return [];
  const breaches: Breach[] = [];
  for (const node of nodes(file)) {
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined || isGroup(node)) continue;
    const lines = linesOf(node.getText());
    if (lines > MOST_FUNCTION) breaches.push(at(file, node, `a function of ${lines} lines, at most ${MOST_FUNCTION}`));
  }
  return breaches;
}

const isGroup = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());

/** The middle file must stay small: many small files, few big ones. */
export function medianFile(files: readonly File[]): readonly Breach[] {
  const lengths = files
    .filter(({ path }) => isCode(path) && !isTest(path))
    .map(({ text }) => linesOf(text))
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return median > MOST_MEDIAN
    ? [{ path: "", line: 0, what: `the median file has ${median} lines, at most ${MOST_MEDIAN}` }]
    : [];
}

/** Casework stays thin: the files that join slices together, and each process that spans streams. */
export function thinCasework(files: readonly File[], slices: readonly string[]): readonly Breach[] {
  const own = files.filter(({ path }) => path.startsWith("src/casework/") && path.endsWith(".ts") && !isTest(path));
  const joins = new RegExp(`from "#(${slices.join("|")})/`);
  const processes = own.filter(({ path }) => path.startsWith("src/casework/processes/"));
  const joining = own.filter((file) => joins.test(file.text) && !processes.includes(file));
  const total = joining.reduce((sum, { text }) => sum + linesOf(text), 0);
  return [
    ...(total > MOST_COMPOSITION
      ? [{ path: "src/casework", line: 0, what: `${total} lines join slices together, at most ${MOST_COMPOSITION}` }]
      : []),
    ...processes
      .filter(({ text }) => linesOf(text) > MOST_PROCESS)
      .map((file) => breach(file, 0, `a process of ${linesOf(file.text)} lines, at most ${MOST_PROCESS}`)),
  ];
}
