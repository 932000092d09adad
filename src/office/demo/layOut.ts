import { assert } from "#kernel/assert.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { civilDay, type Instant, startOfDay } from "#kernel/instant.ts";
import { isMap, readYaml } from "#kernel/yamlText.ts";
import { foundCourt, openSession } from "#platform/postgres/sessions.ts";
import { STAFF_STREAM } from "#staff/index.ts";
import { runCommand } from "../door/command.ts";
import { enterFounder } from "../identity/founding.ts";
import { hashOf } from "../identity/password.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { stepsUntil } from "./cases.ts";
import { type Member, membersFor } from "./people.ts";
import { demo } from "./wording.ts";

/** Which court a demonstration is: its name, the folder of law it works by, the mark its numbers bear, and how many cases it has. */
export type Demonstration = {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  readonly mark: string;
  readonly cases: number;
};

const FILE = "demonstration.yaml";

/** The demonstration the courts' files describe. */
export function demonstrationIn(files: readonly { readonly file: string; readonly text: string }[]): Demonstration {
  const found = files.find(({ file }) => file === FILE);
  assert(found !== undefined, `the courts' files hold no ${FILE}`);
  const read = readYaml(found.text, FILE);
  assert("ok" in read && isMap(read.ok), `${FILE} is a map`);
  const { id, name, law, mark, cases } = read.ok;
  return { id: String(id), name: String(name), law: String(law), mark: String(mark), cases: Number(cases) };
}

/** The password of everybody in a demonstration: nothing in it is worth guarding. */
export const PASSWORD = "yanshi-2026";

const HOURS_TO_WORK = 9;
const HOUR = 3_600_000;
/** People were appointed this long before the first case. */
const BEFORE = 200;

/** Lays a demonstration out once, by the commands people send; found again, it is left as it is. Gives the sign-ins. */
export async function layOutDemo(
  office: Office,
  which: Demonstration,
  progress: (done: number, all: number) => void,
): Promise<readonly Member[]> {
  const today = office.today();
  const known = await office.courtSeat(which.id);
  if (known === undefined)
    await foundCourt(office.database, { id: which.id, name: which.name, law: which.law, mark: which.mark, demo: true });
  const court = await office.courtOn(which.id, today);
  const members = membersFor(court);
  if (known !== undefined) return members;
  const begun = addDays(today, -BEFORE);
  await people(at(office, begun), which, members, begun);
  await accounts(office, which, members);
  await absences(at(office, today), which, today);
  const steps = stepsUntil(today, which.cases);
  const streams = new Map<number, string>();
  const sessions = new Map<string, SignedIn>();
  let minutes = 0;
  for (const [index, step] of steps.entries()) {
    minutes += 1;
    const session = sessions.get(step.by) ?? (await signedIn(office, which.id, members, step.by));
    sessions.set(step.by, session);
    const stream = streams.get(step.case) ?? "case/new";
    const came = await runCommand(at(office, step.on, minutes), session, {
      stream,
      seen: 100_000,
      key: `demo/${step.case}/${index}`,
      deeds: [...step.deeds],
    });
    assert(
      "ok" in came,
      `the demonstration's own step was refused: ${"refused" in came ? `${came.refused.code} ${came.refused.zh} ${JSON.stringify(step)}` : ""}`,
    );
    streams.set(step.case, came.ok.stream);
    progress(index + 1, steps.length);
  }
  return members;
}

/** The office on another day, at nine and some minutes: what is done then is recorded then. */
function at(office: Office, on: CivilDate, minutes = 0): Office {
  const moment = (startOfDay(on) + HOURS_TO_WORK * HOUR + (minutes % 480) * 60_000) as Instant;
  const now = (): Instant => (civilDay(office.now()) === on && office.now() < moment ? office.now() : moment);
  return { ...office, now, today: () => on };
}

async function signedIn(office: Office, court: string, members: readonly Member[], id: string): Promise<SignedIn> {
  const member = members.find((one) => one.id === id);
  assert(member !== undefined, `nobody of the demonstration is called ${id}`);
  const expiresAt = (office.clock() + HOUR) as Instant;
  const token = await openSession(office.database, { person: id, acting: [court], expiresAt });
  return { token, person: { id, name: member.name }, court, reads: [] };
}

async function people(
  office: Office,
  { id: court }: Demonstration,
  members: readonly Member[],
  from: CivilDate,
): Promise<void> {
  const expiresAt = (office.clock() + HOUR) as Instant;
  const first = { account: "00000000-0000-0000-0000-000000000000", court, person: "administrator", name: demo.seal };
  const token = await openSession(office.database, { person: first.person, acting: [court], expiresAt });
  const entered = await enterFounder(office, first, token);
  assert("ok" in entered, "a new court takes its first person");
  const session: SignedIn = { token, person: { id: first.person, name: first.name }, court, reads: [] };
  const deeds = members.flatMap(({ id, name, holds }) => [
    { act: "person.add", fields: { "person.id": id, "person.name": name } },
    ...holds.map(({ key, leads }) => ({
      act: "post.appoint",
      fields: {
        "person.id": id,
        "post.key": key,
        "post.from": from,
        ...(leads === true ? { "post.leads": true } : {}),
      },
    })),
  ]);
  for (let index = 0, version = 2; index < deeds.length; index += 50) {
    const some = deeds.slice(index, index + 50);
    const came = await runCommand(office, session, {
      stream: STAFF_STREAM,
      seen: version,
      key: `demo/people/${index}`,
      deeds: some,
    });
    assert("ok" in came, `the demonstration's people: ${"refused" in came ? came.refused.zh : ""}`);
    version = came.ok.version;
  }
}

/** Everybody's account, with the one password, his own already. */
async function accounts(
  { database, clock }: Office,
  { id: court }: Demonstration,
  members: readonly Member[],
): Promise<void> {
  const [issued, kept] = [await hashOf(`${PASSWORD}-issued`), await hashOf(PASSWORD)];
  const now = new Date(clock()).toISOString();
  for (const { id, login } of [...members, { id: "administrator", login: "administrator" }]) {
    await database.gate.query("select zhiheng.issue_account($1, $2, $3, $4, $5)", [court, id, login, issued, now]);
    const { rows } = await database.gate.query<{ account: string }>(
      "select account from zhiheng.sign_in_state($1, $2)",
      [login, now],
    );
    await database.gate.query("select zhiheng.change_password($1, $2, $3, $4)", [
      rows[0]?.account,
      issued,
      kept,
      Buffer.alloc(32),
    ]);
  }
}

/** One who is away, and one who stands in for another. */
async function absences(office: Office, { id: court }: Demonstration, today: CivilDate): Promise<void> {
  const token = await openSession(office.database, {
    person: "administrator",
    acting: [court],
    expiresAt: (office.clock() + HOUR) as Instant,
  });
  const session: SignedIn = { token, person: { id: "administrator", name: demo.seal }, court, reads: [] };
  const deeds = [
    {
      act: "absence.record",
      fields: {
        "person.id": "judge2-ordinary",
        "absence.from": today,
        "absence.until": addDays(today, 9),
        "absence.reason": demo.absent,
      },
    },
    {
      act: "deputy.appoint",
      fields: {
        "person.id": "supervising-president",
        "post.key": "supervising-president",
        "deputy.id": "court-president",
        "deputy.from": today,
        "deputy.until": addDays(today, 14),
        "deputy.appointment": demo.deputy,
      },
    },
  ];
  const came = await runCommand(office, session, { stream: STAFF_STREAM, seen: 100_000, key: "demo/absences", deeds });
  assert("ok" in came, `the demonstration's absences: ${"refused" in came ? came.refused.zh : ""}`);
}
