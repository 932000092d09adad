import { openSession } from "#platform/postgres/sessions.ts";
import { STAFF_STREAM } from "#staff/index.ts";
import { type Member, membersFor } from "../../src/office/demo/people.ts";
import { runCommand } from "../../src/office/door/command.ts";
import { enterFounder } from "../../src/office/identity/founding.ts";
import type { Office } from "../../src/office/office.ts";
import { founded, good } from "./identity.ts";

const YEAR = 366 * 24 * 3_600_000;
const NOBODY = "00000000-0000-0000-0000-000000000000";
const ONCE = 50;

/** Founds a court on a folder of law and fills its posts by the commands people send. Gives its people. */
export async function peopled(office: Office, id: string, law: string, mark: string): Promise<readonly Member[]> {
  await founded(office, { id, law, mark, demo: true });
  const members = membersFor(await office.courtOn(id, office.today()));
  const person = { id: "administrator", name: "管理员" };
  const expiresAt = (office.clock() + YEAR) as ReturnType<Office["clock"]>;
  const token = await openSession(office.database, { person: person.id, acting: [id], expiresAt });
  good(await enterFounder(office, { account: NOBODY, court: id, person: person.id, name: person.name }, token));
  const deeds = members.flatMap(({ id: who, name, holds }) => [
    { act: "person.add", fields: { "person.id": who, "person.name": name } },
    ...holds.map(({ key, leads }) => ({
      act: "post.appoint",
      fields: {
        "person.id": who,
        "post.key": key,
        "post.from": office.today(),
        ...(leads ? { "post.leads": true } : {}),
      },
    })),
  ]);
  const session = { token, person, court: id, reads: [] };
  for (let at = 0; at < deeds.length; at += ONCE)
    good(
      await runCommand(office, session, {
        stream: STAFF_STREAM,
        seen: 100_000,
        key: `people-${at}`,
        deeds: deeds.slice(at, at + ONCE),
      }),
    );
  return members;
}
