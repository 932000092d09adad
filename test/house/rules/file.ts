import ts from "typescript";

/** A file of the tree: path from its top, and text. */
export type File = { readonly path: string; readonly text: string };

/** Where a rule is broken and what to do instead. */
export type Breach = { readonly path: string; readonly line: number; readonly what: string };

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
export const isCode = (path: string): boolean => /\.(tsx?|mjs)$/.test(path);

/** Pure by name and place: a file of src that is no edge, neither in platform nor in office, and not a test. */
export const isPure = (path: string): boolean =>
  /^src\/.*\.ts$/.test(path) &&
  !isTest(path) &&
  !/^src\/(platform|office)\/|\/(store|http|jobs|server)\.ts$/.test(path);

/** Code that people read: the program itself and its screens. */
export const isSpoken = (path: string): boolean => /^(src|apps\/web)\/.*\.tsx?$/.test(path);

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a file, kept for the next rule. */
export function parse({ path, text }: File): ts.SourceFile {
  const key = `${path}\n${text}`;
  const kept = trees.get(key);
  if (kept !== undefined) return kept;
  const tree = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ES2023,
    true,
    path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  trees.set(key, tree);
  return tree;
}

/** Every node of a file, outside in. */
export function* nodes(file: File): Generator<ts.Node> {
  const stack: ts.Node[] = [parse(file)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    stack.push(...node.getChildren());
  }
}

/** A breach at a node. */
export const at = (file: File, node: ts.Node, what: string): Breach => breach(file, node.getStart(), what);

/** A breach at an offset of the text. */
export const breach = ({ path, text }: File, offset: number, what: string): Breach => ({
  path,
  line: text.slice(0, offset).split("\n").length,
  what,
});

/** Every comment of a file with its offset. */
export function comments(file: File): readonly { readonly text: string; readonly offset: number }[] {
  const found = new Map<number, string>();
  for (const node of nodes(file))
    for (const range of [
      ...(ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(file.text, node.getEnd()) ?? []),
    ])
      if (!ts.isJsxText(node) && !inLiteral(node)) found.set(range.pos, file.text.slice(range.pos, range.end));
  return [...found].map(([offset, text]) => ({ offset, text }));
}

const inLiteral = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.TemplateHead ||
  node.kind === ts.SyntaxKind.TemplateMiddle ||
  node.kind === ts.SyntaxKind.TemplateTail;

/** Text of string and template literals, with their nodes. */
export function* literals(file: File): Generator<{ readonly text: string; readonly node: ts.Node }> {
  for (const node of nodes(file))
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      yield { text: node.text, node };
}
