import type { Choice } from "./register.ts";
import { ownSection } from "./wording.ts";

const { heading: HEADING, mark: MARK } = ownSection;
const FENCE = "```";

/**
 * A law file with what a court filled and chose written into its own configuration: in one block, which is made anew each time, so
 * that the file stays one readable text and proves the same wherever it is proved. Other lines are not touched.
 */
export function withChoices(text: string, choices: readonly Choice[]): string {
  const { lines, at, written } = taken(text.replace(/\r\n?/g, "\n").trimEnd().split("\n"));
  const all = new Map([...written, ...choices].map((choice) => [choice.place, choice]));
  if (all.size === 0) return text;
  const block = [`${FENCE}rules`, MARK, "fills:", ...[...all.values()].map(lineOf), FENCE];
  const place = at ?? endOfOwn(lines);
  const opened =
    place === undefined ? [...lines, "", HEADING, "", ...block] : spliced(lines, place, block, at !== undefined);
  return `${opened.join("\n")}\n`;
}

/** What the block of a file says already. */
export const choicesIn = (text: string): readonly Choice[] =>
  taken(text.replace(/\r\n?/g, "\n").trimEnd().split("\n")).written;

const lineOf = ({ place, value, because }: Choice): string =>
  `  ${place}: { value: ${JSON.stringify(value)}${because === undefined ? "" : `, because: ${JSON.stringify(because)}`} }`;

type Taken = { readonly lines: readonly string[]; readonly at?: number; readonly written: readonly Choice[] };

/** The file without the block, where it stood, and what it said. */
function taken(lines: readonly string[]): Taken {
  const mark = lines.indexOf(MARK);
  if (mark < 1) return { lines, written: [] };
  const end = lines.indexOf(FENCE, mark);
  const written = lines.slice(mark + 2, end).flatMap((line) => choiceIn(line) ?? []);
  return { lines: [...lines.slice(0, mark - 1), ...lines.slice(end + 1)], at: mark - 1, written };
}

function choiceIn(line: string): Choice | undefined {
  const [, place, value, because] =
    /^ {2}(\S+): \{ value: ("(?:[^"\\]|\\.)*")(?:, because: ("(?:[^"\\]|\\.)*"))? \}$/.exec(line) ?? [];
  if (place === undefined || value === undefined) return undefined;
  const choice = { place, value: String(JSON.parse(value)) };
  return because === undefined ? choice : { ...choice, because: String(JSON.parse(because)) };
}

/** The line after own configuration; none where a file has no such section. */
function endOfOwn(lines: readonly string[]): number | undefined {
  let inBlock = false;
  let inOwn = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(FENCE)) inBlock = !inBlock;
    if (inBlock || !/^#{2,4} /.test(line)) continue;
    if (inOwn) return index;
    inOwn = /\{[^}]*\.config\b[^}]*\}\s*$/.test(line);
  }
  return inOwn ? lines.length : undefined;
}

const spliced = (lines: readonly string[], at: number, block: readonly string[], where: boolean): readonly string[] => {
  const after = lines.slice(at);
  return [
    ...lines.slice(0, at),
    ...(where ? [] : [""]),
    ...block,
    ...(where || after.length === 0 ? [] : [""]),
    ...after,
  ];
};
