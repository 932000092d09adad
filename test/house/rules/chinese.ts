import { at, type Breach, type File, isTest, literals } from "./file.ts";

/** Chinese in code: words people read stand in wording.ts, both languages together. */
export function chineseLiterals(file: File): readonly Breach[] {
  if (!/^src\/.*\.ts$/.test(file.path) || isTest(file.path) || /(^|\/)wording\.ts$/.test(file.path)) return [];
  return [...literals(file)]
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
    .map(({ node, text }) => at(file, node, `“${text.slice(0, 20)}” belongs in wording.ts`));
}
