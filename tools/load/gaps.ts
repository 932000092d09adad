import { addDays, type CivilDate, civil } from "#kernel/calendar.ts";

/** What differs from one copy of a case to the next. */
export type Copy = {
  readonly stream: string;
  readonly number: string;
  readonly series: string;
  readonly serial: number;
  /** Whole weeks the copy lies back, in days. */
  readonly back: number;
  /** Who does what the pattern has the holder of a word do. */
  readonly person: (word: string) => string;
  readonly party: (id: string) => CopiedParty;
  /** Texts by which it is found, as COPY takes them. */
  readonly sought: string;
  readonly grams: string;
};

export type CopiedParty = { readonly name: string; readonly identity: string; readonly shown: string };

type Gap = (copy: Copy) => string;

/** A text with gaps: what stands fast, and what each copy fills in. */
export type Gapped = readonly (string | Gap)[];

/** Marks that stand for what differs, in characters no text of a case has. */
const OPEN = "\ue000";
const CLOSE = "\ue001";
const mark = (what: string): string => `${OPEN}${what}${CLOSE}`;

export const marks = {
  stream: "case/0000000000000000",
  id: "0000000000000000",
  series: mark("series"),
  serial: mark("serial"),
  grams: mark("grams"),
  sought: mark("sought"),
  name: (party: string): string => mark(`name ${party}`),
  shown: (party: string): string => mark(`shown ${party}`),
} as const;

/** How the pattern wrote down what cannot be a mark, because the law reads it. */
export type Written = { readonly number: string; readonly identities: ReadonlyMap<string, string> };

/** Cuts a text at everything that differs between copies. */
export function gapped(text: string, { number, identities }: Written): Gapped {
  const literal = [number, ...identities.values()].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const sought = new RegExp(
    [
      `${OPEN}[^${CLOSE}]*${CLOSE}`,
      marks.id,
      "generated-[a-z-]+",
      '"recordedAt":\\d+',
      "(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)",
      ...literal,
    ].join("|"),
    "g",
  );
  const parties = new Map([...identities].map(([party, identity]) => [identity, party] as const));
  const parts: (string | Gap)[] = [];
  let from = 0;
  for (const found of text.matchAll(sought)) {
    parts.push(text.slice(from, found.index), gapFor(found[0], number, parties));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}

function gapFor(found: string, number: string, parties: ReadonlyMap<string, string>): Gap {
  if (found === marks.id) return ({ stream }) => stream.slice("case/".length);
  if (found === number) return (copy) => copy.number;
  if (found.startsWith("generated-")) return ({ person }) => person(found.slice("generated-".length));
  const [, recorded] = /^"recordedAt":(\d+)$/.exec(found) ?? [];
  if (recorded !== undefined) return ({ back }) => `"recordedAt":${Number(recorded) - back * 86_400_000}`;
  if (/^\d/.test(found) && !parties.has(found)) return ({ back }) => dayBack(civil(found), back);
  const party = parties.get(found);
  if (party !== undefined) return (copy) => copy.party(party).identity;
  return markGap(found.slice(1, -1));
}

function markGap(what: string): Gap {
  const [word = "", party = ""] = what.split(" ");
  switch (word) {
    case "name":
      return (copy) => copy.party(party).name;
    case "shown":
      return (copy) => copy.party(party).shown;
    case "series":
      return ({ series }) => series;
    case "serial":
      return ({ serial }) => String(serial);
    case "sought":
      return ({ sought }) => sought;
    default:
      return ({ grams }) => grams;
  }
}

/** The text of one copy. */
export function fill(text: Gapped, copy: Copy): string {
  let filled = "";
  for (const part of text) filled += typeof part === "string" ? part : part(copy);
  return filled;
}

const known = new Map<CivilDate, Map<number, string>>();

/** Days before a day, kept: the same few days are asked for over and over. */
function dayBack(day: CivilDate, back: number): string {
  if (back === 0) return day;
  let of = known.get(day);
  if (of === undefined) {
    of = new Map();
    known.set(day, of);
  }
  let found = of.get(back);
  if (found === undefined) {
    found = addDays(day, -back);
    of.set(back, found);
  }
  return found;
}

/** Whole weeks a copy may lie back without leaving the calendar: at most ten years. */
export const LONGEST_BACK_WEEKS = 520;
