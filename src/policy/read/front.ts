import type { CivilDate } from "#kernel/calendar.ts";
import { civilDate } from "#kernel/calendar.ts";
import type { Front } from "../model.ts";
import { present } from "./desk.ts";
import { FRONT, PARTS } from "./keys.ts";
import { type Cell, complain, entries, fields, items, oneOf, text, texts, truth, whole } from "./yaml.ts";

/** Front matter: who issued it, how it binds, since when, and on what it stands. */
export function front(cell: Cell): Front | undefined {
  const { desk, place } = cell;
  const keys = fields(cell, "front", FRONT);
  const need = (key: string): string => {
    const found = text(keys.get(key), key);
    if (found === undefined) complain(desk, place, "key-missing", "front", key);
    return found ?? "";
  };
  const effective = keys.get("effective");
  if (effective === undefined) return complain(desk, place, "key-missing", "front", "effective");
  const since = fields(effective, "effective", PARTS.effective);
  const from = day(since.get("from")) ?? complain(desk, effective.place, "key-missing", "effective", "from");
  if (from === undefined) return undefined;
  return {
    id: need("id"),
    title: need("title"),
    issuer: need("issuer"),
    level: oneOf(keys.get("level"), "level", ["national", "province", "city", "basic"] as const) ?? "basic",
    status: oneOf(keys.get("status"), "status", ["draft", "trial", "in-force"] as const) ?? "in-force",
    effective: {
      from,
      ...present({ because: text(since.get("because"), "because"), quote: text(since.get("quote"), "quote") }),
    },
    binds: texts(keys.get("binds"), "binds"),
    principles: principles(keys.get("principles")),
    standsOn: texts(keys.get("stands-on"), "stands-on"),
    lowerCourts: oneOf(keys.get("lower-courts"), "lower-courts", ["keep", "fill", "replace"] as const) ?? "keep",
    runningCases:
      oneOf(keys.get("running-cases"), "running-cases", [
        "keep-started-clocks",
        "restart",
        "new-law-at-once",
      ] as const) ?? "keep-started-clocks",
    refersTo: references(keys.get("refers-to")),
    ...present({
      number: text(keys.get("number"), "number"),
      replaces: text(keys.get("replaces"), "replaces"),
      court: text(keys.get("court"), "court"),
      adopted: adopted(keys.get("adopted")),
      text: digest(keys.get("text")),
    }),
  };
}

/** Each phrase of the policy a document heads itself with, and the rule that does most about it. */
const principles = (cell: Cell | undefined): Front["principles"] =>
  cell === undefined
    ? []
    : entries(cell, "principles").map(({ key, value }) => ({ phrase: key, rule: text(value, "principles") ?? "" }));

function references(cell: Cell | undefined): Front["refersTo"] {
  if (cell === undefined) return [];
  return items(cell).map((item) => {
    const keys = fields(item, "refers-to", PARTS["refers-to"]);
    return {
      title: text(keys.get("title"), "title") ?? "",
      supplied: truth(keys.get("supplied"), "supplied") ?? false,
      ...present({ fallback: truth(keys.get("fallback"), "fallback"), gives: text(keys.get("gives"), "gives") }),
    };
  });
}

function adopted(cell: Cell | undefined): Front["adopted"] {
  if (cell === undefined) return undefined;
  const keys = fields(cell, "adopted", PARTS.adopted);
  return present({ meeting: day(keys.get("meeting")), by: text(keys.get("by"), "by") });
}

function digest(cell: Cell | undefined): Front["text"] {
  if (cell === undefined) return undefined;
  const keys = fields(cell, "text", PARTS.text);
  const sm3 = text(keys.get("sm3"), "sm3");
  const characters = whole(keys.get("characters"), "characters");
  return sm3 === undefined || characters === undefined ? undefined : { sm3, characters, place: cell.place };
}

function day(cell: Cell | undefined): CivilDate | undefined {
  const written = text(cell, "date");
  if (cell === undefined || written === undefined) return undefined;
  const parsed = civilDate(written);
  return "ok" in parsed ? parsed.ok : complain(cell.desk, cell.place, "date-form", written);
}
