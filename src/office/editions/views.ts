import type { z } from "zod";
import { type Adoption, type Draft, draftOf, isOpen, lastNumber, type Edition as Made } from "#adoption/index.ts";
import { type Edition, mayAct } from "#casework/index.ts";
import type { Endpoints } from "#contract/index.ts";
import { assert } from "#kernel/assert.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { actorIn } from "../door/actor.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { findingsView } from "../law/findings.ts";
import type { Office } from "../office.ts";
import { asking, type Known } from "../queries/known.ts";
import { aboveView } from "./above.ts";
import { carriedOver } from "./carried.ts";
import { changesBetween } from "./changes.ts";
import { type Drafted, drafted } from "./draft.ts";
import { impactPage } from "./impact.ts";
import { keptText } from "./keep.ts";
import { openPlaces, openReadings } from "./places.ts";
import { lawRegisterOf } from "./register.ts";
import { reportOn } from "./report.ts";
import { recallOf, revokedEditions } from "./revoked.ts";
import { documentIn } from "./texts.ts";
import { refuse, sideText } from "./wording.ts";

type Answer<N extends keyof Endpoints> = z.input<Endpoints[N]["answer"]>;

/**
 * Editions newest first, drafts, and law files that lie in the courts' folder and are not adopted. Of a court below, what it adopted: what
 * it still thinks about is its own.
 */
export async function editionList(known: Known): Promise<Answer<"editionList">> {
  const { tx, office, courtId, own } = known;
  const { version, state } = await lawRegisterOf(tx, courtId);
  const timeline = await office.editionsOf(courtId);
  const digests = await digestsOf(known);
  return {
    version,
    rows: [
      ...timeline.map((one, index) => editionView(one, timeline[index + 1]?.from, state, digests, known)),
      ...(await revokedEditions(known, state)),
    ].sort((a, b) => b.number - a.number || (a.from < b.from ? 1 : -1)),
    drafts: own ? state.drafts.map((draft) => draftLine(draft, titleOf(draft.document, timeline))).reverse() : [],
    above: await aboveView(office, courtId, state, own),
    shelf: own ? await shelfOf(known, state) : [],
    ...rightsOf(known),
  };
}

type Digests = ReadonlyMap<string, string>;

async function digestsOf({ tx, courtId }: Known): Promise<Digests> {
  const { rows } = await tx.query<{ number: number; document: string; digest: string }>(
    `select number, document, digest from edition e where court = $1
      and not exists (select from edition_revoked r where r.court = e.court and r.number = e.number)`,
    [courtId],
  );
  return new Map(rows.map(({ number, document, digest }) => [`${number} ${document}`, digest]));
}

/** The digest of a document as an edition holds it: adopted with it, or with one before. */
function digestIn(digests: Digests, number: number, document: string): string {
  for (let at = number; at > 0; at -= 1) {
    const found = digests.get(`${at} ${document}`);
    if (found !== undefined) return found;
  }
  return "";
}

function editionView(
  { from, number, court }: Edition,
  until: CivilDate | undefined,
  { editions }: Adoption,
  digests: Digests,
  known: Known,
): Answer<"editionList">["rows"][number] {
  const { law } = court;
  const made: Made | undefined = editions.find((one) => one.number === number);
  const over = until !== undefined && until <= known.today;
  return {
    name: law.edition,
    number,
    title: law.documents[0]?.front.title ?? law.edition,
    from,
    state: from > known.today ? "coming" : over ? "past" : "present",
    documents: law.documents.map((document) => ({
      id: document.front.id,
      title: document.front.title,
      digest: digestIn(digests, number, document.front.id),
      own: document.front.id.startsWith(`${law.court}/`),
      fresh: law.since === undefined || !law.since.before.documents.includes(document),
    })),
    ...(made === undefined ? {} : { by: made.by, on: made.on }),
    ...(made?.proposedBy === undefined ? {} : { proposedBy: made.proposedBy }),
    ...(made?.reason === undefined ? {} : { reason: made.reason }),
    ...(from > known.today ? recallOf(made, known) : {}),
  };
}

const titleOf = (document: string, timeline: readonly Edition[]): string =>
  timeline.flatMap(({ court }) => court.law.documents).find(({ front }) => front.id === document)?.front.title ??
  document;

const draftLine = ({ id, document, state, by, on, proposed }: Draft, title: string): Answer<"draftGet">["draft"] => ({
  id,
  document,
  title,
  state,
  by,
  on,
  ...(proposed === undefined ? {} : { proposedBy: proposed.by, from: proposed.from }),
});

/** Files of the court's own folder, and editions of what it stands on, that differ from every edition. */
async function shelfOf({ office, courtId }: Known, state: Adoption): Promise<Answer<"editionList">["shelf"]> {
  const folder = (await office.courtSeat(courtId))?.law ?? courtId;
  const adopted = await office.adoptedBy(courtId);
  const known = new Set(adopted.map(({ document }) => document.front.id));
  const held = new Set(adopted.map(({ document }) => document));
  const drafting = new Set(state.drafts.filter(isOpen).map(({ file }) => file));
  return office.shelf().flatMap((one) => {
    const document = one.file.endsWith(".md") && !drafting.has(one.file) ? documentIn(one) : undefined;
    if (document === undefined || held.has(document)) return [];
    const { id, title, effective, replaces = "" } = document.front;
    const own = id.startsWith(`${folder}/`) || id.startsWith(`${courtId}/`);
    if (!own && !known.has(id) && !known.has(replaces)) return [];
    return [{ file: one.file, id, title, from: effective.from }];
  });
}

function rightsOf({ session, staff, court, today, own }: Known) {
  const actor = actorIn(session.person, staff, today);
  const may = (act: string) => own && "ok" in mayAct(act, { actor, seats: new Map(), court, on: today });
  return {
    mayDraft: may("edition.propose"),
    mayAdopt: may("edition.adopt"),
    mayRecall: may("edition.recall"),
    mayRevoke: may("edition.revoke"),
  };
}

type Opened = {
  readonly version: number;
  /** What its edition would bear. */
  readonly number: number;
  readonly draft: Draft;
  readonly source: string;
  readonly whole: Drafted;
};

async function openDraft(id: string, { tx, office, courtId }: Known): Promise<Outcome<Opened>> {
  const { version, state } = await lawRegisterOf(tx, courtId);
  const draft = draftOf(state, id);
  if (draft === undefined) return refuse("draft-unknown", [], id);
  const source = await keptText(tx, courtId, draft.digest);
  assert(source !== undefined, "the text of a draft was kept when it began");
  const number = lastNumber(state) + 1;
  const whole = await drafted(office, courtId, draft, number, source, draft.choices);
  return ok({ version, number, draft, source, whole });
}

/** A draft with what it leaves open and what it changes. */
export async function draftView(id: string, known: Known): Promise<Outcome<Answer<"draftGet">>> {
  const opened = await openDraft(id, known);
  if ("refused" in opened) return opened;
  const { office, courtId, today, session } = known;
  const { version, number, draft, source, whole } = opened.ok;
  const { document, court, from, digest, faults } = whole;
  const bare = await drafted(office, courtId, draft, number, source, []);
  const begins = document?.front.effective.from ?? today;
  const before = court?.law.since?.before;
  const rights = rightsOf(known);
  const carried = await carriedOver(known, draft, whole);
  return ok({
    version,
    draft: draftLine(draft, document?.front.title ?? draft.document),
    ...(draft.proposed === undefined ? {} : { because: draft.proposed.reason }),
    ...(draft.returned === undefined ? {} : { returned: draft.returned }),
    digest,
    earliest: begins > today ? begins : today,
    from,
    runningCases: document?.front.runningCases ?? "keep-started-clocks",
    faults: faults.map(({ code, zh, en, place }) => ({
      ...{ code, zh, en, line: place.line },
      ...(place.file === draft.file ? {} : { file: place.file }),
    })),
    places: bare.court === undefined ? [] : openPlaces(bare.court, draft.choices, carried),
    readings:
      document === undefined || court === undefined ? [] : openReadings(document, court, draft.choices, carried),
    changes:
      court === undefined || before === undefined
        ? []
        : changesBetween(before, court.law, court.vocabulary, [sideText("before"), sideText("draft")]),
    mayDraft: rights.mayDraft,
    mayAdopt: rights.mayAdopt,
    own: draft.proposed?.by.id === session.person.id,
  });
}

/** What the proofs say of a draft. They take seconds, so they are worked out once nothing is held open in the database. */
export async function draftFindings(
  id: string,
  office: Office,
  session: SignedIn,
): Promise<Outcome<Answer<"draftFindings">>> {
  const found = await asking(office, session, undefined, async (known) => {
    const opened = await openDraft(id, known);
    return "refused" in opened ? opened : ok({ known, whole: opened.ok.whole, file: opened.ok.draft.file });
  });
  if ("refused" in found) return found;
  const { known, whole, file } = found.ok;
  const report = await reportOn(whole, known.staff);
  return ok({ ...findingsView(report, whole.court ?? known.court, file), errors: report.errors, open: report.open });
}

/** What a draft changes for open cases. */
export async function draftCases(
  id: string,
  after: string | undefined,
  known: Known,
): Promise<Outcome<Answer<"draftCases">>> {
  const opened = await openDraft(id, known);
  if ("refused" in opened) return opened;
  const { court, from } = opened.ok.whole;
  return ok(court === undefined ? { all: 0, seen: 0, rows: [] } : await impactPage(known, court, from, after));
}

/** What differs between two editions of the court, by their names. */
export async function editionDiff(
  left: string,
  right: string,
  { office, courtId, court }: Known,
): Promise<Outcome<Answer<"editionDiff">>> {
  const timeline = await office.editionsOf(courtId);
  const find = (name: string) => timeline.find((one) => one.court.law.edition === name);
  const [a, b] = [find(left), find(right)];
  if (a === undefined || b === undefined) return refuse("edition-unknown", [], a === undefined ? left : right);
  const called = ({ number }: Edition) => sideText("edition", String(number));
  return ok({ rows: changesBetween(a.court.law, b.court.law, court.vocabulary, [called(a), called(b)]) });
}
