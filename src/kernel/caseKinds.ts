import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";
import { isMap, readYaml } from "./yamlText.ts";

/** One type character (类型代字) and the kinds of case that bear it; the first kind is assumed until told otherwise. */
export type CaseMark = {
  readonly mark: string;
  readonly name: string;
  readonly class: "implementation" | "review" | "other";
  readonly kinds: readonly string[];
};

/** What case numbers are made of: type characters, the supreme court's code, the province characters of all others. */
export type CaseKinds = {
  readonly marks: readonly CaseMark[];
  readonly supremeCourt: string;
  readonly provinces: string;
};

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isMark = (value: unknown): value is CaseMark =>
  isMap(value) &&
  isText(value.mark) &&
  isText(value.name) &&
  (value.class === "implementation" || value.class === "review" || value.class === "other") &&
  Array.isArray(value.kinds) &&
  value.kinds.every(isText);

/** Reads the table of case kinds from YAML text; `file` names the place in refusals. */
export const readCaseKinds = (text: string, file: string): Outcome<CaseKinds> => {
  const parsed = readYaml(text, file);
  if ("refused" in parsed) return parsed;
  const content = parsed.ok;
  if (!isMap(content) || !Array.isArray(content.marks)) return refuse("case-kinds-shape", { file });
  const { "supreme-court": supremeCourt, provinces } = content;
  if (!isText(supremeCourt) || !isText(provinces)) return refuse("case-kinds-shape", { file });
  const marks: CaseMark[] = [];
  for (const entry of content.marks) {
    if (!isMark(entry)) return refuse("case-kinds-mark", { file, n: marks.length + 1 });
    if (marks.some(({ mark }) => mark === entry.mark)) return refuse("case-kinds-twice", { file, mark: entry.mark });
    marks.push(entry);
  }
  return ok({ marks, supremeCourt, provinces });
};
