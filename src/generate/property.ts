import type { Fields } from "#kernel/event.ts";
import type { Random } from "#kernel/random.ts";
import { type Shares, weighted } from "./chance.ts";

type Finding = "nothing" | "liquid-full" | "liquid-part" | "disposal-full" | "disposal-part" | "blocked" | "small";

const FINDINGS: Shares<Finding> = [
  ["nothing", 31],
  ["liquid-full", 19],
  ["liquid-part", 17],
  ["small", 8],
  ["disposal-full", 11],
  ["disposal-part", 9],
  ["blocked", 5],
];
const KINDS: Readonly<Record<Finding, readonly (readonly string[])[]>> = {
  nothing: [],
  "liquid-full": [["deposit"], ["network-account"], ["deposit", "network-account"], ["deposit", "provident-fund"]],
  "liquid-part": [["deposit"], ["network-account"], ["deposit", "network-account"]],
  small: [["goods"], ["deposit"], ["provident-fund"]],
  "disposal-full": [["house"], ["deposit", "house"], ["land"], ["house", "vehicle"]],
  "disposal-part": [["vehicle"], ["equity"], ["machinery"], ["deposit", "vehicle"], ["security"]],
  blocked: [["house"], ["equity"], ["land"], ["vehicle"]],
};

/** What the inquiry found, all of it answered. Without a debt in money nothing covers it. */
export function property(random: Random, owesMoney: boolean): Fields {
  const finding = weighted(random, FINDINGS);
  const found = finding !== "nothing";
  const liquid = owesMoney && finding === "liquid-full";
  return {
    "property.found": found,
    "property.covers-debt": liquid || (owesMoney && finding === "disposal-full"),
    "property.liquid-covers-debt": liquid,
    "property.needs-disposal": finding === "disposal-full" || finding === "disposal-part",
    "property.blocked": finding === "blocked",
    "property.kinds": found ? random.pick(KINDS[finding]) : null,
  };
}
