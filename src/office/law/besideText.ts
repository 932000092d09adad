import type { Court } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { citationOf } from "#policy/cite.ts";
import type { Document } from "#policy/model.ts";
import { barToInterpreting, interpretationsOf, interpreterOf, issuerOf, lastDayOf } from "../editions/interpreting.ts";
import { lawRegisterOf } from "../editions/register.ts";
import { heldWord } from "../identity/me.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";
import { citeOf } from "../queries/said.ts";
import type { Beside } from "./documents.ts";

type Read = {
  readonly document: Document;
  readonly court: Court;
  /** The court whose law it is read in. */
  readonly of: string;
  readonly on?: string | undefined;
  readonly edition?: string | undefined;
};

/**
 * What the issuer says the document means, as it was to be read on the day that is asked for; of an edition, on the last day it was law.
 * Whoever may say more may do so of today's text only.
 */
export async function besideText(office: Office, session: SignedIn, read: Read): Promise<Beside> {
  const { document, court, of, on, edition } = read;
  const day =
    edition === undefined ? (on === undefined ? office.today() : civil(on)) : await lastDayOf(office, of, edition);
  const issuer = await issuerOf(office, of, document);
  const interpretations =
    issuer === undefined ? [] : await interpretationsOf(office.database.gate, issuer, document, court, day);
  const interpreter = interpreterOf(document);
  return {
    ...(interpreter === undefined
      ? {}
      : {
          interpreter: {
            who: interpreter.owner.map((word) => heldWord(word, court)),
            cite: citeOf(citationOf(interpreter, court.law), court.law),
          },
        }),
    interpretations,
    ...(await rightIn(office, session, read)),
  };
}

async function rightIn(office: Office, session: SignedIn, { document, court, of, on, edition }: Read) {
  const none = { mayInterpret: false, version: 0 };
  if (of !== session.court || on !== undefined || edition !== undefined) return none;
  const found = await asSession(office.database.app, session, async (tx) => {
    const [{ state, version }, staff] = [await lawRegisterOf(tx, of), await staffOf(tx, of)];
    const known = { session, staff: staff.state, court, on: office.today() };
    const fields = { "interpretation.document": document.front.id };
    const bar = await barToInterpreting(office, "interpretation.give", fields, state, known);
    return ok({ mayInterpret: bar === undefined, version });
  });
  return "ok" in found ? found.ok : none;
}
