import type { Court } from "#casework/index.ts";
import type { CommandBody, FieldValue, ImportFlaw } from "#contract/index.ts";
import type { Value } from "#kernel/event.ts";
import type { Listed } from "./parties.ts";
import { requiredFlaws } from "./required.ts";
import { flaw, type ReadRow } from "./rows.ts";
import { columnWording, read } from "./wording.ts";

export type Deeds = CommandBody["deeds"];
type Said = Readonly<Record<string, Value>>;

/** What the rows of one case say together: the first that says something counts, and one that says otherwise is told. */
export function together(rows: readonly ReadRow[], court: Court) {
  const values: Record<string, Value> = {};
  const flaws = new Map<number, ImportFlaw[]>();
  const from = new Map<string, number>();
  for (const { row, values: said, at } of rows)
    for (const [key, value] of Object.entries(said)) {
      const before = values[key];
      if (before === undefined) {
        values[key] = value;
        from.set(key, row);
      } else if (!OWN.test(key) && JSON.stringify(before) !== JSON.stringify(value)) {
        const [name] = court.vocabulary.wording[key] ?? columnWording[key] ?? [key];
        const one = flaw("wrong", at[key], "rows-differ", String(from.get(key) ?? row), name);
        flaws.set(row, [...(flaws.get(row) ?? []), one]);
      }
    }
  return { values, flaws };
}

/** What each row of a case may say for itself: its parties, measures, money and papers. */
const OWN =
  /^(row\.|parties\.|party\.|(applicant|debtor|third-party)\.(name|kind|identity|phone|address)$|measure|funds\.|papers$)/;

const raw = (value: Value): FieldValue => (Array.isArray(value) ? [...value] : (value as FieldValue));

/** The words of the law among what a case says: those its registration carries, and those stated beside it. */
export function factsIn(said: Said, { vocabulary }: Court) {
  const carried = new Set(vocabulary.events["case.registered"] ?? []);
  const registered: Record<string, FieldValue> = {};
  const stated: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(said)) {
    if (vocabulary.facts[key] === undefined || vocabulary.facts[key].field === true) continue;
    (carried.has(key) ? registered : stated)[key] = raw(value);
  }
  return { registered, stated };
}

/** Deeds that add the parties of a case, in their order. */
export const partyDeeds = (listed: readonly Listed[]): Deeds =>
  listed.map(({ fields, borne }, index) => ({
    act: "party.add",
    of: { party: `p${index + 1}` },
    fields: Object.fromEntries(Object.entries(fields).map(([word, value]) => [word, raw(value)])),
    ...(borne ? { reason: read.borneReason } : {}),
  }));

/** What a case of the list is registered by. */
export function registrationDeeds(said: Said, listed: readonly Listed[], from: string, court: Court): Deeds {
  const { registered, stated } = factsIn(said, court);
  return [
    { act: "case.register", fields: registered },
    ...partyDeeds(listed),
    ...(Object.keys(stated).length === 0 ? [] : [{ act: "fact.state", fields: { ...stated, "stated.source": from } }]),
  ];
}

/** What a case that is only registered still needs. */
export const registrationFlaws = (
  said: Said,
  sides: ReadonlySet<string>,
  lead: ReadRow,
  court: Court,
): readonly ImportFlaw[] => [
  ...(said["case.kind"] === undefined && said["case.number"] === undefined
    ? [flaw("wrong", lead.at["case.kind"], "kind-of-case-due")]
    : []),
  ...sidesDue(sides, lead),
  ...requiredFlaws(said, lead, court),
];

/** Both sides of a case have somebody. */
export const sidesDue = (sides: ReadonlySet<string>, lead: ReadRow): readonly ImportFlaw[] => [
  ...(sides.has("applicant")
    ? []
    : [flaw("wrong", lead.at["applicant.name"] ?? lead.at["parties.all"], "applicant-due")]),
  ...(sides.has("debtor") ? [] : [flaw("wrong", lead.at["debtor.name"] ?? lead.at["parties.all"], "debtor-due")]),
];
