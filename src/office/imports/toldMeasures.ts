import { namesIn } from "#cells/value.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { itemsIn, type ListedMeasure, measureIn, measureKind, paperIn } from "./measures.ts";
import { HANDLED, type Reading, type Said } from "./reading.ts";
import { flaw, type ReadRow } from "./rows.ts";

/** Measures that the law lets run out; the others end when they are lifted. */
const ENDS: ReadonlySet<string> = new Set(["freeze", "seal", "seize"]);

/** Measures in one cell or in columns of their own, one a row, each told on the day it was taken. */
export function measuresTold(reading: Reading): void {
  const { rows, tell, lacks } = reading;
  let count = 0;
  const take = (one: ListedMeasure, row: ReadRow, at: number | undefined): void => {
    count += 1;
    takeMeasure(one, `m${count}`, row, at, reading);
  };
  for (const row of rows) {
    const { values, at } = row;
    for (const item of itemsIn(textIn(values, "measures"))) {
      const one = measureIn(item);
      if (one === undefined) tell(flaw("wrong", at["measures"], "measure-unread", item.slice(0, 60)), row.row);
      else take(one, row, at["measures"]);
    }
    const written = textIn(values, "measure.kind");
    if (written === "") continue;
    const kind = measureKind(written);
    if (kind === undefined) tell(flaw("wrong", at["measure.kind"], "measure-unread", written.slice(0, 60)), row.row);
    else take({ kind, object: textIn(values, "measure.object"), ...daysOf(values) }, row, at["measure.from"]);
  }
  if (rows.every(({ values }) => values["measures"] === undefined && values["measure.kind"] === undefined))
    lacks("measure.taken");
}

const textIn = (values: Said, key: string): string => {
  const value = values[key];
  return typeof value === "string" ? value : "";
};

const daysOf = (values: Said): { from?: CivilDate; until?: CivilDate } => {
  const { "measure.from": from, "measure.until": until } = values;
  return {
    ...(typeof from === "string" ? { from: from as CivilDate } : {}),
    ...(typeof until === "string" ? { until: until as CivilDate } : {}),
  };
};

function takeMeasure(
  { kind, object, from, until }: ListedMeasure,
  id: string,
  row: ReadRow,
  at: number | undefined,
  { tell, lacks, event, today }: Reading,
): void {
  if (from === undefined) tell(flaw("wrong", at, "measure-undated", object), row.row);
  else if (from > today) tell(flaw("wrong", at, "day-to-come", from), row.row);
  else if (until !== undefined && until < from)
    tell(flaw("wrong", row.at["measure.until"] ?? at, "days-reversed", until, from), row.row);
  else {
    if (until === undefined && ENDS.has(kind)) lacks("measure.until", id);
    const fields = {
      "measure.kind": kind,
      ...(object === "" ? {} : { "measure.object": object }),
      ...(until === undefined ? {} : { "measure.until": until }),
    };
    event("measure.taken", from, fields, { measure: id });
  }
}

/** Papers in one cell, each told on the day it was served. */
export function papersTold({
  rows,
  court,
  tell,
  lacks,
  event,
  today,
  stage,
}: Reading & { readonly stage: string | undefined }): void {
  const names = namesIn(court);
  for (const row of rows) {
    const { values, at } = row;
    for (const item of itemsIn(textIn(values, "papers"))) {
      const one = paperIn(item);
      if (one === undefined) tell(flaw("wrong", at["papers"], "paper-unread", item.slice(0, 60)), row.row);
      else if (one.on === undefined) {
        tell(flaw("note", at["papers"], "paper-undated", one.name), row.row);
        lacks("paper.served", names[one.name] ?? one.name);
      } else if (one.on > today) tell(flaw("wrong", at["papers"], "day-to-come", one.on), row.row);
      else event("paper.served", one.on, { "paper.kind": names[one.name] ?? one.name });
    }
  }
  if (HANDLED.has(stage ?? "") && rows.every(({ values }) => values["papers"] === undefined)) lacks("paper.served");
}
