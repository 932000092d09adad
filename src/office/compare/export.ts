import type { Text } from "#contract/index.ts";
import type { Language } from "#kernel/phrase.ts";
import { type Column, type Row, workbook } from "#platform/xlsx/index.ts";
import { comparedIn, type ItemView, type Sought, soughtIn } from "./comparison.ts";
import { type Beside, columnOf } from "./courts.ts";
import { groupText, standingText } from "./lines.ts";
import { words } from "./wording.ts";

/** The comparison as a workbook: a row a topic, for each court what it says and where that stands. */
export function exportComparison(
  courts: readonly Beside[],
  sought: Sought,
  language: Language,
): AsyncGenerator<Buffer> {
  const say = (code: string, ...args: readonly string[]): string => words(code, ...args)[language === "zh" ? 0 : 1];
  const tell = (text: Text): string => text[language];
  const columns: Column[] = [
    { title: say("column-group"), width: 16, sort: "text" },
    { title: say("column-topic"), width: 28, sort: "text" },
    { title: say("column-standing"), width: 14, sort: "text" },
    { title: say("column-aspects"), width: 22, sort: "text" },
    ...courts.map(columnOf).flatMap(({ name }): Column[] => [
      { title: say("column-says", name), width: 60, sort: "text" },
      { title: say("column-cites", name), width: 44, sort: "text" },
    ]),
  ];
  const rows = soughtIn(comparedIn(courts), sought).map((item) => rowOf(item, tell, say, language));
  return workbook({ name: say("file-name"), columns, pages: once(rows) });
}

type Say = (code: string, ...args: readonly string[]) => string;

function rowOf(
  { group, title, standing, aspects, cells }: ItemView,
  tell: (text: Text) => string,
  say: Say,
  language: Language,
): Row {
  const comma = language === "zh" ? "；" : "; ";
  return [
    tell(groupText(group)),
    tell(title),
    tell(standingText(standing)),
    aspects.map(tell).join(comma),
    ...cells.flatMap((lines) => [
      lines.map(({ sentence, parts }) => [sentence, ...parts].map(tell).join(comma)).join("\n"),
      lines
        .map(({ cite: { title: document, display, quote } }) =>
          quote === "" ? say("cited", document, display) : say("quoted", document, display, quote),
        )
        .join("\n"),
    ]),
  ];
}

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** What the file is called. */
export const fileName = (on: string, language: Language): string =>
  `${words("file-name")[language === "zh" ? 0 : 1]}-${on}.xlsx`;
