import type { Endpoints } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { peopleOf, personOf, type Staff } from "#staff/index.ts";
import { type Access, accessLog } from "../identity/access.ts";
import { accountsOf, closeAccount, issueAccount, unlockAccount } from "../identity/accounts.ts";
import { heldWord } from "../identity/me.ts";
import { establishmentWords, loadsOf, membersOf, placesIn } from "../identity/people.ts";
import { responsibilitiesOf } from "../identity/responsibilities.ts";
import { mayInOffice } from "../identity/rights.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { staffOf } from "../identity/staffOf.ts";
import { teamsIn } from "../identity/teams.ts";
import type { Office } from "../office.ts";
import { asking } from "../queries/known.ts";
import { staffingOf } from "../reports/staffing.ts";
import type { Routes } from "./routes.ts";

const done = (outcome: Outcome<true>): Outcome<Record<string, never>> => ("ok" in outcome ? ok({}) : outcome);

/** Endpoints of people, their accounts, and the record of who looked at what. */
export function staffRoutes(office: Office): Routes<Endpoints> {
  /** In the asker's own session, with the register of his court. */
  const inOffice = <T>(
    session: SignedIn,
    work: (tx: Entered, staff: Staff, version: number) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    asSession(office.database.app, session, async (tx) => {
      const { state, version } = await staffOf(tx, session.court);
      return work(tx, state, version);
    });
  /** The same for whoever's duty it is. */
  const onDuty = <T>(
    session: SignedIn,
    act: string,
    work: (tx: Entered, staff: Staff) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    inOffice(session, async (tx, staff) => {
      const may = await mayInOffice(office, session, staff, act);
      return "refused" in may ? may : work(tx, staff);
    });
  return {
    staffList: ({ session }) =>
      inOffice(session, async (tx, staff, version) => {
        const on = office.today();
        const court = await office.courtOn(session.court, on);
        const accounts = await accountsOf(office, session.court);
        const loads = await loadsOf(
          tx,
          session.court,
          peopleOf(staff).map(({ id }) => id),
          on,
        );
        const people = membersOf({ staff, court, accounts, loads });
        return ok({ version, people, places: placesIn({ staff, court }, on), establishments: establishmentWords() });
      }),
    staffing: ({ session, query }) => asking(office, session, undefined, (known) => staffingOf(known, query.on)),
    responsibilities: async ({ session, params: { key } }) => {
      const court = await office.courtOn(session.court, office.today());
      return ok({ place: heldWord(key, court), items: [...responsibilitiesOf(key, court)] });
    },
    teamDuties: ({ session }) =>
      inOffice(session, async (_, staff) => {
        const day = office.today();
        const court = await office.courtOn(session.court, day);
        return ok({ day, rows: teamsIn({ staff, court }, day) });
      }),
    accountIssue: ({ session, params, body }) =>
      onDuty(session, "account.issue", (_, staff) => issueAccount(office, session.court, params.id, staff, body.login)),
    accountUnlock: ({ session, params }) =>
      onDuty(session, "account.unlock", async () => done(await unlockAccount(office, session.court, params.id))),
    accountClose: ({ session, params }) =>
      onDuty(session, "account.close", async (_, staff) =>
        done(await closeAccount(office, session.court, params.id, staff)),
      ),
    accessLog: ({ session, query }) =>
      onDuty(session, "access.read", async (tx, staff) => {
        const { rows, next } = await accessLog(tx, session.court, query);
        const seats = new Map<string, string>();
        for (const { home } of rows) seats.set(home, (await office.courtSeat(home))?.name ?? home);
        return ok({
          rows: rows.map((row) => accessLine(row, session, staff, seats)),
          ...(next === undefined ? {} : { next }),
        });
      }),
  };
}

/** One look at a case; somebody of another court is named by that court. */
function accessLine(
  { at, home, person, stream, number, what }: Access,
  { court }: SignedIn,
  staff: Staff,
  seats: ReadonlyMap<string, string>,
) {
  const name = home === court ? (personOf(staff, person)?.name ?? person) : `${seats.get(home)} ${person}`;
  return { at, person: { id: person, name }, stream, number, what };
}
