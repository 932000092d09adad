import { LAW_STREAM } from "#adoption/index.ts";
import type { Actor } from "#kernel/event.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { type Addition, append, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { notify } from "#platform/postgres/live.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import type { Office } from "../office.ts";
import { keepEdition, keepTexts } from "./keep.ts";
import { documentOf } from "./texts.ts";
import { byStart } from "./wording.ts";

type Shelf = Pick<Office, "lawFiles" | "courtSeat">;

/**
 * Adopts all documents a court's folder stands on as its first edition: keeps them, and gives the event to be appended to the held,
 * empty stream of its law.
 */
export async function firstEdition(
  tx: Entered,
  office: Shelf,
  court: string,
  by: Actor,
  at: Instant,
): Promise<Addition> {
  const folder = (await office.courtSeat(court))?.law ?? court;
  const documents = office.lawFiles(folder).map((file) => {
    const digest = sm3Of(file.text);
    return { ...file, digest, id: documentOf(file, digest).front.id };
  });
  await keepTexts(tx, court, documents, at);
  await keepEdition(
    tx,
    court,
    documents.map(({ id, file, digest }) => ({ number: 1, document: id, file, digest })),
  );
  const fields = {
    "edition.number": 1,
    "edition.documents": documents.map(({ id }) => id),
    "edition.digests": documents.map(({ digest }) => digest),
  };
  const under = documents.find(({ id }) => id.startsWith(`${folder}/`))?.id ?? folder;
  const event = {
    kind: "edition.adopted",
    v: 1 as const,
    fields,
    happenedOn: civilDay(at),
    recordedAt: at,
    by,
    under,
    cites: [],
  };
  return { stream: LAW_STREAM, expected: 0, events: [event] };
}

/** Has every court that was founded before editions were kept adopt what its folder holds. Doing it twice does it once. */
export async function adoptWhatIsMissing(office: Office): Promise<void> {
  const { rows } = await office.database.gate.query<{ court: string }>(
    "select courts_without_edition as court from zhiheng.courts_without_edition()",
  );
  for (const { court } of rows) {
    const folder = (await office.courtSeat(court))?.law ?? court;
    if (office.lawFiles(folder).length === 0) continue;
    await adoptNow(office, court);
  }
}

async function adoptNow(office: Office, court: string): Promise<void> {
  const expiresAt = (office.clock() + 60_000) as Instant;
  const token = await openSession(office.database, { person: "job:law", acting: [court], expiresAt });
  const key = `first-edition/${court}`;
  const at = office.now();
  const by: Actor = { id: "law", name: byStart, holds: [] };
  const came = await asSession(office.database.app, token, async (tx): Promise<Outcome<true>> => {
    const held = await hold(tx, { court, key, digest: sm3Of(key), at }, [LAW_STREAM]);
    if ("refused" in held) return held;
    if ("done" in held.ok || (held.ok.held.heads.get(LAW_STREAM)?.version ?? 0) > 0) return ok(true);
    const appended = await append(tx, held.ok.held, [await firstEdition(tx, office, court, by, at)], {});
    if ("refused" in appended) return appended;
    await notify(tx, court, LAW_STREAM, 1);
    return ok(true);
  });
  if ("refused" in came) throw new Error(came.refused.en);
  office.lawMoved(court);
}
