import type { FieldValue, Me } from "#contract/index.ts";
import type { Search } from "../../client/address.ts";
import type { Values } from "../../panels/fieldForm/vocabulary.ts";

export const GROUPS = ["triage", "limits", "consent", "affairs", "posts", "disclosure", "settings"] as const;
export type Group = (typeof GROUPS)[number];
export const VIEWS = ["rules", "ways", "case"] as const;
export type View = (typeof VIEWS)[number];

const named = <T extends string>(all: readonly T[], text: string | undefined): T | undefined =>
  all.find((one) => one === text);

export const groupIn = ({ group }: Search): Group => named(GROUPS, group) ?? "triage";
export const viewIn = ({ tab }: Search): View => named(VIEWS, tab) ?? "rules";

const MOST = 8;
const FIRST = 3;

/** The courts an address names; without any, a superior court's first three below, or one's own and the court above it. */
export function courtsIn({ courts }: Search, { court, reads }: Pick<Me, "court" | "reads">): readonly string[] {
  if (courts !== undefined)
    return courts
      .split(",")
      .filter((id) => id !== "")
      .slice(0, MOST);
  if (reads.length > 1) return reads.slice(0, FIRST).map(({ id }) => id);
  const other = court.superior ?? reads[0]?.id;
  return other === undefined ? [court.id] : [other, court.id];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const dayIn = ({ on }: Search): string | undefined => (on !== undefined && DAY.test(on) ? on : undefined);

const isValue = (value: unknown): value is FieldValue =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === "string"));

/** Facts an address carries; what is no facts is none. */
export function factsIn({ facts }: Search): Values {
  try {
    const read: unknown = JSON.parse(facts ?? "{}");
    if (typeof read !== "object" || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(Object.entries(read).flatMap(([word, value]) => (isValue(value) ? [[word, value]] : [])));
  } catch {
    return {};
  }
}

export const factsText = (facts: Values): string | undefined =>
  Object.keys(facts).length === 0 ? undefined : JSON.stringify(facts);

/** What goes into the workbook: all groups, by what is looked for. */
export const takenAlong = (
  chosen: { readonly courts: string; readonly on?: string },
  { only, q }: Search,
): Readonly<Record<string, string | undefined>> => ({
  ...chosen,
  only: only === "all" ? "all" : undefined,
  q: q || undefined,
});
