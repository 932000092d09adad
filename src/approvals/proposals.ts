import type { CivilDate } from "#kernel/calendar.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import { signedAs } from "#policy/consent.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Rule } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
import { citing } from "#policy/refusal.ts";
import { inScope } from "./gate.ts";

type Person = Pick<Actor, "id" | "name">;

/** A step of consent: any one of several posts, and who signed it. */
export type Signature = { readonly who: readonly string[]; readonly signedBy?: Person; readonly signedOn?: CivilDate };

/** Something put up for approval, with how far it has come. */
export type Put = {
  readonly version: number;
  readonly act: string;
  /** What is proposed besides: the fields the act will have. */
  readonly fields: Fields;
  readonly of?: Event["of"];
  readonly by: Person;
  readonly on: CivilDate;
  readonly reason?: string;
  readonly state: "waiting" | "granted" | "refused" | "carried-out";
  readonly chain: readonly Signature[];
  /** Posts of the next step nobody signed yet; none once nothing is missing. */
  readonly waitsFor: readonly string[];
  readonly refusal?: { readonly by: Person; readonly reason: string };
  readonly cites: readonly Citation[];
};

const OWN = new Set(["approval.act", "approval.post"]);

/** Everything put up in a case, oldest first. Put up again about the same thing, only the last stands. */
export function proposalsOf(bearing: Bearing, today: CivilDate): readonly Put[] {
  const { events } = bearing.chronicle;
  const latest = new Map<string, Put>();
  for (const [index, event] of events.entries()) {
    const act = event.fields["approval.act"];
    if (event.kind !== "approval.asked" || typeof act !== "string") continue;
    latest.set(JSON.stringify([act, event.of ?? {}]), put(event, act, events.slice(index + 1), bearing, today));
  }
  return [...latest.values()];
}

function put(event: Event, act: string, later: readonly Event[], bearing: Bearing, today: CivilDate): Put {
  const fields = Object.fromEntries(Object.entries(event.fields).filter(([word]) => !OWN.has(word)));
  const makes = bearing.vocabulary.acts[act]?.makes;
  const about = later.filter((one) => one.kind === makes || one.fields["approval.act"] === act).filter((one) => isSameThing(event, one));
  const end = about.find((one) => one.kind === "approval.refused" || one.kind === makes);
  const signed = about.filter((one) => one.kind === "approval.granted" && (end === undefined || one.version < end.version));
  const { steps, rules } = stepsOf(event, act, fields, bearing, today);
  const chain = steps.map((who): Signature => {
    const by = signed.find((one) => who.some((post) => signedAs(one, bearing.law).has(post)));
    return by === undefined ? { who } : { who, signedBy: person(by), signedOn: by.happenedOn };
  });
  const waitsFor = chain.find(({ signedBy }) => signedBy === undefined)?.who ?? [];
  const refused = end?.kind === "approval.refused";
  const open = waitsFor.length > 0 ? "waiting" : "granted";
  return {
    version: event.version,
    act,
    fields,
    by: person(event),
    on: event.happenedOn,
    state: end === undefined ? open : refused ? "refused" : "carried-out",
    chain,
    waitsFor: end === undefined ? waitsFor : [],
    cites: citing(rules, bearing.law),
    ...(event.of === undefined ? {} : { of: event.of }),
    ...(event.reason === undefined ? {} : { reason: event.reason }),
    ...(end !== undefined && refused ? { refusal: { by: person(end), reason: end.reason ?? "" } } : {}),
  };
}

const person = ({ by }: Event): Person => ({ id: by.id, name: by.name });

const isSameThing = ({ of: a = {} }: Event, { of: b = {} }: Event): boolean =>
  Object.entries(a).every(([per, id]) => b[per] === undefined || b[per] === id);

/** Steps of every rule that is about this very proposal, each once; where it depends on the unknown, it is. */
function stepsOf(event: Event, act: string, fields: Fields, bearing: Bearing, on: CivilDate) {
  const deed = { act, fields, by: event.by, on, ...(event.of === undefined ? {} : { of: event.of }) };
  const known = overlay(bearing.facts, fields);
  const guards = bearing.law.rules.guards.filter(
    (guard) => guard.approval.length > 0 && inScope(guard, deed, known, bearing) !== false,
  );
  const clocks = act === "clock.extend" ? bearing.law.rules.clocks.filter(({ key, extend }) => extend !== undefined && key === fields["clock.key"]) : [];
  const steps = [...guards.flatMap(({ approval }) => approval), ...clocks.flatMap(({ extend }) => (extend?.approval ?? []).map((who) => [who]))];
  const once = new Map(steps.map((who) => [JSON.stringify(who), who]));
  const rules: readonly Rule[] = [...guards, ...clocks];
  return { steps: [...once.values()], rules };
}
