import type { CivilDate } from "#kernel/calendar.ts";

/** The stream of a court that its law is written down in. */
export const LAW_STREAM = "court/law";

export type Signer = { readonly id: string; readonly name: string };

/** What the court put into an open place, or which reading it chose, and why. */
export type Choice = { readonly place: string; readonly value: string; readonly because?: string };

/** A law file on its way to being law. */
export type Draft = {
  readonly id: string;
  /** Id of the document it is an edition of. */
  readonly document: string;
  /** Where it lies in the courts' folder, or would: places in findings are told by it. */
  readonly file: string;
  /** Digest of the text as it was brought. */
  readonly digest: string;
  readonly by: Signer;
  readonly on: CivilDate;
  readonly state: "drafting" | "proposed" | "adopted" | "dropped" | "revoked";
  readonly choices: readonly Choice[];
  readonly proposed?: Proposed;
  /** Why it came back from whoever was to adopt it. */
  readonly returned?: Signed;
};

export type Proposed = {
  readonly by: Signer;
  readonly on: CivilDate;
  /** From when it shall hold. */
  readonly from: CivilDate;
  readonly reason: string;
  /** Digest of the text with all that was filled and chosen. */
  readonly digest: string;
  /** The number of the edition it was compared with. */
  readonly after: number;
};

/** An edition as it was adopted. The first holds as far back as its documents say. */
export type Edition = {
  readonly number: number;
  readonly documents: readonly string[];
  readonly digests: readonly string[];
  readonly from?: CivilDate;
  readonly by: Signer;
  readonly on: CivilDate;
  readonly proposedBy?: Signer;
  readonly reason?: string;
  readonly draft?: string;
  /** Somebody put up that it be revoked before its first day, and nobody has decided yet. */
  readonly recall?: Signed;
  /** It was revoked before its first day and never was law; its number is not given again. */
  readonly revoked?: Signed & { readonly proposedBy: Signer };
};

/** Who did something, when and why. */
export type Signed = { readonly by: Signer; readonly on: CivilDate; readonly reason: string };

/** What the court that issued a document says one of its articles means; `digest` is that of the article's words then. */
export type Interpretation = {
  readonly id: string;
  readonly document: string;
  readonly article: string;
  readonly digest: string;
  readonly text: string;
  readonly by: Signer;
  readonly on: CivilDate;
  readonly withdrawn?: Signed;
};

/** All that is known of how a court came by its law, and of what it says its own documents mean. */
export type Adoption = {
  readonly editions: readonly Edition[];
  readonly drafts: readonly Draft[];
  readonly interpretations: readonly Interpretation[];
};

export const draftOf = ({ drafts }: Adoption, id: unknown): Draft | undefined => drafts.find((one) => one.id === id);

/** Whether a draft may still become law. */
export const isOpen = ({ state }: Draft): boolean => state === "drafting" || state === "proposed";

/** The number given last, also to an edition that was revoked; 0 before the first. */
export const lastNumber = ({ editions }: Adoption): number => editions.at(-1)?.number ?? 0;

/** The edition adopted last that was not revoked: what comes next comes after it. */
export const lastStanding = ({ editions }: Adoption): Edition | undefined =>
  editions.findLast(({ revoked }) => revoked === undefined);
