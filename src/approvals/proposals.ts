import type { CivilDate } from "#kernel/calendar.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import { consentsMissing, signedAs } from "#policy/consent.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Law } from "#policy/model.ts";
import { citing } from "#policy/refusal.ts";
import { type Chain, chainsOf, type Sought, stepsIn } from "./chains.ts";

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
  /** The day it was refused or carried out. */
  readonly endedOn?: CivilDate;
  readonly cites: readonly Citation[];
};

/** What is put up besides the words of approving itself. */
export const putUp = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([word]) => !word.startsWith("approval.")));

/**
 * Everything put up in a case, oldest first, as it stands on a day. The same put up again while it is open stands once,
 * as last put up; with other words it is another proposal.
 */
export function proposalsOf(bearing: Bearing, today: CivilDate): readonly Put[] {
  const { events } = bearing.chronicle;
  const asked = events.flatMap((event, at): readonly Asked[] => {
    const act = event.fields["approval.act"];
    if (event.kind !== "approval.asked" || typeof act !== "string" || event.happenedOn > today) return [];
    const fields = putUp(event.fields);
    const end = endOf({ event, act, fields, at }, bearing);
    return [{ event, act, fields, at, ...(end < 0 ? {} : { end }) }];
  });
  return asked
    .filter((one, n) => !asked.slice(n + 1).some((later) => later.at < (one.end ?? events.length) && same(one, later)))
    .map((one) => standing(one, bearing, today));
}

type Asked = {
  readonly event: Event;
  readonly act: string;
  readonly fields: Fields;
  readonly at: number;
  /** Where in the log it was refused or carried out. */
  readonly end?: number;
};

const same = (one: Asked, other: Asked): boolean =>
  one.act === other.act &&
  written(one.event.of) === written(other.event.of) &&
  written(one.fields) === written(other.fields);

const written = (record: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(Object.entries(record).sort());

/** The first event after it that refuses the proposal or carries it out. */
function endOf({ event, act, fields, at }: Asked, { chronicle, vocabulary }: Bearing): number {
  const makes = vocabulary.acts[act]?.makes;
  return chronicle.events.findIndex(
    (later, index) =>
      index > at &&
      (later.kind === makes || (later.kind === "approval.refused" && later.fields["approval.act"] === act)) &&
      agrees(event.of ?? {}, later.of ?? {}) &&
      agrees(fields, putUp(later.fields)),
  );
}

/** Whether neither says anything that the other says otherwise. */
export const agrees = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(one).every(
    ([word, value]) => other[word] === undefined || JSON.stringify(other[word]) === JSON.stringify(value),
  );

function standing({ event, act, fields, end }: Asked, bearing: Bearing, today: CivilDate): Put {
  const { law, vocabulary, chronicle } = bearing;
  const sought: Sought = { act, fields, by: event.by, on: today, ...(event.of === undefined ? {} : { of: event.of }) };
  const chains = chainsOf(sought, bearing);
  const makes = vocabulary.acts[act]?.makes;
  const before = chronicle.events.slice(0, end ?? chronicle.events.length);
  const chain = signaturesOf(chains, { ...sought, ...(makes === undefined ? {} : { makes }) }, before, law);
  const waitsFor = chain.find(({ signedBy }) => signedBy === undefined)?.who ?? [];
  const ended = end === undefined ? undefined : chronicle.events[end];
  const refused = ended?.kind === "approval.refused" ? ended : undefined;
  const open = waitsFor.length > 0 ? "waiting" : "granted";
  return {
    version: event.version,
    act,
    fields,
    by: person(event),
    on: event.happenedOn,
    state: ended === undefined ? open : refused === undefined ? "carried-out" : "refused",
    chain,
    waitsFor: ended === undefined ? waitsFor : [],
    cites: citing(
      chains.map(({ rule }) => rule),
      law,
    ),
    ...(event.of === undefined ? {} : { of: event.of }),
    ...(event.reason === undefined ? {} : { reason: event.reason }),
    ...(ended === undefined ? {} : { endedOn: ended.happenedOn }),
    ...(refused === undefined ? {} : { refusal: { by: person(refused), reason: refused.reason ?? "" } }),
  };
}

const person = ({ by }: Event): Person => ({ id: by.id, name: by.name });

/** Which steps are signed is for the same reckoning to say that lets the act pass; here only who signed which. */
function signaturesOf(
  chains: readonly Chain[],
  sought: Sought & { readonly makes?: string },
  events: readonly Event[],
  law: Law,
): readonly Signature[] {
  const steps = stepsIn(chains);
  const missing = new Set(consentsMissing(steps, sought, { events }, law));
  const over = events.findLastIndex(({ kind, of, fields }) =>
    kind === "approval.refused" || kind === sought.makes
      ? agrees(of ?? {}, sought.of ?? {}) && agrees(putUp(fields), sought.fields)
      : false,
  );
  const left = events.slice(over + 1).filter(({ kind, by, fields, of }) => {
    if (kind !== "approval.granted" || by.id === sought.by.id || fields["approval.act"] !== sought.act) return false;
    return agrees(of ?? {}, sought.of ?? {}) && agrees(putUp(fields), sought.fields);
  });
  return steps.map((who): Signature => {
    if (missing.has(who)) return { who };
    const at = left.findIndex((event) => who.some((post) => signedAs(event, law).has(post)));
    const [signed] = at < 0 ? [] : left.splice(at, 1);
    return signed === undefined ? { who } : { who, signedBy: person(signed), signedOn: signed.happenedOn };
  });
}
