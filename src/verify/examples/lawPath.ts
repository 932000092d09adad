import type { Limit } from "#kernel/limit.ts";
import type { Condition, EventForm, Law, Rule, Word } from "#policy/model.ts";

const WORDS: Readonly<Record<string, Word["sort"]>> = {
  units: "unit",
  posts: "post",
  seats: "seat",
  papers: "paper",
  panels: "panel",
  ranks: "rank",
};

/**
 * Reads a place of the resolved law as the law file writes it: `units.fast.name`, `clocks.payout.limit`,
 * `rows.team.small.then`, `settings.days.last-day`. Keys are kebab-case, as in the file.
 */
export function lawPath(path: string, law: Law): unknown {
  const [section = "", ...rest] = path.split(".");
  if (section === "front") return dig(law.documents[0]?.front, rest);
  const { rule, left } = ruleAt(path, law);
  if (rule === undefined) return undefined;
  if (section === "settings") return written(left.length === 0 ? value(rule) : dig(value(rule), left));
  if (left.length === 0) return "exists";
  const [key = "", ...deeper] = left;
  if (key === "quote" || key === "item" || key === "article" || key === "document") return dig(rule.source, left);
  return written(dig(rule, [ALIAS[key] ?? key, ...deeper]));
}

const ALIAS: Readonly<Record<string, string>> = {
  "product-to": "to",
  kind: "sort",
  act: "acts",
};

const value = (rule: Rule): unknown => ("value" in rule ? rule.value : undefined);

/** The rule such a path leads to, and what is left of the path behind it. */
export function ruleAt(path: string, law: Law): { readonly rule: Rule | undefined; readonly left: readonly string[] } {
  const [section = "", ...rest] = path.split(".");
  const { rules } = law;
  const sort = WORDS[section];
  if (sort !== undefined)
    return pick(
      rules.words.filter((word) => word.sort === sort),
      rest,
    );
  if (section === "rows" || section === "triage") {
    const [table = "", id = "", ...left] = rest;
    return { rule: rules.rows.find((row) => row.table === table && row.key === id), left };
  }
  if (section === "disclosure" || section === "sight")
    return pick(
      rules.views.filter((row) => row.sort === section),
      rest,
    );
  if (section === "fill") return pick(rules.fills, rest);
  const named: Readonly<Record<string, readonly Rule[]>> = { ...rules, words: [], filled: [], tables: [] };
  return pick(named[section] ?? [], rest);
}

/** Keys may hold dots themselves, so the longest that fits wins. */
function pick(rules: readonly Rule[], rest: readonly string[]): { rule: Rule | undefined; left: readonly string[] } {
  for (let n = rest.length; n > 0; n--) {
    const key = rest.slice(0, n).join(".");
    const rule = rules.find((one) => one.key === key);
    if (rule !== undefined) return { rule, left: rest.slice(n) };
  }
  return { rule: undefined, left: rest };
}

function dig(from: unknown, keys: readonly string[]): unknown {
  let at = from;
  for (const key of keys) {
    if (typeof at !== "object" || at === null) return undefined;
    const record = at as Readonly<Record<string, unknown>>;
    at = record[key] ?? record[camel(key)];
  }
  return at;
}

const camel = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Values as a law file writes them: limits, events and conditions in words. */
function written(at: unknown): unknown {
  if (Array.isArray(at)) {
    const list: readonly unknown[] = at;
    return isCondition(list) ? conditionText(list) : list.flat().map((one) => written(one));
  }
  if (typeof at !== "object" || at === null) return at;
  if ("form" in at) return limitText(at as Limit);
  if ("on" in at || "any" in at || "all" in at || "every" in at || "expiryOf" in at || "date" in at)
    return eventText(at as EventForm);
  if ("act" in at) return String(at.act);
  return JSON.stringify(at);
}

function limitText(limit: Limit): string {
  if (limit.form === "span") return `${limit.n} ${limit.unit.replace("-", " ")}${limit.n === 1 ? "" : "s"}`;
  if (limit.form === "before" || limit.form === "by") return `${limit.form} ${limit.of}`;
  return limit.form === "same-or-next-day" ? "same day or next day" : limit.form.replace("-", " ");
}

function eventText(form: EventForm): string {
  if ("on" in form) return form.on;
  if ("any" in form) return form.any.map(eventText).join(", ");
  if ("all" in form) return form.all.map(eventText).join(" + ");
  if ("every" in form) return form.every;
  return "expiryOf" in form ? form.expiryOf : form.date;
}

const isCondition = (at: readonly unknown[]): at is Condition =>
  at.length > 0 &&
  at.every(
    (one) =>
      Array.isArray(one) && one.every((clause) => typeof clause === "object" && clause !== null && "fact" in clause),
  );

const conditionText = (condition: Condition): string =>
  condition.map((one) => one.map((clause) => `${clause.fact}: ${clause.text}`).join(" & ")).join(" | ");
