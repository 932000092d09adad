import { parseLimit } from "#kernel/limit.ts";
import type { Clock, Document, Fault, Law, Reading, Rules } from "./model.ts";
import { nearestWord, say } from "./wording.ts";

type Filled = Rules["filled"][number];

/** What a court writes to make the proposed reading its own. */
export const AS_PROPOSED = "as-proposed";

/** A reading by the name own configuration calls it by: `hedong/2024-7#1.4.r1`. */
export const readingId = (document: string, { article, id }: Pick<Reading, "article" | "id">): string =>
  `${document}#${article}.${id}`;

const EVENT_WORD = /^[a-z-]+\.[a-z-]+$/;

/** Whether a clock can follow another reading by itself: it says from which event to count instead, or which limit. */
export const isMechanical = (other: unknown): other is string =>
  typeof other === "string" && (EVENT_WORD.test(other) || "ok" in parseLimit(other));

/**
 * Readings that own configuration chose, and the clocks that follow them. What is left of `filled` are values for open places. A
 * reading that no clock can follow by itself is refused: then the rule has to be written otherwise.
 */
export function chooseReadings(
  rules: Rules,
  documents: readonly Document[],
  faults: Fault[],
): { readonly rules: Rules; readonly chosen: NonNullable<Law["chosen"]> } {
  const known = new Map(
    documents.flatMap(({ front, articles }) =>
      articles.flatMap(({ readings }) => readings.map((reading) => [readingId(front.id, reading), reading] as const)),
    ),
  );
  const chosen: Record<string, Reading> = {};
  const instead = new Map<string, string>();
  const choosing = rules.filled.filter(({ id }) => known.has(id));
  for (const one of choosing) {
    const reading = known.get(one.id);
    if (reading === undefined) continue;
    if (one.value === AS_PROPOSED) {
      chosen[one.id] = { ...reading, by: "court" };
      continue;
    }
    const wrong = objection(one, reading, rules.clocks);
    if (wrong !== undefined) {
      faults.push(wrong);
      continue;
    }
    instead.set(one.id, one.value);
    const others = [reading.choice, ...reading.others.filter((other) => other !== one.value)];
    chosen[one.id] = { ...reading, choice: one.value, others, by: "court" };
  }
  const clocks = rules.clocks.map((clock) => following(clock, instead));
  return { rules: { ...rules, clocks, filled: rules.filled.filter((one) => !choosing.includes(one)) }, chosen };
}

function objection(one: Filled, reading: Reading, clocks: readonly Clock[]): Fault | undefined {
  const offered = [AS_PROPOSED, ...reading.others.filter(isMechanical)];
  const said = (code: string, ...args: readonly string[]): Fault => {
    const [zh, en] = say(code, ...args);
    return { place: one.source.place, code, zh, en };
  };
  if (!offered.includes(one.value))
    return reading.others.includes(one.value)
      ? said("reading-by-hand", one.id, one.value)
      : said("reading-choice", one.id, one.value, offered.join(" "), nearestWord(one.value, offered) ?? "");
  return clocks.some((clock) => readingOfClock(clock) === one.id)
    ? undefined
    : said("reading-by-hand", one.id, one.value);
}

const readingOfClock = ({ reading, source }: Clock): string | undefined =>
  reading === undefined ? undefined : readingId(source.document, { article: source.article, id: reading });

function following(clock: Clock, instead: ReadonlyMap<string, string>): Clock {
  const value = instead.get(readingOfClock(clock) ?? "");
  if (value === undefined) return clock;
  if (EVENT_WORD.test(value)) return { ...clock, starts: { on: value } };
  const limit = parseLimit(value);
  return "ok" in limit ? { ...clock, limit: limit.ok } : clock;
}

/** A document without what its own configuration fills and chooses in itself: the document as it was printed. */
export function asPrinted(document: Document): Document {
  const filled = document.rules.filled.filter(({ id }) => !id.startsWith(`${document.front.id}#`));
  return filled.length === document.rules.filled.length
    ? document
    : { ...document, rules: { ...document.rules, filled } };
}

/** The readings of an article as the court has them. */
export const readingsOf = (
  document: string,
  readings: readonly Reading[],
  { chosen = {} }: Pick<Law, "chosen">,
): readonly Reading[] => readings.map((reading) => chosen[readingId(document, reading)] ?? reading);
