import type { Act, FieldValue } from "#contract/index.ts";
import { type AmountDraft, type AmountFault, amountOf } from "./amount.ts";

/** A party as it is being typed. `borne`: why a number that breaks the check rule stands as it is. */
export type PartyDraft = {
  readonly id: string;
  readonly role: string;
  readonly kind: string;
  readonly name: string;
  readonly identity: string;
  readonly phone: string;
  readonly address: string;
  readonly agentOf: string;
  readonly borne: string;
};

/** A registration as it is being typed; it lives in the browser's tab until it is registered. */
export type Draft = {
  readonly kind: string;
  readonly ownSeries: boolean;
  readonly number: string;
  readonly instrumentKind: string;
  readonly instrument: string;
  readonly claimKinds: readonly string[];
  readonly cause: string;
  readonly claim: AmountDraft;
  readonly fixed: AmountDraft;
  readonly applied: AmountDraft;
  readonly online: boolean | undefined;
  /** Further facts of a registration, by their words. */
  readonly more: Readonly<Record<string, FieldValue>>;
  readonly parties: readonly PartyDraft[];
};

const NO_AMOUNT: AmountDraft = { typed: "", none: false };

export const emptyParty = (id: string, role: string, agentOf = ""): PartyDraft => ({
  id,
  role,
  kind: "person",
  name: "",
  identity: "",
  phone: "",
  address: "",
  agentOf,
  borne: "",
});

export const emptyDraft: Draft = {
  kind: "initial",
  ownSeries: true,
  number: "",
  instrumentKind: "",
  instrument: "",
  claimKinds: ["money"],
  cause: "",
  claim: NO_AMOUNT,
  fixed: NO_AMOUNT,
  applied: NO_AMOUNT,
  online: undefined,
  more: {},
  parties: [emptyParty("p1", "applicant"), emptyParty("p2", "debtor")],
};

/** The draft without a party and without its agents, who act for nobody then. */
export const withoutParty = (draft: Draft, id: string): Draft => ({
  ...draft,
  parties: draft.parties.filter((party) => party.id !== id && party.agentOf !== id),
});

export const isBlank = ({ name, identity, phone, address }: PartyDraft): boolean =>
  [name, identity, phone, address].every((text) => text.trim() === "");

/** What is wrong with a field, by a key of the wording, and where. */
export type Fault = { readonly at: string; readonly what: FaultKind };
export type FaultKind = AmountFault | "name-due" | "name-long" | "text-long" | "kind-due" | "number-due" | "sides-due";

const MOST_OF_A_NAME = 100;
const MOST_OF_AN_ADDRESS = 200;
const MOST_OF_A_NUMBER = 40;

const long = (text: string, most: number): boolean => [...text.trim()].length > most;

/** All that can be said against a draft without asking the court's server. */
export function faultsOf(draft: Draft): readonly Fault[] {
  const amounts = (["claim", "fixed", "applied"] as const).flatMap((at): readonly Fault[] => {
    const read = amountOf(draft[at]);
    return "fault" in read ? [{ at, what: read.fault }] : [];
  });
  const typed = draft.parties.filter((party) => !isBlank(party));
  const has = (role: string): boolean => typed.some((party) => party.role === role);
  return [
    ...(draft.kind === "" ? [{ at: "kind", what: "kind-due" as const }] : []),
    ...(!draft.ownSeries && draft.number.trim() === "" ? [{ at: "number", what: "number-due" as const }] : []),
    ...(long(draft.instrument, 100) ? [{ at: "instrument", what: "text-long" as const }] : []),
    ...amounts,
    ...typed.flatMap(faultsOfParty),
    ...(has("applicant") && has("debtor") ? [] : [{ at: "parties", what: "sides-due" as const }]),
  ];
}

function faultsOfParty({ id, name, address, phone, identity }: PartyDraft): readonly Fault[] {
  const fault = (at: string, what: FaultKind): Fault => ({ at: `${id}.${at}`, what });
  return [
    ...(name.trim() === "" ? [fault("name", "name-due")] : []),
    ...(long(name, MOST_OF_A_NAME) ? [fault("name", "name-long")] : []),
    ...(long(address, MOST_OF_AN_ADDRESS) ? [fault("address", "text-long")] : []),
    ...(long(phone, MOST_OF_A_NUMBER) ? [fault("phone", "text-long")] : []),
    ...(long(identity, MOST_OF_A_NUMBER) ? [fault("identity", "text-long")] : []),
  ];
}

const filled = (fields: Readonly<Record<string, FieldValue | undefined>>): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([word, value]) => (value === undefined || value === "" ? [] : [[word, value]])),
  );

const amount = (draft: AmountDraft): FieldValue | undefined => {
  const read = amountOf(draft);
  return "fen" in read ? read.fen : "none" in read ? null : undefined;
};

/** The deeds of one registration: the case, then each party under its number in the case. */
export function deedsOf(draft: Draft): readonly Act[] {
  const fields = filled({
    ...draft.more,
    "case.kind": draft.kind,
    "case.number": draft.ownSeries ? "" : draft.number.trim(),
    "instrument.kind": draft.instrumentKind,
    "instrument.number": draft.instrument.trim(),
    "claim.kinds": draft.claimKinds.length === 0 ? undefined : [...draft.claimKinds],
    "claim.cause": draft.cause,
    "claim.amount": amount(draft.claim),
    "instrument.amount": amount(draft.fixed),
    "application.amount": amount(draft.applied),
    "case.registered-online": draft.online,
  });
  return [{ act: "case.register", fields }, ...draft.parties.filter((party) => !isBlank(party)).map(addition)];
}

const addition = (party: PartyDraft): Act => ({
  act: "party.add",
  of: { party: party.id },
  fields: filled({
    "party.role": party.role,
    "party.full-name": party.name.trim(),
    "party.kind": party.kind,
    "party.identity": party.identity.trim(),
    "party.phone": party.phone.trim(),
    "party.address": party.address.trim(),
    "party.agent-of": party.role === "agent" ? party.agentOf : "",
  }),
  ...(party.borne.trim() === "" ? {} : { reason: party.borne.trim() }),
});
