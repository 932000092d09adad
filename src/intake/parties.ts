import type { Event, Fields } from "#kernel/event.ts";

export type PartyRole = "applicant" | "debtor" | "third-party" | "agent";

/** Somebody a case is about, with what is known of him now. */
export type Party = {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly kind: string;
  readonly identity?: string;
  readonly phone?: string;
  readonly address?: string;
  /** The party an agent acts for. */
  readonly agentOf?: string;
  /** The event that brought him in. */
  readonly version: number;
};

/** The parties of a case in the order in which they came in, changes worked in. */
export function partiesOf(log: readonly Event[]): readonly Party[] {
  const known = new Map<string, { readonly version: number; readonly fields: Fields }>();
  for (const { kind, fields, of, version } of log) {
    const id = of?.["party"];
    if (id === undefined || (kind !== "party.added" && kind !== "party.changed")) continue;
    const before = known.get(id);
    known.set(id, { version: before?.version ?? version, fields: { ...before?.fields, ...fields } });
  }
  return [...known].map(([id, { version, fields }]) => partyFrom(id, version, fields));
}

function partyFrom(id: string, version: number, fields: Fields): Party {
  const text = (word: string): string => {
    const value = fields[word];
    return typeof value === "string" ? value : "";
  };
  const [identity, phone, address, agentOf] = [text("party.identity"), text("party.phone"), text("party.address"), text("party.agent-of")];
  return {
    id,
    version,
    role: text("party.role"),
    name: text("party.full-name"),
    kind: text("party.kind"),
    ...(identity === "" ? {} : { identity }),
    ...(phone === "" ? {} : { phone }),
    ...(address === "" ? {} : { address }),
    ...(agentOf === "" ? {} : { agentOf }),
  };
}

/** What follows from the parties, so that nobody types it twice: their kinds and how many they are. */
export function claimFrom(parties: readonly Pick<Party, "role" | "kind">[]): Fields {
  const of = (role: PartyRole) => parties.filter((party) => party.role === role);
  const kinds = (role: PartyRole) => [...new Set(of(role).map(({ kind }) => kind))].filter((kind) => kind !== "");
  const [applicants, debtors] = [of("applicant"), of("debtor")];
  return {
    ...(applicants.length === 0 ? {} : { "applicant.kinds": kinds("applicant"), "applicants.count": applicants.length }),
    ...(debtors.length === 0 ? {} : { "debtor.kinds": kinds("debtor") }),
    ...(applicants.length + debtors.length === 0 ? {} : { "parties.count": applicants.length + debtors.length }),
  };
}
