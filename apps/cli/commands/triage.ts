import type { Court } from "#casework/index.ts";
import { type CaseList, readCases } from "#cells/cases.ts";
import { membersIn, namesIn } from "#cells/value.ts";
import { openSheet } from "#platform/sheet/open.ts";
import { type Problem, told } from "#platform/sheet/problem.ts";
import { tablesOf } from "#triage/index.ts";
import { type Answer, answering, isAnswer, lineOf, type Unanswered, whole } from "../answers/answer.ts";
import { sample } from "../answers/sample.ts";
import { answerTable } from "../answers/table.ts";
import { template } from "../answers/template.ts";
import { due } from "../arguments.ts";
import type { Command } from "../command.ts";
import { courtFor } from "../law.ts";
import { EXIT, Stop, type Surroundings } from "../surroundings.ts";
import { say, sayIn } from "../wording.ts";

/** `triage --court ID FILE`: one cited answer a row. */
export const triage: Command = {
  options: {
    court: "value",
    law: "value",
    on: "value",
    json: "flag",
    template: "value",
    sample: "value",
    seed: "value",
  },
  takes: 1,
  async run(given, around) {
    const court = courtFor(around, {
      court: given.value("court"),
      law: given.value("law"),
      on: given.day("on") ?? around.today,
    });
    if (tablesOf(court.law, court.vocabulary).length === 0)
      throw new Stop(EXIT.usage, say("court-no-tables", court.law.court));
    const wanted = given.value("template");
    if (wanted !== undefined) return writeTemplate(wanted, court, around);
    const made = given.value("sample");
    if (made !== undefined)
      return writeSample(
        made,
        given.value("seed") ?? "1",
        due(given.words[0], sayIn(around.language, "list-word")),
        court,
        around,
      );
    const list = await casesFrom(due(given.words[0], sayIn(around.language, "list-word")), court, around);
    complainOf(list.notes, around);
    return given.flag("json") ? asJson(list, court, around) : asTable(list, court, around);
  },
};

/** The cases of a list file, read for a court; stops if the file as a whole must be refused. */
export async function casesFrom(path: string, court: Court, around: Surroundings): Promise<CaseList> {
  const bytes = around.read(path);
  if (bytes === undefined) throw new Stop(EXIT.unreadable, say("file-unreadable", path));
  const opened = await openSheet(bytes, path);
  const list =
    "refused" in opened
      ? opened
      : readCases(opened.sheet, court.vocabulary, membersIn(court.vocabulary, namesIn(court)));
  if (!("refused" in list)) return list;
  const { zh, en } = list.refused;
  throw new Stop(EXIT.unreadable, [`${path}：${zh}`, `${path}: ${en}`]);
}

/** Notes on the file; of columns that are no facts the first few, and how many more. */
function complainOf(notes: readonly Problem[], around: Surroundings): void {
  const strange = notes.filter(({ code }) => code === "column-unknown").slice(MOST_STRANGE);
  for (const note of notes) if (!strange.includes(note)) around.complain(noteText(note, around));
  if (strange.length > 0) around.complain(sayIn(around.language, "columns-strange", String(strange.length)));
}

function noteText(note: Problem, { language }: Surroundings): string {
  const at = [note.cell, note.row === undefined ? undefined : sayIn(language, "row-number", String(note.row))];
  const where = at.find((part) => part !== undefined);
  return `${where === undefined ? "" : `${where} · `}${told(note, language)}`;
}

/** Columns that are no facts, named one by one. */
const MOST_STRANGE = 5;
/** Enough lines to be worth a write. */
const BATCH = 500;

function asJson(list: CaseList, court: Court, around: Surroundings): number {
  const answer = answering(court);
  let lines: string[] = [];
  let [failed, count] = [0, 0];
  for (const one of list.cases()) {
    count++;
    const made = answer(one);
    if (!("body" in made)) failed++;
    lines.push(lineOf(made));
    if (lines.length < BATCH) continue;
    around.out(`${lines.join("\n")}\n`);
    lines = [];
  }
  if (lines.length > 0) around.out(`${lines.join("\n")}\n`);
  if (count === 0) around.complain(sayIn(around.language, "list-empty"));
  return failed > 0 ? EXIT.found : EXIT.done;
}

function asTable(list: CaseList, court: Court, around: Surroundings): number {
  const answer = answering(court);
  const answers: (Answer | Unanswered)[] = [];
  for (const one of list.cases()) answers.push(whole(answer(one)));
  if (answers.length === 0) around.complain(sayIn(around.language, "list-empty"));
  const lines = answerTable(answers, court, around.language, around.colour);
  for (let at = 0; at < lines.length; at += BATCH) around.out(`${lines.slice(at, at + BATCH).join("\n")}\n`);
  return answers.every(isAnswer) ? EXIT.done : EXIT.found;
}

function writeTemplate(path: string, court: Court, around: Surroundings): number {
  const ending = /\.(xlsx|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending !== "xlsx" && ending !== "csv") throw new Stop(EXIT.usage, say("template-ending", path));
  around.write(path, template(court, ending, around.language));
  around.out(`${sayIn(around.language, "template-written", path)}\n`);
  return EXIT.done;
}

const MOST_MADE_UP = 100_000;

function writeSample(rows: string, seed: string, path: string, court: Court, around: Surroundings): number {
  const count = Number(rows);
  if (!Number.isInteger(count) || count < 1 || count > MOST_MADE_UP)
    throw new Stop(EXIT.usage, say("sample-count", rows, String(MOST_MADE_UP)));
  if (!/\.csv$/i.test(path)) throw new Stop(EXIT.usage, say("sample-ending", path));
  around.write(path, sample(count, seed, court, around.language));
  around.out(`${sayIn(around.language, "sample-written", rows, path)}\n`);
  return EXIT.done;
}
