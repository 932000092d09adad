import type { Text } from "#contract/index.ts";
import { citationOf } from "#policy/cite.ts";
import { citeOf, memberOf, personOf, ruleWord, stageWord, textOf, wordOf } from "../queries/said.ts";
import type { Source } from "./sources.ts";
import { words } from "./wording.ts";
import type { World } from "./worlds.ts";

/** By what a report is laid out. `several`: one thing may stand in several lines, so that lines add up to more than the total. */
export type Dimension = {
  readonly value: (source: Source) => string;
  readonly several?: true;
  readonly name: (key: string, world: World) => Text;
};

const nameless = (code: string): Text => {
  const [zh, en] = words(code);
  return { zh, en };
};

const word =
  (none: string) =>
  (key: string, { court }: World): Text =>
    key === "" ? nameless(none) : wordOf(key, court);

const member =
  (fact: string, none: string) =>
  (key: string, { court }: World): Text =>
    key === "" ? nameless(none) : memberOf(fact, key, court);

const person = (key: string, { staff }: World): Text => {
  if (key === "") return nameless("line-nobody");
  const { name } = personOf(key, staff);
  return { zh: name, en: name };
};

const key = ({ key: of }: Source): string => of;

export const DIMENSIONS = {
  all: { value: () => "''", name: () => nameless("line-all") },
  court: { value: ({ court: of }: Source) => of, name: (_: string, { name }: World) => ({ zh: name, en: name }) },
  team: { value: ({ team }: Source) => `coalesce(${team}, '')`, name: word("line-no-team") },
  track: { value: ({ track }: Source) => `coalesce(${track}, '')`, name: member("case.track", "line-no-track") },
  kind: { value: () => "r.kind", name: (one: string, { court }: World) => memberOf("case.kind", one, court) },
  region: { value: () => "coalesce(r.region, '')", name: member("case.region", "line-no-region") },
  stage: { value: () => "r.stage", name: (one: string) => stageWord(one) },
  handler: { value: ({ handlers }: Source) => handlers, several: true, name: person },
  person: { value: ({ person: of }: Source) => `coalesce(${of}, '')`, name: person },
  row: { value: ({ rests }: Source) => rests, several: true, name: rowName },
  result: { value: key, name: word("line-no-team") },
  seat: { value: key, name: word("line-nobody") },
  act: { value: key, name: word("line-nobody") },
  node: {
    value: key,
    name: (one: string, { court }: World) =>
      ruleWord(court.law.rules.clocks.find((clock) => clock.key === one) ?? { key: one }),
  },
  affair: {
    value: key,
    name: (one: string, { court }: World) =>
      ruleWord(court.law.rules.affairs.find((affair) => affair.key === one) ?? { key: one }),
  },
} as const satisfies Readonly<Record<string, Dimension>>;

export type DimensionKey = keyof typeof DIMENSIONS;

/** A row of a document by its article and words. */
function rowName(id: string, { court }: World): Text {
  if (id === "") return nameless("line-no-row");
  const row = court.law.rules.rows.find((one) => one.id === id);
  if (row === undefined) return textOf("plain", id);
  const { display, quote } = citeOf(citationOf(row, court.law), court.law);
  return { zh: `${display} ${quote}`, en: `${display} ${quote}` };
}
