import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import type { Actor, Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Happening } from "#policy/deed.ts";
import type { Both } from "#policy/refusal.ts";
import { type Interpreted, type InterpretingAct, isInterpreting, onInterpretation } from "./interpret.ts";
import { type Adoption, type Draft, draftOf, isOpen, lastNumber, lastStanding } from "./register.ts";
import { isRevoking, onEdition, type RevokingAct } from "./revoke.ts";
import { refuse, wording } from "./wording.ts";
import { type AdoptionAct, isAdoptionAct, words } from "./words.ts";

export type AdoptionDeed = { readonly act: string; readonly fields: Fields; readonly reason?: string };

/** What the office found out for an act before it is decided. */
export type Found = {
  /** Of a text that was brought: what it is, and under which name the present law has the same document. */
  readonly brought?: {
    readonly document: string;
    readonly file: string;
    readonly digest: string;
    readonly present?: string;
    /** Whether it is of this court, or one of those this court stands on. */
    readonly concerns: boolean;
    /** Places of a draft it takes the place of, filled or chosen, that read in it as they did. */
    readonly kept?: readonly string[];
  };
  /** What stands against a value, in the words of whoever read it; none if it fits. */
  readonly objection?: Both;
  /** The article an interpretation is given of; none where the court's law of the day has no such article. */
  readonly interpreted?: Interpreted;
  /** Of a draft with all that was filled and chosen. */
  readonly proved?: {
    readonly digest: string;
    /** Digest of the same document in the edition adopted last. */
    readonly present?: string;
    readonly errors: number;
    readonly open: number;
    /** The day the document itself says, and whether it is printed in its text. */
    readonly begins: CivilDate;
    readonly printed: boolean;
  };
};

export type AdoptionBearing = {
  readonly on: CivilDate;
  readonly by: Actor;
  readonly found: Found;
  /** From when the last edition that stands holds; none for the first. */
  readonly lastFrom?: CivilDate;
};

type Deciding = (deed: AdoptionDeed, draft: Draft, state: Adoption, bearing: AdoptionBearing) => Outcome<Happening>;

/** What an act makes of a court's law, or why it cannot be done. Who may ask is judged elsewhere. */
export function decideAdoption(
  deed: AdoptionDeed,
  state: Adoption,
  bearing: AdoptionBearing,
): Outcome<readonly Happening[]> {
  const { act, fields } = deed;
  if (!isAdoptionAct(act)) return refuse("act-unknown", [], act, Object.keys(words).join("、"));
  const known: readonly string[] = words[act].fields;
  const strange = Object.keys(fields).find((field) => !known.includes(field));
  if (strange !== undefined) return refuse("field-unknown", [], wording[act] ?? act, strange);
  const happened =
    act === "edition.draft"
      ? begin(state, bearing)
      : isRevoking(act)
        ? onEdition(act, deed, state, bearing)
        : isInterpreting(act)
          ? onInterpretation(act, deed, state, bearing.found.interpreted)
          : onDraft(act, deed, state, bearing);
  return "refused" in happened ? happened : ok([happened.ok]);
}

function begin(state: Adoption, { found: { brought } }: AdoptionBearing): Outcome<Happening> {
  if (brought === undefined) return refuse("source-due", []);
  const { document, file, digest, present, concerns } = brought;
  if (!concerns) return refuse("elsewhere", [], document);
  if (present === digest) return refuse("same-text", [], document);
  const other = state.drafts.find((one) => one.digest === digest && isOpen(one));
  if (other !== undefined) return refuse("drafted-already", [], other.by.name, other.on);
  const id = `d${state.drafts.length + 1}`;
  const said = { "edition.document": document, "edition.file": file, "edition.digest": digest };
  return ok({ kind: "edition.drafted", fields: { "edition.draft": id, ...said } });
}

type DraftAct = Exclude<AdoptionAct, "edition.draft" | RevokingAct | InterpretingAct>;

function onDraft(act: DraftAct, deed: AdoptionDeed, state: Adoption, bearing: AdoptionBearing): Outcome<Happening> {
  const draft = draftOf(state, deed.fields["edition.draft"]);
  if (draft === undefined) return refuse("draft-unknown", []);
  if (!isOpen(draft)) return refuse("draft-over", [], wording[`state-${draft.state}`] ?? draft.state);
  return deciders[act](deed, draft, state, bearing);
}

/** A corrected file in place of the one that was brought: what was filled stays where the text reads the same. */
const amend: Deciding = (_, draft, __, { found: { brought } }) => {
  if (draft.state !== "drafting") return refuse("put-up", []);
  if (brought === undefined) return refuse("source-due", []);
  const { document, file, digest, kept = [] } = brought;
  if (document !== draft.document) return refuse("other-document", [], document, draft.document);
  if (digest === draft.digest) return refuse("same-draft", []);
  const said = { "edition.file": file, "edition.digest": digest, "edition.kept": [...kept] };
  return ok({ kind: "edition.amended", fields: { "edition.draft": draft.id, ...said } });
};

const fill: Deciding = ({ fields }, draft, _, { found: { objection } }) => {
  if (draft.state !== "drafting") return refuse("put-up", []);
  const { "edition.place": place, "edition.value": value } = fields;
  if (typeof place !== "string" || place === "" || typeof value !== "string") return refuse("place-due", []);
  if (value.length > LONGEST || /["\\\n\r]/.test(value)) return refuse("value-form", [], String(LONGEST));
  return objection === undefined
    ? ok({ kind: "edition.filled", fields: { ...fields, "edition.value": value.trim() } })
    : refuse("value-unfit", [], place, objection);
};

const LONGEST = 500;

const propose: Deciding = ({ fields, reason = "" }, draft, state, bearing) => {
  const { proved } = bearing.found;
  if (draft.state !== "drafting" || proved === undefined) return refuse("put-up", []);
  if (reason.trim() === "") return refuse("reason-due", []);
  if (proved.present === proved.digest) return refuse("same-text", [], draft.document);
  const unfit = unproved(proved);
  if (unfit !== undefined) return unfit;
  const from = civilDate(String(fields["edition.from"] ?? ""));
  if ("refused" in from) return from;
  const wrong = dayAgainst(from.ok, bearing, proved);
  if (wrong !== undefined) return wrong;
  const said = { "edition.digest": proved.digest, "edition.after": standing(state) };
  return ok({ kind: "edition.proposed", fields: { ...fields, ...said } });
};

/** The number of the edition that what is put up comes after. */
const standing = (state: Adoption): number => lastStanding(state)?.number ?? 0;

const unproved = ({ errors, open }: NonNullable<Found["proved"]>) =>
  errors > 0 ? refuse("errors-left", [], String(errors)) : open > 0 ? refuse("open-left", [], String(open)) : undefined;

/**
 * Days past are done with: an edition begins today at the earliest, unless the document's own printed text says an earlier day. It never
 * begins before the document does, nor before the edition it comes after.
 */
function dayAgainst(from: CivilDate, { on, lastFrom }: AdoptionBearing, proved: NonNullable<Found["proved"]>) {
  const { begins, printed } = proved;
  if (from < begins) return refuse("before-document", [], from, begins);
  if (lastFrom !== undefined && from < lastFrom) return refuse("before-edition", [], from, lastFrom);
  return from < on && !printed ? refuse("day-past", [], from, on) : undefined;
}

const adopt: Deciding = (_, draft, state, bearing) => {
  const { proposed } = draft;
  const { proved } = bearing.found;
  if (proposed === undefined || proved === undefined) return refuse("not-put-up", []);
  if (proposed.by.id === bearing.by.id) return refuse("own-proposal", [], proposed.by.name);
  if (proposed.after !== standing(state)) return refuse("overtaken", [], String(standing(state)));
  const unfit = unproved(proved) ?? dayAgainst(proposed.from, bearing, proved);
  if (unfit !== undefined) return unfit;
  const fields = {
    "edition.draft": draft.id,
    "edition.number": lastNumber(state) + 1,
    "edition.documents": [draft.document],
    "edition.digests": [proposed.digest],
    "edition.from": proposed.from,
    "edition.proposer": proposed.by.id,
  };
  return ok({ kind: "edition.adopted", fields });
};

const giveBack: Deciding = ({ reason = "" }, draft, _, { by }) => {
  if (draft.proposed === undefined) return refuse("not-put-up", []);
  if (draft.proposed.by.id === by.id) return refuse("own-return", []);
  if (reason.trim() === "") return refuse("reason-due", []);
  return ok({ kind: "edition.returned", fields: { "edition.draft": draft.id } });
};

const withdraw: Deciding = (_, draft) => ok({ kind: "edition.withdrawn", fields: { "edition.draft": draft.id } });

const deciders: Readonly<Record<DraftAct, Deciding>> = {
  "edition.amend": amend,
  "edition.fill": fill,
  "edition.propose": propose,
  "edition.adopt": adopt,
  "edition.return": giveBack,
  "edition.withdraw": withdraw,
};
