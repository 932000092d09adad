import type { Event, Fields, Value } from "#kernel/event.ts";
import { type Noted, note } from "#policy/factsOf.ts";
import { words } from "./words.ts";

export type PartyRole = (typeof words.facts)["party.role"]["type"]["of"][number];
export type PartyKind = (typeof words.facts)["party.kind"]["type"]["of"][number];

/** Somebody a case is for or against, as the log has him now. */
export type Party = {
  /** `p1`, `p2` … inside the case. */
  readonly id: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly kind: PartyKind;
  readonly identity?: string;
  /** The number breaks the check rule, and somebody said that the document bears it so. */
  readonly irregular?: true;
  readonly phone?: string;
  readonly address?: string;
  /** The party an agent acts for. */
  readonly agentOf?: string;
  /** The version of the event that added him. */
  readonly since: number;
};

export const roleOf = (value: Value | undefined): PartyRole | undefined =>
  words.facts["party.role"].type.of.find((role) => role === value);
export const kindOf = (value: Value | undefined): PartyKind | undefined =>
  words.facts["party.kind"].type.of.find((kind) => kind === value);

const isOfParty = ({ kind }: Event): boolean => kind === "party.added" || kind === "party.changed";

/** The parties of a case in the order they were added, each as last changed, corrections worked in. Any log will do. */
export const partiesOf = (log: readonly Event[]): readonly Party[] =>
  log
    .filter(isOfParty)
    .reduce<Noted>(note, [])
    .reduce<readonly Party[]>((parties, { event }) => partiesAfter(parties, event), [])
    .toSorted((a, b) => a.since - b.since);

/** The parties once an event was worked in; an event that says too little to make a party of changes nothing. */
export function partiesAfter(parties: readonly Party[], event: Event): readonly Party[] {
  const id = event.of?.["party"];
  if (id === undefined || !isOfParty(event)) return parties;
  const before = parties.find((party) => party.id === id);
  const fields = before === undefined ? event.fields : { ...saidOf(before), ...event.fields };
  const party = partyFrom(id, fields, before?.since ?? event.version);
  if (party === undefined) return parties;
  return before === undefined ? [...parties, party] : parties.map((one) => (one === before ? party : one));
}

/** What is said of a party, in the words events carry. */
export const saidOf = ({ role, name, kind, identity, irregular, phone, address, agentOf }: Party): Fields => ({
  "party.role": role,
  "party.full-name": name,
  "party.kind": kind,
  ...(identity === undefined ? {} : { "party.identity": identity }),
  ...(irregular === undefined ? {} : { "party.identity-irregular": irregular }),
  ...(phone === undefined ? {} : { "party.phone": phone }),
  ...(address === undefined ? {} : { "party.address": address }),
  ...(agentOf === undefined ? {} : { "party.agent-of": agentOf }),
});

/** A party out of what is said of him; none without role, name and kind. */
export function partyFrom(id: string, fields: Fields, since: number): Party | undefined {
  const [role, kind] = [roleOf(fields["party.role"]), kindOf(fields["party.kind"])];
  const text = (word: string): string => {
    const value = fields[word];
    return typeof value === "string" ? value : "";
  };
  const name = text("party.full-name");
  if (role === undefined || kind === undefined || name === "") return undefined;
  const [identity, phone, address] = [text("party.identity"), text("party.phone"), text("party.address")];
  const agentOf = text("party.agent-of");
  return {
    id,
    role,
    name,
    kind,
    ...(identity === "" ? {} : { identity }),
    ...(fields["party.identity-irregular"] === true ? { irregular: true } : {}),
    ...(phone === "" ? {} : { phone }),
    ...(address === "" ? {} : { address }),
    ...(agentOf === "" ? {} : { agentOf }),
    since,
  };
}
