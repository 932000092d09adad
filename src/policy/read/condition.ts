import { civilDate } from "#kernel/calendar.ts";
import type { ActForm, Clause, Condition, EventForm } from "../model.ts";
import { parseTest } from "../test.ts";
import { nearestWord } from "../wording.ts";
import {
  type Cell,
  complain,
  type Desk,
  entries,
  isListCell,
  isMapCell,
  items,
  oneOf,
  testText,
  text,
} from "./yaml.ts";

/** A map of fact → test (all hold) or a list of such maps (any holds). Only a guard's scope may also say `happened`. */
export function condition(cell: Cell | undefined, desk: Desk, happened = false): Condition | undefined {
  if (cell === undefined) return undefined;
  const alternatives = isListCell(cell) ? items(cell) : [cell];
  return alternatives.map((alternative) => clauses(alternative, desk, happened));
}

/** `happened` inside a guard's `where` or `unless`: an event form, not a fact. */
export function happenedIn(cell: Cell | undefined, desk: Desk): EventForm | undefined {
  if (cell === undefined || !isMapCell(cell)) return undefined;
  return eventForm(entries(cell, "where").find(({ key }) => key === "happened")?.value, desk);
}

function clauses(cell: Cell, desk: Desk, happened: boolean): readonly Clause[] {
  return entries(cell, "where").flatMap(({ key, place, value }) => {
    if (key === "happened") return happened ? [] : (complain(desk, place, "happened-here") ?? []);
    const word = desk.vocabulary.facts[key];
    if (word === undefined && value.node === null) return complain(desk, place, "test-comma", key) ?? [];
    if (word === undefined) {
      complain(desk, place, "fact-unknown", key, nearestWord(key, Object.keys(desk.vocabulary.facts)) ?? "");
      return [];
    }
    const written = testText(value, key);
    if (written === undefined) return [];
    const parsed = parseTest(written, word.type, word.none ?? false);
    if ("ok" in parsed) return [{ fact: key, test: parsed.ok, text: written, place: value.place }];
    const { offset, code, zh, en } = parsed.fault;
    desk.faults.push({ place: { ...value.place, column: value.place.column + offset }, code, zh, en });
    return [];
  });
}

const EVERY = ["day", "week", "month", "quarter", "year", "fill"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `case.registered`, a filtered event, `any`, `all`, `every`, `expiry-of`, or a printed date. */
export function eventForm(cell: Cell | undefined, desk: Desk): EventForm | undefined {
  if (cell === undefined) return undefined;
  if (!isMapCell(cell)) {
    const word = text(cell, "event");
    if (word === undefined) return undefined;
    if (DAY.test(word)) {
      const day = civilDate(word);
      return "ok" in day ? { date: day.ok } : complain(desk, cell.place, "date-form", word);
    }
    return knownEvent(word, cell, desk) ? { on: word } : undefined;
  }
  const [entry, ...rest] = entries(cell, "event");
  if (entry === undefined || rest.length > 0) return complain(desk, cell.place, "event-form");
  const { key, value } = entry;
  const several = () => items(value).flatMap((item) => eventForm(item, desk) ?? []);
  if (key === "any") return { any: several() };
  if (key === "all") return { all: several() };
  if (key === "every") {
    const every = oneOf(value, "every", EVERY);
    return every === undefined ? undefined : { every };
  }
  if (key === "expiry-of") {
    const clock = text(value, "expiry-of");
    return clock === undefined ? undefined : { expiryOf: clock };
  }
  if (!knownEvent(key, cell, desk)) return undefined;
  const where = condition(value, desk);
  return where === undefined ? { on: key } : { on: key, where };
}

function knownEvent(kind: string, cell: Cell, desk: Desk): boolean {
  const { events } = desk.vocabulary;
  if (events[kind] !== undefined) return true;
  complain(desk, cell.place, "event-unknown", kind, nearestWord(kind, Object.keys(events)) ?? "");
  return false;
}

/** What is gated: acts with filters. `{ any: [...] }` gates each. */
export function actForms(cell: Cell | undefined, desk: Desk): readonly ActForm[] {
  if (cell === undefined) return [];
  if (!isMapCell(cell)) {
    const act = text(cell, "act");
    return act !== undefined && knownAct(act, cell, desk) ? [{ act }] : [];
  }
  return entries(cell, "act").flatMap(({ key, value }): readonly ActForm[] => {
    if (key === "any") return items(value).flatMap((item) => actForms(item, desk));
    if (!knownAct(key, cell, desk)) return [];
    const where = condition(value, desk);
    return [where === undefined ? { act: key } : { act: key, where }];
  });
}

function knownAct(act: string, cell: Cell, desk: Desk): boolean {
  const { acts } = desk.vocabulary;
  if (acts[act] !== undefined) return true;
  complain(desk, cell.place, "act-unknown", act, nearestWord(act, Object.keys(acts)) ?? "");
  return false;
}
