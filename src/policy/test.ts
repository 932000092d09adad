import { parser } from "@bpmn-io/lezer-feel";
import type { SyntaxNode } from "@lezer/common";
import { civil, epochDay } from "#kernel/calendar.ts";
import { bound, fault, literal, type Read, type Token } from "./literal.ts";
import type { Literal, Test } from "./model.ts";
import type { FactType } from "./vocabulary.ts";

const feel = parser.configure({ top: "UnaryTests" });
const SHAPES = /"[^"]*"|(?<![\p{L}\p{N}.])(?:\d{4}-\d{2}-\d{2}|\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*)/gu;
const THOUSANDS = /(?<=\d),\d{3}(?!\d)/;
const KEPT = new Set(["not", "only", "true", "false", "null"]);

/**
 * Reads one cell of a law file: FEEL unary tests in a closed subset. Amounts become fen, days stay ISO days, words
 * are checked against the fact's members, `none` is allowed only where the fact can be absent. Everything else FEEL
 * knows (functions, `?`, arithmetic, exponents, contexts) is refused at its offset with what to write instead.
 */
export function parseTest(text: string, type: FactType, none: boolean): Read<Test> {
  if (text.trim() === "") return fault("test-empty", 0);
  if (text.trim() === "fill") return { ok: { op: "fill" } };
  const comma = type.kind === "yuan" || type.kind === "number" ? text.search(THOUSANDS) : -1;
  if (comma >= 0) return fault("test-thousands", comma, text);
  const top = feel.parse(plain(text)).topNode;
  const broken = firstError(top);
  if (broken !== undefined) return fault("test-form", broken, text.slice(broken).trim() || text.trim());
  const [first, ...rest] = children(top);
  const cell: Cell = { text, type, none };
  if (first?.name === "Wildcard" && rest.length === 0) return { ok: { op: "any" } };
  if (first?.name === "PositiveUnaryTests" && rest.length === 0) return list(first, cell);
  if (first?.name === "not") return negation(rest, cell);
  return unsupported(rest[0] ?? first ?? top, cell);
}

type Cell = { readonly text: string; readonly type: FactType; readonly none: boolean };

/** Hyphenated words, FEEL keywords used as words, and ISO days become names of the same length, so offsets stay. */
function plain(text: string): string {
  return text.replace(SHAPES, (shape) => (shape.startsWith('"') || KEPT.has(shape) ? shape : "x".repeat(shape.length)));
}

function firstError(top: SyntaxNode): number | undefined {
  let at: number | undefined;
  top.cursor().iterate((node) => {
    if (node.type.isError) at ??= node.from;
  });
  return at;
}

function children(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

const token = (node: SyntaxNode, { text }: Cell): Token => ({
  slice: text.slice(node.from, node.to),
  offset: node.from,
});

const unsupported = (node: SyntaxNode, cell: Cell): Read<never> => {
  const { slice, offset } = token(node, cell);
  return fault(REMEDIES[node.name] ?? "test-unsupported", offset, slice);
};

const REMEDIES: Readonly<Record<string, string>> = {
  Comparison: "test-question",
  DateTimeLiteral: "test-date",
  null: "test-null",
  LineComment: "test-comment",
  BlockComment: "test-comment",
};

function negation(nodes: readonly SyntaxNode[], cell: Cell): Read<Test> {
  const inner = nodes.find((node) => node.name === "PositiveUnaryTests");
  const stray = nodes.find((node) => node !== inner && node.name !== "(" && node.name !== ")");
  if (inner === undefined || stray !== undefined) return fault("test-form", stray?.from ?? 0, cell.text);
  const read = list(inner, cell);
  return "ok" in read ? { ok: { op: "not", test: read.ok } } : read;
}

/** Comma means one of. Plain values are gathered into a single test, so `a, b` is one membership. */
function list(node: SyntaxNode, cell: Cell): Read<Test> {
  const values: Literal[] = [];
  const tests: Test[] = [];
  for (const child of children(node)) {
    const inner = child.firstChild;
    if (child.name !== "PositiveUnaryTest" || inner === null) return unsupported(child, cell);
    const read = one(inner, cell);
    if ("fault" in read) return read;
    if (read.ok.op === "in") values.push(...read.ok.values);
    else tests.push(read.ok);
  }
  if (values.length > 0) tests.unshift({ op: "in", values });
  const [only, second] = tests;
  return only !== undefined && second === undefined ? { ok: only } : { ok: { op: "or", tests } };
}

function one(node: SyntaxNode, cell: Cell): Read<Test> {
  switch (node.name) {
    case "VariableName":
    case "NumericLiteral":
    case "StringLiteral":
    case "BooleanLiteral": {
      const read = literal(token(node, cell), cell.type, cell.none);
      return "ok" in read ? { ok: { op: "in", values: [read.ok] } } : read;
    }
    case "SimplePositiveUnaryTest": {
      const first = node.firstChild;
      return first?.name === "Interval" ? interval(first, cell) : comparison(node, cell);
    }
    case "FunctionInvocation":
      return only(node, cell);
    default:
      return unsupported(node, cell);
  }
}

function comparison(node: SyntaxNode, cell: Cell): Read<Test> {
  const [operator, operand, extra] = children(node);
  if (operator?.name !== "CompareOp" || operand === undefined || extra !== undefined)
    return unsupported(extra ?? node, cell);
  const sign = token(operator, cell);
  if (sign.slice === "=" || sign.slice === "!=") return fault("test-equals", sign.offset, sign.slice);
  const read = bound(token(operand, cell), cell.type);
  if ("fault" in read) return read;
  const below = sign.slice.startsWith("<");
  const open = sign.slice.length === 1;
  const range: Test = below
    ? { op: "range", high: read.ok, ...(open ? { highOpen: true } : {}) }
    : { op: "range", low: read.ok, ...(open ? { lowOpen: true } : {}) };
  return below && open && read.ok === 0 ? fault("test-range-empty", sign.offset, cell.text) : { ok: range };
}

function interval(node: SyntaxNode, cell: Cell): Read<Test> {
  const [left, from, dots, to, right, extra] = children(node);
  if (from === undefined || to === undefined || left === undefined || right === undefined || extra !== undefined)
    return unsupported(extra ?? dots ?? node, cell);
  if (!"[(".includes(left.name) || !"])".includes(right.name)) return fault("test-brackets", node.from);
  const low = bound(token(from, cell), cell.type);
  if ("fault" in low) return low;
  const high = bound(token(to, cell), cell.type);
  if ("fault" in high) return high;
  const lowOpen = left.name === "(";
  const highOpen = right.name === ")";
  if (ordinal(high.ok) - ordinal(low.ok) < Number(lowOpen) + Number(highOpen))
    return fault("test-range-empty", node.from, token(node, cell).slice);
  return {
    ok: {
      op: "range",
      low: low.ok,
      high: high.ok,
      ...(lowOpen ? { lowOpen } : {}),
      ...(highOpen ? { highOpen } : {}),
    },
  };
}

/** Amounts, numbers and days all step by one: fen, units, days. */
const ordinal = (value: number | string): number => (typeof value === "number" ? value : epochDay(civil(value)));

/** `only(a, b)`: every member of a set is one of these. */
function only(node: SyntaxNode, cell: Cell): Read<Test> {
  const [name, , parameters] = children(node);
  if (name === undefined || token(name, cell).slice !== "only") return unsupported(node, cell);
  if (cell.type.kind !== "set") return fault("test-only", node.from);
  if (parameters?.name !== "PositionalParameters") return unsupported(node, cell);
  const values: Literal[] = [];
  for (const child of children(parameters)) {
    if (child.name !== "VariableName" && child.name !== "StringLiteral") return unsupported(child, cell);
    const read = literal(token(child, cell), cell.type, false);
    if ("fault" in read) return read;
    values.push(read.ok);
  }
  return values.length > 0 ? { ok: { op: "only", values } } : fault("test-form", node.from, token(node, cell).slice);
}
