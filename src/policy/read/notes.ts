import type { Fill, Ground, Ladder, NoRule, Precedence, Reading, Rules, Setting } from "../model.ts";
import { nearestWord } from "../wording.ts";
import { eventForm } from "./condition.ts";
import { type Bench, common, present, source } from "./desk.ts";
import { COMMON, RULES, SETTINGS } from "./keys.ts";
import { type Cell, complain, entries, fields, isMapCell, items, oneOf, plain, text, texts } from "./yaml.ts";

const RULE_KEYS: readonly string[] = COMMON;

/** The closed list of switches: a word, or a table of them. */
export function settings(cell: Cell, bench: Bench): readonly Setting[] {
  const known = entries(cell, "settings");
  return known.map(({ key, place, value }) => {
    if (!SETTINGS.some((one) => one === key))
      complain(bench.desk, place, "key-unknown", key, "settings", nearestWord(key, SETTINGS) ?? "", SETTINGS.join(" "));
    if (key === "days") days(value, bench);
    if (key === "permanent-share") share(value, bench);
    if (!isMapCell(value))
      return { ...common(bench, key, new Map(), value, { id: `settings.${key}` }), value: plain(value) };
    const pairs = entries(value, `settings.${key}`);
    const rule = new Map(pairs.filter((pair) => RULE_KEYS.includes(pair.key)).map((pair) => [pair.key, pair.value]));
    const rest = pairs.filter((pair) => !RULE_KEYS.includes(pair.key));
    const only = rest.length === 1 && rest[0]?.key === "value" ? plain(rest[0].value) : undefined;
    return {
      ...common(bench, key, rule, value, { id: `settings.${key}` }),
      value: only ?? Object.fromEntries(rest.map((pair) => [pair.key, plain(pair.value)])),
    };
  });
}

const DAYS: Readonly<Record<string, readonly string[]>> = {
  "start-day": ["counted", "not-counted"],
  "last-day": ["stays", "next-working-day"],
  "next-day": ["calendar", "working"],
};

/** A misspelt way of counting days would silently be the national one: refused. */
function days(cell: Cell, { desk }: Bench): void {
  const keys = fields(cell, "settings.days", [...COMMON, ...Object.keys(DAYS)]);
  for (const [key, known] of Object.entries(DAYS)) {
    const written = text(keys.get(key), `settings.days.${key}`);
    if (written !== undefined && !known.includes(written))
      complain(desk, keys.get(key)?.place ?? cell.place, "setting-value", `days.${key}`, written, known.join(" · "));
  }
}

const PERCENT = /^(?:100|\d{1,2}(?:\.\d)?)%$/;

/** A share the court is told to reach: a percentage, or nothing could be held against it. */
function share(cell: Cell, { desk }: Bench): void {
  const place = isMapCell(cell)
    ? entries(cell, "settings.permanent-share").find(({ key }) => key === "value")
    : undefined;
  const value = place?.value ?? cell;
  const written = isMapCell(value) ? "" : String(plain(value));
  if (!PERCENT.test(written)) complain(desk, value.place, "setting-value", "permanent-share", written, "0% … 100%");
}

const BY = ["text", "court", "superior", "system default"] as const;

export function precedence(cell: Cell, bench: Bench): readonly Precedence[] {
  return entries(cell, "precedence").map(({ key, value }) => {
    const keys = fields(value, `precedence.${key}`, [...COMMON, ...RULES.precedence]);
    return {
      ...common(bench, key, keys, value, { id: `precedence.${key}` }),
      table: key,
      order: texts(keys.get("order"), "order"),
      whose: oneOf(keys.get("by"), "by", BY) ?? "system default",
      ...present({ ask: text(keys.get("ask"), "ask"), noMatch: text(keys.get("no-match"), "no-match") }),
    };
  });
}

export function grounds(cell: Cell, bench: Bench): readonly Ground[] {
  return entries(cell, "grounds").flatMap(({ key, value }) => {
    const keys = fields(value, `grounds.${key}`, [...COMMON, ...RULES.grounds]);
    const from = eventForm(keys.get("from"), bench.desk);
    const to = eventForm(keys.get("to"), bench.desk);
    if (from === undefined || to === undefined)
      return complain(bench.desk, value.place, "key-missing", `grounds.${key}`, "from / to") ?? [];
    const ground: Ground = {
      ...common(bench, key, keys, value, { id: `grounds.${key}` }),
      from,
      to,
      oneOf: texts(keys.get("one-of"), "one-of"),
      approval: texts(keys.get("approval"), "approval"),
      sort: oneOf(keys.get("kind"), "kind", ["suspend", "exclude"] as const) ?? "suspend",
    };
    return [ground];
  });
}

export function ladders(cell: Cell, bench: Bench): readonly Ladder[] {
  return entries(cell, "ladders").map(({ key, value }) => {
    const keys = fields(value, `ladders.${key}`, [...COMMON, ...RULES.ladders]);
    return {
      ...common(bench, key, keys, value, { id: `ladders.${key}` }),
      remind: texts(keys.get("remind"), "remind"),
      to: texts(keys.get("to"), "to"),
      until: oneOf(keys.get("until"), "until", ["stop", "rectified"] as const) ?? "stop",
      ...present({
        overdue: oneOf(keys.get("overdue"), "overdue", ["bulletin", "task", "order"] as const),
        repeat: oneOf(keys.get("repeat"), "repeat", ["day", "week", "month"] as const),
      }),
    };
  });
}

/** The document's own open words (较大、众多、一定时期): off until a court fills them. */
export function fills(cell: Cell, bench: Bench): readonly Fill[] {
  return entries(cell, "fill").map(({ key, value }) => {
    const keys = fields(value, `fill.${key}`, [...COMMON, ...RULES.fill]);
    const written = text(keys.get("value"), `fill.${key}.value`) ?? "unfilled";
    return {
      ...common(bench, key, keys, value, { id: `fill.${key}` }),
      value: written,
      question: text(keys.get("question"), `fill.${key}.question`) ?? key,
      ...present({
        of: text(keys.get("of"), "of"),
        unit: text(keys.get("unit"), "unit"),
        since: text(keys.get("since"), "since"),
      }),
    };
  });
}

/** What a lower document puts into its superior's open places: `document#article.key` or `document#key`. */
export function filled(cell: Cell, bench: Bench): Rules["filled"] {
  return entries(cell, "fills").flatMap(({ key, value }) => {
    const keys = isMapCell(value)
      ? fields(value, `fills.${key}`, [...COMMON, ...RULES.fills])
      : new Map([["value", value]]);
    const quote = text(keys.get("quote"), "quote");
    if (quote !== undefined)
      bench.quotes.push({ quote, rule: `${bench.document}#fills.${key}`, word: false, place: value.place });
    const words = texts(keys.get("value"), `fills.${key}`);
    return words.length === 0 ? [] : [{ id: key, value: words.join(", "), source: source(bench, value, quote) }];
  });
}

export function noRules(cell: Cell, bench: Bench): readonly NoRule[] {
  return items(cell).flatMap((item) => {
    const keys = fields(item, "no-rule", RULES["no-rule"]);
    const quote = text(keys.get("quote"), "no-rule.quote");
    const because = text(keys.get("because"), "no-rule.because");
    if (quote === undefined || because === undefined)
      return complain(bench.desk, item.place, "key-missing", "no-rule", "quote / because") ?? [];
    return [{ quote, because, source: source(bench, item, quote) }];
  });
}

export function readings(cell: Cell, bench: Bench): readonly Reading[] {
  return entries(cell, "readings").map(({ key, value }) => {
    const keys = fields(value, `readings.${key}`, RULES.readings);
    const others = keys.get("others");
    return {
      id: key,
      article: bench.article,
      question: text(keys.get("question"), `${key}.question`) ?? "",
      choice: text(keys.get("choice"), `${key}.choice`) ?? "",
      others: others === undefined ? [] : items(others).map(plain),
      by: oneOf(keys.get("by"), `${key}.by`, BY) ?? "system default",
      place: value.place,
    };
  });
}
