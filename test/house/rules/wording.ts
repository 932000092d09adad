import ts from "typescript";
import { at, type Breach, type File, isTest, nodes } from "./file.ts";

/** Functions that turn a code into words, and which argument is the code. */
const SPEAKERS: Readonly<Record<string, number>> = { say: 0, refuse: 0, fault: 0, problem: 0, sayIn: 1, finding: 3 };

type Text = { readonly key: string; readonly zh: string; readonly en: string; readonly node: ts.Node };

/** The texts of a wording file: every `name: [zh, en]` in it. Lists of words that are no pairs are not texts. */
export function textsOf(file: File): readonly Text[] {
  return [...nodes(file)].flatMap((node) => {
    if (!ts.isPropertyAssignment(node) || !node.parent.properties.every(isPairOrOther)) return [];
    const value = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
    if (!ts.isArrayLiteralExpression(value)) return [];
    const [zh, en, ...more] = value.elements;
    if (zh === undefined || en === undefined || more.length > 0) return [];
    if (!ts.isStringLiteralLike(zh) || !ts.isStringLiteralLike(en)) return [];
    return [{ key: "text" in node.name ? String(node.name.text) : "", zh: zh.text, en: en.text, node }];
  });
}

const isPairOrOther = (property: ts.ObjectLiteralElementLike): boolean =>
  !ts.isPropertyAssignment(property) ||
  !ts.isArrayLiteralExpression(property.initializer) ||
  property.initializer.elements.length === 2;

/** What a text leaves open. `$1`, `$2` may be one thing said in either language; `{s}` is the English plural. */
function gaps(text: string): string {
  const numbered = new Set(text.match(/\$\d/g)).size;
  const named = new Set((text.match(/\{[a-zA-Z]+\}/g) ?? []).filter((gap) => gap !== "{s}"));
  return [...named].sort().concat(`${numbered} numbered`).join(" ");
}

/** Both languages say something, each in its own script, about the same values. */
export function bothLanguages(file: File): readonly Breach[] {
  if (!/(^|\/)wording\.ts$/.test(file.path)) return [];
  return textsOf(file).flatMap(({ key, zh, en, node }) => {
    if (zh === "" || en === "") return [at(file, node, `${key}: a language is silent`)];
    if (/\p{Script=Han}/u.test(en) && !/[A-Za-z$]/.test(en))
      return [at(file, node, `${key}: the second text is English`)];
    if (gaps(zh) !== gaps(en)) return [at(file, node, `${key}: the values differ (${gaps(zh)} / ${gaps(en)})`)];
    return [];
  });
}

/** A code that is spoken has words in its part of the program (`src/policy`, `apps/cli`). */
export function spokenCodes(files: readonly File[]): readonly Breach[] {
  const words = new Map<string, Set<string>>();
  const ours = files.filter(({ path }) => /^(src|apps|tools)\/.*\.tsx?$/.test(path) && !isTest(path));
  for (const file of ours.filter(({ path }) => path.endsWith("/wording.ts"))) {
    const known = words.get(partOf(file)) ?? new Set();
    words.set(partOf(file), known);
    for (const node of nodes(file))
      if (ts.isPropertyAssignment(node) && "text" in node.name) known.add(String(node.name.text));
  }
  return ours.flatMap((file) =>
    codesIn(file)
      .filter(({ code, part }) => words.get(part)?.has(code) === false)
      .map(({ code, node }) => at(file, node, `“${code}” has no wording`)),
  );
}

const partOf = ({ path }: File): string => path.split("/").slice(0, 2).join("/");

/** Codes spoken in a file, with the part of the program whose words the speaker uses: where it was imported from. */
function codesIn(file: File): readonly { readonly code: string; readonly part: string; readonly node: ts.Node }[] {
  const origins = new Map(
    [...nodes(file)].filter(ts.isImportSpecifier).map((one) => [one.name.text, originOf(one, file)] as const),
  );
  const inner = new Set([...nodes(file)].filter(isInner).map(({ name }) => name.getText()));
  return [...nodes(file)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return [];
    const speaker = node.expression.text;
    if (inner.has(speaker)) return [];
    const place = Object.hasOwn(SPEAKERS, speaker) ? SPEAKERS[speaker] : undefined;
    const code = place === undefined ? undefined : node.arguments[place];
    if (code === undefined || !ts.isStringLiteralLike(code)) return [];
    return [{ code: code.text, part: origins.get(speaker) ?? partOf(file), node: code }];
  });
}

function originOf({ parent }: ts.ImportSpecifier, file: File): string {
  const { moduleSpecifier } = parent.parent.parent;
  const written = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
  return written.startsWith("#") ? `src/${written.slice(1).split("/")[0]}` : partOf(file);
}

/** A name given inside a function: another thing, whatever it is called. */
const isInner = (node: ts.Node): node is ts.VariableDeclaration =>
  ts.isVariableDeclaration(node) && !ts.isSourceFile(node.parent.parent.parent);
