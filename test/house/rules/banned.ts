import ts from "typescript";
import { at, type Breach, type File, isPure, nodes } from "./file.ts";

const NAMES: Readonly<Record<string, string>> = {
  Date: "days are CivilDate, moments are Instant, and now is an argument",
  Intl: "what depends on the machine's language does not belong here",
  console: "return what is to be said",
  process: "take it as an argument",
  globalThis: "take it as an argument",
  performance: "time is an argument",
  setTimeout: "a pure function does not wait",
  setInterval: "a pure function does not wait",
  setImmediate: "a pure function does not wait",
  fetch: "the outside world is reached through platform",
};
const MEMBERS: Readonly<Record<string, string>> = {
  "Math.random": "draw from kernel/random.ts with a seed",
};
const METHODS = /^(toLocale\w+|localeCompare)$/;

const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isExpressionWithTypeArguments(parent) || ts.isTypeReferenceNode(parent)) return true;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return ts.isExpression(parent) || ts.isStatement(parent) || (isInitialised(parent) && parent.initializer === node);
};

const isInitialised = (
  node: ts.Node,
): node is ts.VariableDeclaration | ts.PropertyAssignment | ts.ParameterDeclaration =>
  ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isParameter(node);

/** Calls that make a pure file depend on the clock, on chance or on the machine. */
export function bannedCalls(file: File): readonly Breach[] {
  if (!isPure(file.path)) return [];
  const breaches: Breach[] = [];
  for (const node of nodes(file)) {
    if (ts.isIdentifier(node) && isReference(node)) {
      const why = Object.hasOwn(NAMES, node.text) ? NAMES[node.text] : undefined;
      if (why !== undefined) breaches.push(at(file, node, `${node.text}: ${why}`));
    }
    if (ts.isPropertyAccessExpression(node)) {
      const written = `${node.expression.getText()}.${node.name.text}`;
      const why =
        MEMBERS[written] ?? (METHODS.test(node.name.text) ? "compare and show without the machine's language" : "");
      if (why !== "") breaches.push(at(file, node, `${written}: ${why}`));
    }
  }
  return breaches;
}
