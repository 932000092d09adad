import type { Court } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { civilDay } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { asSessionThen, type Entered } from "#platform/postgres/transaction.ts";
import type { Staff } from "#staff/index.ts";
import { refuse } from "../door/wording.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";

/** What every question is answered with. `courtId` is whose cases are asked about, `own` whether the asker works there. */
export type Known = {
  readonly tx: Entered;
  readonly office: Office;
  readonly session: SignedIn;
  readonly courtId: string;
  readonly own: boolean;
  readonly court: Court;
  readonly staff: Staff;
  readonly today: CivilDate;
};

/** Answers a question inside the asker's session, about his own court or one he reads. */
export const asking = <T>(
  office: Office,
  session: SignedIn,
  courtId: string | undefined,
  answer: (known: Known) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  askingThen(office, session, courtId, async (known) => {
    const answered = await answer(known);
    return "ok" in answered ? ok(() => answered.ok) : answered;
  });

/** The same where an answer takes long to work out of what was read: that is done while what was written is being kept. */
export async function askingThen<T>(
  office: Office,
  session: SignedIn,
  courtId: string | undefined,
  read: (known: Known) => Promise<Outcome<() => T>>,
): Promise<Outcome<T>> {
  const asked = courtAsked(session, courtId);
  if ("refused" in asked) return asked;
  const about = asked.ok;
  const own = about === session.court;
  const today = civilDay(office.now());
  const court = await office.courtOn(about, today);
  const work = async (tx: Entered): Promise<Outcome<() => T>> => {
    const { state } = await staffOf(tx, about);
    return read({ tx, office, session, courtId: about, own, court, staff: state, today });
  };
  return asSessionThen(office.database.app, session, work, (answer) => answer());
}

/** The court somebody asks about: his own, or one he reads. */
export function courtAsked({ court, reads }: SignedIn, asked = court): Outcome<string> {
  return asked === court || reads.includes(asked) ? ok(asked) : refuse("not-read", []);
}

export const answered = <T>(value: T): Promise<Outcome<T>> => Promise.resolve(ok(value));
