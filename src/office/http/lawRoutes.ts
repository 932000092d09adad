import type { Court } from "#casework/index.ts";
import type { Endpoints } from "#contract/index.ts";
import { civil } from "#kernel/calendar.ts";
import { civilDay } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Document } from "#policy/model.ts";
import { comparableCourts, lawThen } from "../compare/courts.ts";
import { refuse as refuseThen } from "../compare/wording.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { besideText } from "../law/besideText.ts";
import { documentList, documentView } from "../law/documents.ts";
import { findingsView } from "../law/findings.ts";
import { proofsOf } from "../law/proofs.ts";
import { refuse } from "../law/wording.ts";
import type { Office } from "../office.ts";
import { courtAsked } from "../queries/known.ts";
import type { Routes } from "./routes.ts";

/** Endpoints of the law a court stands on. They ask the law that was read, not the database. */
export const lawRoutes = (office: Office): Routes<Endpoints> => ({
  lawList: async ({ session, query }) => {
    const asked = courtAsked(session, query.court);
    if ("refused" in asked) return asked;
    const court = await lawAsked(office, asked.ok, query);
    if (court !== undefined) return ok(documentList(court));
    return refuseThen("no-law-then", [], (await office.courtSeat(asked.ok))?.name ?? asked.ok, query.on ?? "");
  },
  lawGet: ({ session, params, query }) =>
    inLaw(office, session, { id: idOf(params), ...query }, async (document, court, of) => {
      const { failing } = await proofsOf(document, court);
      return documentView(
        document,
        court,
        failing,
        await besideText(office, session, { ...query, document, court, of }),
      );
    }),
  lawFindings: ({ session, params, query }) =>
    inLaw(office, session, { id: idOf(params), ...query }, async (document, court) =>
      findingsView(await proofsOf(document, court), court),
    ),
});

type Asked = { readonly on?: string | undefined; readonly edition?: string | undefined };
/** Whose law it is looked for in; left out, in that of every court whose law may be compared. */
type Named = Asked & { readonly id: string; readonly court?: string | undefined };

const idOf = ({ court, document }: { readonly court: string; readonly document: string }) => `${court}/${document}`;

/** The law of a court on the day or by the edition asked for; undefined on a day before it had any. */
function lawAsked(office: Office, court: string, { on, edition }: Asked): Promise<Court | undefined> {
  const day = on === undefined ? civilDay(office.now()) : civil(on);
  return edition === undefined ? lawThen(office, court, day) : office.courtUnder(court, edition, day);
}

/** A document of the asker's court, of one below it, or of one above: what they adopted he may read as he may compare it. */
async function inLaw<T>(
  office: Office,
  session: SignedIn,
  named: Named,
  answer: (document: Document, court: Court, of: string) => Promise<T>,
): Promise<Outcome<T>> {
  const { id } = named;
  const courts = await courtsAsked(office, session, named);
  if ("refused" in courts) return courts;
  for (const one of courts.ok) {
    const court = await lawAsked(office, one, named);
    const document = court?.law.documents.find(({ front }) => front.id === id);
    if (court !== undefined && document !== undefined) return ok(await answer(document, court, one));
  }
  return refuse("not-found", [], [id, id]);
}

/** The courts a document is looked for in: the one asked about, or first those whose law had an edition of that name. */
async function courtsAsked(office: Office, session: SignedIn, { court, edition }: Named): Promise<Outcome<string[]>> {
  if (court !== undefined) {
    const asked = courtAsked(session, court);
    return "refused" in asked ? asked : ok([asked.ok]);
  }
  const others = (await comparableCourts(office, session)).map(({ id }) => id);
  const all = [...new Set([session.court, ...others])];
  if (edition === undefined) return ok(all);
  const had = await Promise.all(
    all.map(async (one) => (await office.editionsOf(one)).some(({ court: { law } }) => law.edition === edition)),
  );
  return ok([...all.filter((_, index) => had[index]), ...all.filter((_, index) => !had[index])]);
}
