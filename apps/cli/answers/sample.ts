import type { Court } from "#casework/index.ts";
import { headingOf } from "#cells/columns.ts";
import { writtenValue } from "#cells/value.ts";
import { triageRows } from "#generate/index.ts";
import type { Value } from "#kernel/event.ts";
import type { Language } from "#kernel/phrase.ts";

/** Made-up cases as a list of csv: the same for every court, by seed. Nobody in it exists. */
export function sample(rows: number, seed: string, { vocabulary }: Court, language: Language): Uint8Array {
  const cases = triageRows(seed, rows);
  const facts = [...new Set(cases.flatMap((one) => Object.keys(one)))];
  const heading = facts.map((fact) => headingOf(fact, language, vocabulary));
  const cell = (fact: string, value: Value | undefined) =>
    value === undefined ? "" : writtenValue(fact, value, language, vocabulary);
  const lines = [heading, ...cases.map((one) => facts.map((fact) => cell(fact, one[fact])))];
  return new TextEncoder().encode(`\uFEFF${lines.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`);
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
