import type { Court } from "#casework/index.ts";
import type { Endpoints } from "#contract/index.ts";
import { civil } from "#kernel/calendar.ts";
import { civilDay } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Document } from "#policy/model.ts";
import { comparableCourts } from "../compare/courts.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { documentList, documentView } from "../law/documents.ts";
import { findingsView } from "../law/findings.ts";
import { proofsOf } from "../law/proofs.ts";
import { refuse } from "../law/wording.ts";
import type { Office } from "../office.ts";
import type { Routes } from "./routes.ts";

/** Endpoints of the law a court stands on. They ask the law that was read, not the database. */
export const lawRoutes = (office: Office): Routes<Endpoints> => ({
  lawList: async ({ session, query }) => ok(documentList(await lawAsked(office, session.court, query))),
  lawGet: ({ session, params, query }) =>
    inLaw(office, session, { ...params, ...query }, async (document, court) => {
      const { failing } = await proofsOf(document, court);
      return documentView(document, court, failing);
    }),
  lawFindings: ({ session, params, query }) =>
    inLaw(office, session, { ...params, ...query }, async (document, court) =>
      findingsView(await proofsOf(document, court), court),
    ),
});

type Asked = { readonly on?: string | undefined; readonly edition?: string | undefined };
type Named = Asked & { readonly court: string; readonly document: string };

/** The law of a court on the day or by the edition asked for. */
function lawAsked(office: Office, court: string, { on, edition }: Asked): Promise<Court> {
  const day = on === undefined ? civilDay(office.now()) : civil(on);
  return edition === undefined ? office.courtOn(court, day) : office.courtUnder(court, edition, day);
}

/** A document of the asker's court, of one below it, or of one above: what they adopted he may read as he may compare it. */
async function inLaw<T>(
  office: Office,
  session: SignedIn,
  named: Named,
  answer: (document: Document, court: Court) => Promise<T>,
): Promise<Outcome<T>> {
  const id = `${named.court}/${named.document}`;
  const others = (await comparableCourts(office, session)).map(({ id: one }) => one);
  for (const one of new Set([session.court, ...others])) {
    const court = await lawAsked(office, one, named);
    const document = court.law.documents.find(({ front }) => front.id === id);
    if (document !== undefined) return ok(await answer(document, court));
  }
  return refuse("not-found", [], [id, id]);
}
