/** A party as a registrar types it. */
export type Named = { readonly name: string; readonly id?: string };
/** A case already registered, as far as a registrar need see it. */
export type Known = { readonly stream: string; readonly instrument?: string; readonly parties: readonly Named[] };

/** A reason to look again before registering; never a refusal. */
export type Hint = {
  readonly code: "instrument-twice" | "other-name" | "namesake" | "same-party";
  readonly stream: string;
  readonly party?: Named;
};

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

/**
 * What speaks for a mistake: the same instrument registered before; an identity number known under another name; a
 * name known under another number. The same person in another case is worth knowing, too.
 */
export function hints(
  instrument: string | undefined,
  parties: readonly Named[],
  known: readonly Known[],
): readonly Hint[] {
  return known.flatMap((one): readonly Hint[] => {
    const twice =
      instrument !== undefined && one.instrument !== undefined && plain(instrument) === plain(one.instrument);
    const about = parties.flatMap((party) => one.parties.flatMap((other) => compare(party, other, one.stream)));
    return [...(twice ? [{ code: "instrument-twice" as const, stream: one.stream }] : []), ...about];
  });
}

function compare(party: Named, other: Named, stream: string): readonly Hint[] {
  const sameName = plain(party.name) === plain(other.name);
  if (party.id === undefined || other.id === undefined) return sameName ? [{ code: "namesake", stream, party }] : [];
  const sameId = plain(party.id) === plain(other.id);
  if (sameId) return [{ code: sameName ? "same-party" : "other-name", stream, party }];
  return sameName ? [{ code: "namesake", stream, party }] : [];
}
