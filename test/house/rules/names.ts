import { posix } from "node:path";
import ts from "typescript";
import { at, type Breach, breach, type File, parse } from "./file.ts";

/** What a file of this name exports in a slice, everywhere. */
const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  "words.ts": ["words"],
  "wording.ts": ["wording"],
  "facts.ts": ["facts", "initial", "evolve"],
  "decide.ts": ["deciders"],
  "evolve.ts": ["evolve"],
};
const EDGES = ["store.ts", "http.ts", "jobs.ts", "server.ts"];
const FACES = ["index.ts", "server.ts"];
/** What every slice has, for casework to compose it. */
const DUE = ["README.md", "index.ts", "words.ts", "wording.ts", "facts.ts"];

/** Names a file exports by declaring them. */
export function exportsOf(file: File): readonly string[] {
  return parse(file).statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (!exported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
    return "name" in statement && statement.name !== undefined ? [(statement.name as ts.Identifier).text] : [];
  });
}

const bound = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));

/** One file name means one thing: what `words.ts` is in one slice it is in every slice. */
export function sameMeaning(file: File, slices: readonly string[]): readonly Breach[] {
  const [root, folder = "", name = ""] = file.path.split("/");
  const known = root === "src" && slices.includes(folder) && file.path === `src/${folder}/${name}`;
  if (EDGES.includes(posix.basename(file.path)) && root === "src" && !known)
    return [breach(file, 0, `${posix.basename(file.path)} is the edge of a slice and lies in one`)];
  const due = known ? (EXPORTS[name] ?? []) : [];
  const found = new Set(due.length === 0 ? [] : exportsOf(file));
  return due.filter((one) => !found.has(one)).map((one) => breach(file, 0, `${name} exports ${one}`));
}

/** A slice has what every slice has. */
export function wholeSlices(files: readonly File[], slices: readonly string[]): readonly Breach[] {
  const paths = new Set(files.map(({ path }) => path));
  return slices.flatMap((slice) =>
    DUE.filter((name) => !paths.has(`src/${slice}/${name}`)).map((name) => ({
      path: `src/${slice}/${name}`,
      line: 0,
      what: "every slice has it",
    })),
  );
}

/** Only a face passes on what others export, and a face of src does nothing else. */
export function faces(file: File): readonly Breach[] {
  if (!/^(src|apps|tools)\/.*\.tsx?$/.test(file.path)) return [];
  const isFace = FACES.includes(posix.basename(file.path));
  return parse(file).statements.flatMap((statement) => {
    const passes = ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
    if (passes && !isFace) return [at(file, statement, "only index.ts and server.ts pass on another file's exports")];
    if (!passes && file.path.startsWith("src/") && posix.basename(file.path) === "index.ts")
      return [at(file, statement, "index.ts is a face: it only passes on")];
    return [];
  });
}
