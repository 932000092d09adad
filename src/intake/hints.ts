/** A party as a registrar types it, or as another case has him. */
export type Named = { readonly name: string; readonly id?: string; readonly role?: string };
/** A case already registered, as far as a registrar need see it. */
export type Known = {
  readonly stream: string;
  /** Its case number, for the words. */
  readonly number?: string;
  readonly open?: boolean;
  readonly instrument?: string;
  readonly parties: readonly Named[];
};

/**
 * A reason to look again before registering; never a refusal. `other-name`: the number is known under another name;
 * `other-id`: the name under another number; `namesake-open` and `namesake`: the name again, in an open or a closed
 * case, with no number to tell them apart; `applicant-is-debtor`: an applicant owes in an open case; `same-party`: certainly
 * the same otherwise.
 */
export type Hint = {
  readonly code:
    | "instrument-twice"
    | "other-name"
    | "other-id"
    | "namesake-open"
    | "namesake"
    | "applicant-is-debtor"
    | "same-party";
  readonly stream: string;
  readonly number?: string;
  readonly party?: Named;
};

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

/**
 * What speaks for a mistake: the same instrument registered before; an identity number known under another name; a
 * name known under another number, or with none. The same person in another case is worth knowing, too.
 */
export function hints(
  instrument: string | undefined,
  parties: readonly Named[],
  known: readonly Known[],
): readonly Hint[] {
  return known.flatMap((one): readonly Hint[] => {
    const at = { stream: one.stream, ...(one.number === undefined ? {} : { number: one.number }) };
    const twice = isWritten(instrument) && isWritten(one.instrument) && plain(instrument) === plain(one.instrument);
    const about = parties.flatMap((party) =>
      one.parties.flatMap((other): readonly Hint[] => {
        const code = compare(party, other, one.open === true);
        return code === undefined ? [] : [{ code, ...at, party }];
      }),
    );
    return [...(twice ? [{ code: "instrument-twice" as const, ...at }] : []), ...about];
  });
}

const isWritten = (text: string | undefined): text is string => text !== undefined && plain(text) !== "";

/** Whether two are one person by their numbers: unknown where the name is the same and a number is missing. */
export function sameNumber(party: Named, other: Named): boolean | undefined {
  if (isWritten(party.id) && isWritten(other.id)) return plain(party.id) === plain(other.id);
  return plain(party.name) === plain(other.name) ? undefined : false;
}

function compare(party: Named, other: Named, open: boolean): Hint["code"] | undefined {
  const sameName = plain(party.name) === plain(other.name);
  const same = sameNumber(party, other);
  if (same === true && sameName && open && party.role === "applicant" && other.role === "debtor")
    return "applicant-is-debtor";
  if (same === true) return sameName ? "same-party" : "other-name";
  if (same === undefined) return open ? "namesake-open" : "namesake";
  return sameName ? "other-id" : undefined;
}
