import { parseDocument } from "yaml";
import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";

/** A YAML mapping as it was read: nothing about its values is known yet. */
export type YamlMap = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is YamlMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Parses YAML text, days staying text. Refuses a syntax error with file and line. */
export const readYaml = (text: string, file: string): Outcome<unknown> => {
  const parsed = parseDocument(text);
  const [error] = parsed.errors;
  if (!error) return ok(parsed.toJS());
  return refuse("yaml-syntax", { file, line: error.linePos?.[0].line ?? 1, what: error.message });
};
