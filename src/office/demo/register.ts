import { assert } from "#kernel/assert.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { type Instant, startOfDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { ADMINISTRATOR, STAFF_STREAM, type Staff } from "#staff/index.ts";
import { runCommand } from "../door/command.ts";
import type { Deed } from "../door/deed.ts";
import { enterFounder } from "../identity/founding.ts";
import { hashOf } from "../identity/password.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";
import type { Member } from "./people.ts";
import { demo } from "./wording.ts";

/** People were appointed this long before the day a demonstration is laid out on: before the first case. */
const BEFORE = 260;
const HOUR = 3_600_000;
const NINE = 9 * HOUR;
const FOUNDER = "administrator";
/** So many deeds a command. */
const AT_ONCE = 50;

/** A session of whoever administers a court of the demonstration. */
export async function administratorOf({ database, clock }: Office, court: string): Promise<SignedIn> {
  const expiresAt = (clock() + HOUR) as Instant;
  const token = await openSession(database, { person: FOUNDER, acting: [court], expiresAt });
  return { token, person: { id: FOUNDER, name: demo.seal }, court, reads: [] };
}

/** The register of a court as it stands. */
export async function registerOf({ database }: Office, { token, court }: SignedIn): Promise<Staff> {
  const read = await asSession(database.app, token, async (tx) => ok((await staffOf(tx, court)).state));
  assert("ok" in read, "the administrator reads his court");
  return read.ok;
}

/** The day a court was laid out on: its cases lie before it. */
export function laidOutOn({ appointments }: Staff): CivilDate {
  const first = appointments.find(({ holds }) => holds === ADMINISTRATOR);
  assert(first !== undefined, "a court of the demonstration has an administrator");
  return addDays(first.from, BEFORE);
}

/** The office on a morning of the past: what is done then is recorded then. */
const onMorning = (office: Office, on: CivilDate): Office => ({
  ...office,
  now: () => (startOfDay(on) + NINE) as Instant,
  today: () => on,
});

/** Enters everybody who is not in the register yet, as of long before the first case; gives the register. */
export async function enterPeople(office: Office, session: SignedIn, members: readonly Member[]): Promise<Staff> {
  const known = await registerOf(office, session);
  if (known.people.length === 0) {
    const { court, person } = session;
    const past = onMorning(office, addDays(office.today(), -BEFORE));
    const founder = { account: "00000000-0000-0000-0000-000000000000", court, person: person.id, name: person.name };
    const entered = await enterFounder(past, founder, session.token);
    assert("ok" in entered, "a new court takes its first person");
    return enterPeople(office, session, members);
  }
  const from = addDays(laidOutOn(known), -BEFORE);
  const missing = members.filter(({ id }) => !known.people.some((person) => person.id === id));
  const deeds = missing.flatMap((member) => deedsFor(member, from));
  const past = onMorning(office, from);
  for (let index = 0; index < deeds.length; index += AT_ONCE) {
    const some = deeds.slice(index, index + AT_ONCE);
    const key = `demo/people/${missing.length}/${index}`;
    const came = await runCommand(past, session, { stream: STAFF_STREAM, seen: MANY, key, deeds: some });
    assert("ok" in came, `the demonstration's people: ${"refused" in came ? came.refused.zh : ""}`);
  }
  return registerOf(office, session);
}

/** Later than any version: nobody else writes into a register that is laid out. */
const MANY = 100_000;

const deedsFor = ({ id, name, holds, establishment }: Member, from: CivilDate): Deed[] => [
  { act: "person.add", fields: { "person.id": id, "person.name": name } },
  {
    act: "establishment.record",
    fields: { "person.id": id, "establishment.kind": establishment, "establishment.from": from },
  },
  ...holds.map(
    ({ key, leads }): Deed => ({
      act: "post.appoint",
      fields: {
        "person.id": id,
        "post.key": key,
        "post.from": from,
        ...(leads === true ? { "post.leads": true } : {}),
      },
    }),
  ),
];

/** An account for everybody who has none yet, with the one password, his own already. */
export async function accountsFor(
  { database, clock }: Office,
  court: string,
  members: readonly Pick<Member, "id" | "login">[],
  password: string,
): Promise<void> {
  const now = new Date(clock()).toISOString();
  const { rows } = await database.gate.query<{ person: string; used: boolean }>(
    "select person, used from zhiheng.accounts_of($1, $2)",
    [court, now],
  );
  const known = new Set(rows.flatMap(({ person, used }) => (used ? [person] : [])));
  const without = members.filter(({ id }) => !known.has(id));
  if (without.length === 0) return;
  const [issued, kept] = [await hashOf(`${password}-issued`), await hashOf(password)];
  for (const { id, login } of without) {
    await database.gate.query("select zhiheng.issue_account($1, $2, $3, $4, $5)", [court, id, login, issued, now]);
    const state = await database.gate.query<{ account: string }>("select account from zhiheng.sign_in_state($1, $2)", [
      login,
      now,
    ]);
    const account = state.rows[0]?.account;
    await database.gate.query("select zhiheng.change_password($1, $2, $3, $4)", [
      account,
      issued,
      kept,
      Buffer.alloc(32),
    ]);
  }
}

/** One who is away for some days, and a president who stands in for another. */
export async function recordAbsences(office: Office, session: SignedIn, staff: Staff): Promise<void> {
  if (staff.absences.length > 0 || staff.deputies.length > 0) return;
  const today = office.today();
  const away = staff.people.findLast(({ id }) => id.startsWith("judge2-"));
  const holds = (post: string) => staff.appointments.find(({ holds: key }) => key === post)?.person;
  const [signs, above] = [holds("supervising-president"), holds("court-president")];
  const deeds: Deed[] = [];
  if (away !== undefined)
    deeds.push({
      act: "absence.record",
      fields: {
        "person.id": away.id,
        "absence.from": today,
        "absence.until": addDays(today, 9),
        "absence.reason": demo.absent,
      },
    });
  if (signs !== undefined && above !== undefined && signs !== above)
    deeds.push({
      act: "deputy.appoint",
      fields: {
        "person.id": signs,
        "post.key": "supervising-president",
        "deputy.id": above,
        "deputy.from": today,
        "deputy.until": addDays(today, 14),
        "deputy.appointment": demo.deputy,
      },
    });
  if (deeds.length === 0) return;
  const came = await runCommand(office, session, { stream: STAFF_STREAM, seen: MANY, key: "demo/absences", deeds });
  assert("ok" in came, `the demonstration's absences: ${"refused" in came ? came.refused.zh : ""}`);
}
