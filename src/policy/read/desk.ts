import type { Force, LowerCourts, Per, Rule, Source } from "../model.ts";
import { condition } from "./condition.ts";
import type { Cell, Desk } from "./yaml.ts";
import { complain, oneOf, text } from "./yaml.ts";

/** Where rules are being read: one article of one document. */
export type Bench = {
  readonly desk: Desk;
  readonly document: string;
  readonly article: string;
  readonly config: boolean;
  readonly lower: LowerCourts;
  readonly quotes: { quote: string; rule: string; word: boolean; place: Source["place"] }[];
};

const PER: readonly Per[] = [
  "case",
  "debtor",
  "asset",
  "receipt",
  "measure",
  "paper",
  "slip",
  "lead",
  "application",
  "loan",
  "defect",
];
const FORCE: readonly Force[] = ["must", "mainly", "may"];

export type Keys = ReadonlyMap<string, Cell>;

/** The keys every rule may have. Outside configuration a quote is due; inside it none is allowed. */
export function common(
  bench: Bench,
  key: string,
  keys: Keys,
  cell: Cell,
  options: { word?: boolean; id?: string; happened?: boolean } = {},
): Rule {
  const { desk } = bench;
  const id = `${bench.document}#${options.id ?? key}`;
  const quote = text(keys.get("quote"), `${key}.quote`);
  if (quote === undefined && !bench.config) complain(desk, cell.place, "quote-missing", key);
  if (quote !== undefined && bench.config) complain(desk, cell.place, "quote-in-config", key);
  const place = keys.get("quote")?.place ?? cell.place;
  if (quote !== undefined) bench.quotes.push({ quote, rule: id, word: options.word ?? false, place });
  const optional = {
    name: text(keys.get("name"), `${key}.name`),
    where: condition(keys.get("where"), desk, options.happened),
    unless: condition(keys.get("unless"), desk, options.happened),
    reading: text(keys.get("reading"), `${key}.reading`),
    overrides: text(keys.get("overrides"), `${key}.overrides`),
    because: text(keys.get("because"), `${key}.because`),
  };
  return {
    id,
    key,
    source: source(bench, cell, quote, text(keys.get("item"), `${key}.item`)),
    force: oneOf(keys.get("force"), `${key}.force`, FORCE) ?? "must",
    per: oneOf(keys.get("per"), `${key}.per`, PER) ?? "case",
    ...present(optional),
  };
}

export function source(bench: Bench, cell: Cell, quote?: string, item?: string): Source {
  return {
    document: bench.document,
    article: bench.article,
    config: bench.config,
    lower: bench.lower,
    ...present({ quote, item }),
    place: cell.place,
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that an absent key stays absent. */
export function present<T extends object>(object: T): Present<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}
