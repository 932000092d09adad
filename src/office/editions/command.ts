import {
  type AdoptionDeed,
  adoptionEvolve,
  adoptionWording,
  decideAdoption,
  draftOf,
  type Found,
  isInterpreting,
  LAW_STREAM,
  lastNumber,
  lastStanding,
} from "#adoption/index.ts";
import { mayAct, postsFor } from "#casework/index.ts";
import type { CommandAnswer, CommandBody } from "#contract/index.ts";
import { assert } from "#kernel/assert.ts";
import { civil } from "#kernel/calendar.ts";
import { civilDay } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { append, type Command, type EventDraft, hold } from "#platform/postgres/events/append.ts";
import { notify } from "#platform/postgres/live.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import type { Happening } from "#policy/deed.ts";
import { actorIn } from "../door/actor.ts";
import { type Asked, type Came, commandOf } from "../door/desk.ts";
import type { Turned } from "../door/refusal.ts";
import type { Standing } from "../door/standing.ts";
import { refuse as refuseAtDoor } from "../door/wording.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";
import { presentDigest, readBrought } from "./brought.ts";
import { placesKept } from "./carried.ts";
import { type Drafted, drafted } from "./draft.ts";
import { barToInterpreting, interpretedIn, keepInterpretation } from "./interpreting.ts";
import { type KeptText, keepEdition, keepRevoked, keepTexts, keptText } from "./keep.ts";
import { type LawRegister, lawRegisterOf } from "./register.ts";
import { reportOn } from "./report.ts";
import { refuse } from "./wording.ts";

type Deed = CommandBody["deeds"][number];

/** What an act rests on, found out before anything is locked: proofs take seconds. */
type Prepared = { readonly found: Found; readonly keeps?: KeptText; readonly also?: Turned["refused"]["also"] };

/**
 * Commands on the law of a court: drafts, what is filled in, adoption. What an act rests on is found out first and holds only if the
 * stream is then still where it was.
 */
export async function lawCommand(office: Office, asked: Asked): Promise<Came> {
  const { session, at } = asked;
  const { seen, deeds } = asked.body;
  const command = commandOf(asked);
  const [deed] = deeds;
  if (deed === undefined || deeds.length > 1 || !("act" in deed)) return refuseAtDoor("word-strange", [], "");
  const on = civilDay(at);
  const court = await office.courtOn(session.court, on);
  const before = await asSession(office.database.app, session.token, async (tx) => {
    const [register, staff] = await Promise.all([lawRegisterOf(tx, session.court), staffOf(tx, session.court)]);
    const known: Standing = { session, court, staff: staff.state, on, at };
    const { act, fields } = deed;
    const right = isInterpreting(act)
      ? await barToInterpreting(office, act, fields, register.state, known, adoptionWording[act])
      : rightTo(act, known);
    if (right !== undefined) return right;
    const sources = await sourceFor(tx, office, deed, register, known);
    return "refused" in sources ? sources : ok({ register, known, ...sources.ok });
  });
  if ("refused" in before) return before;
  const { register, known } = before.ok;
  const prepared = await prepare(office, deed, register, known, before.ok);
  const came = await asSession(office.database.app, session.token, (tx) =>
    decided(tx, deed, command, { register, known, prepared, seen }),
  );
  if ("ok" in came) office.lawMoved(session.court);
  return "refused" in came && prepared.also !== undefined
    ? { refused: { ...came.refused, also: prepared.also } }
    : came;
}

function rightTo(act: string, { session, staff, court, on }: Standing): Turned | undefined {
  const called = adoptionWording[act];
  const actor = actorIn(session.person, staff, on);
  const right = mayAct(act, { actor, seats: new Map(), court, on, ...(called === undefined ? {} : { called }) });
  return "refused" in right ? { refused: { ...right.refused, posts: postsFor(act, court) } } : undefined;
}

type Sources = { readonly brought?: Prepared; readonly text?: string; readonly present?: string };

/** The text an act is about: brought just now, or kept when the draft began. */
async function sourceFor(
  tx: Entered,
  office: Office,
  { act, fields }: Extract<Deed, { act: string }>,
  { state }: LawRegister,
  { session }: Standing,
): Promise<Outcome<Sources>> {
  const draft = draftOf(state, fields["edition.draft"]);
  if (act === "edition.draft" || act === "edition.amend") {
    const source = fields["edition.source"];
    if (typeof source !== "string" || !/^(file|shelf|present|above):./.test(source)) return ok({});
    const read = await readBrought(tx, office, session.court, source);
    if ("refused" in read) return read;
    const { found, kept: keeps } = read.ok;
    const kept = draft === undefined ? [] : await placesKept(tx, office, session.court, draft, keeps.text);
    return ok({ brought: { found: { brought: { ...found, kept } }, keeps } });
  }
  if (draft === undefined) return ok({});
  const text = await keptText(tx, session.court, draft.digest);
  const present = await presentDigest(tx, session.court, draft.document);
  return ok({ ...(text === undefined ? {} : { text }), ...(present === undefined ? {} : { present }) });
}

async function prepare(
  office: Office,
  { act, fields, reason }: Extract<Deed, { act: string }>,
  { state }: LawRegister,
  { session, staff, court }: Standing,
  { brought, text, present }: Sources,
): Promise<Prepared> {
  if (brought !== undefined) return brought;
  if (isInterpreting(act)) {
    const interpreted = interpretedIn(fields, court);
    return { found: interpreted === undefined ? {} : { interpreted } };
  }
  const draft = draftOf(state, fields["edition.draft"]);
  if (draft === undefined || text === undefined) return { found: {} };
  const number = lastNumber(state) + 1;
  if (act === "edition.fill") {
    const { "edition.place": place, "edition.value": value } = fields;
    if (typeof place !== "string" || typeof value !== "string" || value === "") return { found: {} };
    const others = draft.choices.filter((one) => one.place !== place);
    const choice = { place, value, ...(reason === undefined ? {} : { because: reason }) };
    const without = await drafted(office, session.court, draft, number, text, others);
    const withIt = await drafted(office, session.court, draft, number, text, [...others, choice]);
    const objection = freshFault(without, withIt);
    return { found: objection === undefined ? {} : { objection: [objection.zh, objection.en] } };
  }
  if (act !== "edition.propose" && act !== "edition.adopt") return { found: {} };
  const whole = await drafted(office, session.court, draft, number, text, draft.choices);
  const { errors, open } = await reportOn(whole, staff);
  const front = whole.document?.front;
  const proved = {
    digest: whole.digest,
    ...(present === undefined ? {} : { present }),
    errors,
    open,
    begins: front?.effective.from ?? whole.from,
    printed: front?.effective.quote !== undefined,
  };
  const keeps = { digest: whole.digest, text: whole.text };
  const also = whole.faults.slice(0, 5).map(({ code, zh, en, place }) => told(code, zh, en, place.line));
  return { found: { proved }, keeps, ...(also.length === 0 ? {} : { also }) };
}

const told = (code: string, zh: string, en: string, line: number) => {
  const { refused } = refuse("unreadable", [], String(line), [zh, en]);
  return { ...refused, code };
};

/** What a value makes wrong that was not wrong without it. */
const freshFault = (without: Drafted, withIt: Drafted) => {
  const known = new Set(without.faults.map(({ code, zh }) => `${code} ${zh}`));
  return withIt.faults.find(({ code, zh }) => !known.has(`${code} ${zh}`));
};

type Basis = {
  readonly register: LawRegister;
  readonly known: Standing;
  readonly prepared: Prepared;
  readonly seen: number;
};

async function decided(
  tx: Entered,
  deed: Extract<Deed, { act: string }>,
  command: Command,
  { register, known, prepared, seen }: Basis,
): Promise<Came> {
  const { session, staff, court, on, at } = known;
  const held = await hold(tx, command, [LAW_STREAM]);
  if ("refused" in held) return held;
  if ("done" in held.ok) return ok(held.ok.done as CommandAnswer);
  const version = held.ok.held.heads.get(LAW_STREAM)?.version ?? 0;
  if (seen < version || register.version !== version)
    return { refused: { ...refuse("law-page-stale", []).refused, version } };
  const by = actorIn(session.person, staff, on);
  const lastFrom = lastStanding(register.state)?.from;
  const { act, fields, reason } = deed;
  const asked: AdoptionDeed = { act, fields, ...(reason === undefined ? {} : { reason }) };
  const bearing = { on, by, found: prepared.found, ...(lastFrom === undefined ? {} : { lastFrom }) };
  const came = decideAdoption(asked, register.state, bearing);
  if ("refused" in came) return came;
  await keep(tx, session.court, came.ok, known, register, prepared);
  const drafts = came.ok.map(
    ({ kind, fields: said }): EventDraft => ({
      kind,
      v: 1,
      fields: said,
      happenedOn: on,
      recordedAt: at,
      by,
      under: court.law.edition,
      cites: [],
      ...(reason === undefined ? {} : { reason }),
    }),
  );
  const answer: CommandAnswer = {
    stream: LAW_STREAM,
    version: version + drafts.length,
    events: drafts.map(({ kind }, index) => {
      const [zh, en] = adoptionWording[kind] ?? [kind, kind];
      return { version: version + index + 1, kind, zh, en, cites: [] };
    }),
  };
  const appended = await append(tx, held.ok.held, [{ stream: LAW_STREAM, expected: version, events: drafts }], answer);
  if ("refused" in appended) return appended;
  await notify(tx, session.court, LAW_STREAM, answer.version);
  return ok(answer);
}

/** Keeps the text an event speaks of, and writes down which edition was adopted or revoked, and what is said to be meant. */
async function keep(
  tx: Entered,
  court: string,
  happened: readonly Happening[],
  { at, on, session, staff }: Standing,
  { state }: LawRegister,
  { keeps }: Prepared,
): Promise<void> {
  const texted = ["edition.drafted", "edition.amended", "edition.proposed", "edition.adopted"];
  if (keeps !== undefined && happened.some(({ kind }) => texted.includes(kind)))
    await keepTexts(tx, court, [keeps], at);
  for (const { kind, fields } of happened) {
    await keepInterpretation(tx, court, { kind, fields }, on, actorIn(session.person, staff, on));
    if (kind === "edition.revoked") await keepRevoked(tx, court, Number(fields["edition.number"]), at);
    if (kind !== "edition.adopted") continue;
    const draft = draftOf(state, fields["edition.draft"]);
    const by = actorIn(session.person, staff, on);
    const after = adoptionEvolve(state, { kind, fields, happenedOn: on, by });
    const edition = after.editions.at(-1);
    assert(draft !== undefined && edition !== undefined, "an edition comes of its draft");
    const digest = edition.digests[0] ?? "";
    const from = civil(String(fields["edition.from"]));
    await keepEdition(tx, court, [
      { number: edition.number, document: draft.document, file: draft.file, digest, from },
    ]);
  }
}
