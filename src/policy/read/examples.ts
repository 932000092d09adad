import type { CivilDate } from "#kernel/calendar.ts";
import { civilDate } from "#kernel/calendar.ts";
import type { Example } from "../model.ts";
import { nearestWord } from "../wording.ts";
import { type Bench, present } from "./desk.ts";
import { RULES } from "./keys.ts";
import { type Cell, complain, entries, fields, isListCell, isMapCell, items, text, texts, tokens } from "./yaml.ts";

/** Examples are the document's own tests: facts given, a log, an act, and what must follow. */
export function examples(cell: Cell, bench: Bench): readonly Example[] {
  return items(cell).flatMap((item) => {
    const keys = fields(item, "examples", RULES.examples);
    const id = text(keys.get("id"), "examples.id");
    const expect = keys.get("expect");
    if (id === undefined || expect === undefined)
      return complain(bench.desk, item.place, "key-missing", "examples", "id / expect") ?? [];
    const given = keys.get("given");
    const at = keys.get("at");
    const example: Example = {
      id,
      article: bench.article,
      given: given === undefined ? {} : facts(given, bench),
      by: texts(keys.get("by"), `${id}.by`),
      log: log(keys.get("log"), bench),
      expect: Object.fromEntries(entries(expect, `${id}.expect`).map(({ key, value }) => [key, tokens(value)])),
      place: item.place,
      ...present({ act: act(keys.get("do"), bench), at: at === undefined ? undefined : day(at) }),
    };
    return [example];
  });
}

function facts(cell: Cell, bench: Bench): Readonly<Record<string, unknown>> {
  const { desk } = bench;
  const known = desk.vocabulary.facts;
  return Object.fromEntries(
    entries(cell, "given").map(({ key, place, value }) => {
      if (known[key] === undefined)
        complain(desk, place, "fact-unknown", key, nearestWord(key, Object.keys(known)) ?? "");
      return [key, tokens(value)];
    }),
  );
}

function log(cell: Cell | undefined, bench: Bench): Example["log"] {
  if (cell === undefined) return [];
  const { desk } = bench;
  return entries(cell, "log").flatMap(({ key, place, value }) => {
    const { events } = desk.vocabulary;
    if (events[key] === undefined)
      complain(desk, place, "event-unknown", key, nearestWord(key, Object.keys(events)) ?? "");
    const entriesOf = isListCell(value) ? items(value) : [value];
    return entriesOf.flatMap((entry) => {
      const pairs = isMapCell(entry) ? entries(entry, `log.${key}`) : [{ key: "date", place, value: entry }];
      const date = pairs.find((pair) => pair.key === "date")?.value;
      const when = date === undefined ? complain(desk, entry.place, "key-missing", `log.${key}`, "date") : day(date);
      if (when === undefined) return [];
      const rest = pairs.filter((pair) => pair.key !== "date");
      return [
        { kind: key, date: when, fields: Object.fromEntries(rest.map((pair) => [pair.key, tokens(pair.value)])) },
      ];
    });
  });
}

function act(cell: Cell | undefined, bench: Bench): Example["act"] {
  if (cell === undefined) return undefined;
  const [entry] = isMapCell(cell) ? entries(cell, "do") : [];
  const kind = entry?.key ?? text(cell, "do");
  if (kind === undefined) return undefined;
  const { acts } = bench.desk.vocabulary;
  if (acts[kind] === undefined)
    complain(bench.desk, cell.place, "act-unknown", kind, nearestWord(kind, Object.keys(acts)) ?? "");
  if (entry === undefined || !isMapCell(entry.value)) return { kind, fields: {} };
  return {
    kind,
    fields: Object.fromEntries(entries(entry.value, `do.${kind}`).map(({ key, value }) => [key, tokens(value)])),
  };
}

function day(cell: Cell): CivilDate | undefined {
  const written = text(cell, "date");
  if (written === undefined) return undefined;
  const parsed = civilDate(written);
  return "ok" in parsed ? parsed.ok : complain(cell.desk, cell.place, "date-form", written);
}
