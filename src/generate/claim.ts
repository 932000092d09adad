import type { Fields, Value } from "#kernel/event.ts";
import type { Random } from "#kernel/random.ts";
import { happens, type Shares, weighted } from "./chance.ts";

const YUAN = 100;
const WAN = 10_000 * YUAN;

/** Bands of the amount claimed in fen. Most claims at a basic court are small; few are over a million. */
const BANDS: Shares<readonly [from: number, to: number]> = [
  [[500 * YUAN, 3 * WAN - 1], 32],
  [[3 * WAN + 1, 10 * WAN - 1], 27],
  [[10 * WAN + 1, 30 * WAN - 1], 20],
  [[30 * WAN + 1, 100 * WAN], 12],
  [[100 * WAN + 1, 1000 * WAN], 4],
  [[1000 * WAN + 1, 30_000 * WAN], 1],
];
/** Amounts on which documents draw their lines, and their neighbours by a fen and a yuan. */
const EDGES = [3 * WAN, 10 * WAN, 30 * WAN].flatMap((edge) => [edge - YUAN, edge - 1, edge, edge, edge, edge + 1]);

const CAUSES: Shares<string> = [
  ["loan", 38],
  ["other", 29],
  ["traffic", 11],
  ["labour", 9],
  ["family", 5],
  ["child-support", 4],
  ["maintenance", 2],
  ["neighbour", 2],
];
const KINDS: Shares<readonly string[]> = [
  [["money"], 91],
  [["act"], 4],
  [["thing"], 2],
  [["money", "act"], 1],
  [["money", "thing"], 1],
  [["property-right"], 1],
];
const CASE_KINDS: Shares<string> = [
  ["initial", 76],
  ["reinstated", 12],
  ["preservation", 6],
  ["criminal-property", 2],
  ["administrative", 2],
  ["objection", 1],
  ["entrusted", 1],
];
const INSTRUMENTS: Shares<string> = [
  ["judgment", 48],
  ["mediation", 40],
  ["award", 6],
  ["notarised", 4],
  ["criminal", 2],
];
const ACTS: Shares<string> = [
  ["return-object", 4],
  ["other", 3],
  ["visitation", 2],
  ["apology", 1],
];

/** An amount in fen: whole yuan twice out of three times, now and then exactly on a line some document draws. */
const amount = (random: Random): number => {
  if (happens(random, 6)) return random.pick(EDGES);
  const [from, to] = weighted(random, BANDS);
  const exact = random.integer(from, to);
  return happens(random, 66) ? Math.max(from, exact - (exact % YUAN)) : exact;
};

const title = (random: Random, kinds: readonly string[]): Value =>
  kinds.includes("thing") || kinds.includes("property-right")
    ? weighted(random, [
        [["house"], 5],
        [["equity"], 2],
        [["land-use"], 1],
        [null, 4],
      ])
    : null;

/** What is claimed and on which instrument. */
export function claim(random: Random, tribunals: readonly string[]): Fields {
  const caseKind = weighted(random, CASE_KINDS);
  const kinds = weighted(random, KINDS);
  const instrument = caseKind === "criminal-property" ? "criminal" : weighted(random, INSTRUMENTS);
  const tried = instrument === "judgment" || instrument === "mediation";
  const fromTribunal = tried && tribunals.length > 0 && happens(random, 20);
  return {
    "case.kind": caseKind,
    "claim.kinds": kinds,
    "claim.amount": kinds.includes("money") ? amount(random) : null,
    "claim.cause": weighted(random, CAUSES),
    "claim.act-kind": kinds.includes("act") ? weighted(random, ACTS) : null,
    "claim.title-transfer": title(random, kinds),
    "instrument.kind": instrument,
    "instrument.tribunal": fromTribunal ? random.pick(tribunals) : null,
    "instrument.criminal-item-unclear": instrument === "criminal" && happens(random, 40),
    "case.registered-online": happens(random, 35),
  };
}
