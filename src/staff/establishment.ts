import type { CivilDate } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import { ADMINISTRATOR, holdsOn } from "./holding.ts";
import { present } from "./people.ts";
import { named, readDay } from "./read.ts";
import type { Staff, Standing } from "./register.ts";
import type { Deciding } from "./rule.ts";
import { refuse, wording } from "./wording.ts";
import { ESTABLISHMENTS, type Establishment, isEstablishment } from "./words.ts";

/** Chinese and English names of an establishment. */
export const establishmentName = (kind: Establishment): readonly [string, string] =>
  wording[`establishment.kind=${kind}`] ?? [kind, kind];

export const record: Deciding = ({ fields }, state, { on }) => {
  const from = readDay(fields, "establishment.from", on);
  if ("refused" in from) return from;
  const person = present(fields["person.id"], state, from.ok > on ? from.ok : on);
  if ("refused" in person) return person;
  const kind = fields["establishment.kind"];
  if (typeof kind !== "string" || kind === "") return refuse("field-due", [], named("establishment.kind"));
  if (!isEstablishment(kind)) return refuse("establishment-unknown", [], kind, every());
  const known = establishmentOn(state, person.ok.id, from.ok);
  if (known?.kind === kind)
    return refuse("establishment-same", [], person.ok.name, establishmentName(kind), known.from);
  const said = { "person.id": person.ok.id, "establishment.kind": kind, "establishment.from": from.ok };
  return ok([{ kind: "establishment.recorded", fields: said }]);
};

function every(): readonly [string, string] {
  const names = Object.keys(ESTABLISHMENTS).filter(isEstablishment).map(establishmentName);
  return [names.map(([zh]) => zh).join("、"), names.map(([, en]) => en).join(", ")];
}

/** What was last recorded of somebody for a day: the one that began last; of two from the same day, the later corrects the earlier. */
const establishmentOn = (state: Staff, person: string, on: CivilDate): Standing | undefined =>
  state.establishments
    .filter((one) => one.person === person && one.from <= on)
    .reduce<Standing | undefined>((last, one) => (last === undefined || one.from >= last.from ? one : last), undefined);

/** Who belongs to the bureau on a day, and how: whoever holds more than the care of the system. Not recorded is no establishment. */
export type Belonging = {
  readonly id: string;
  readonly name: string;
  readonly holds: readonly string[];
  readonly establishment?: Standing;
};

export const belongingOn = (state: Staff, on: CivilDate): readonly Belonging[] =>
  state.people.flatMap(({ id, name }) => {
    const holds = holdsOn(state, id, on).filter((word) => word !== ADMINISTRATOR);
    if (holds.length === 0) return [];
    const establishment = establishmentOn(state, id, on);
    return [{ id, name, holds, ...(establishment === undefined ? {} : { establishment }) }];
  });

export const isPermanent = ({ establishment }: Belonging): boolean =>
  establishment !== undefined && ESTABLISHMENTS[establishment.kind].permanent;
