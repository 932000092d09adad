import type { Court } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { civil } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import type { SignedIn } from "#office/identity/signedIn.ts";
import type { Database } from "#platform/postgres/database.ts";
import { append, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { foundCourt, openSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { STAFF_STREAM } from "#staff/index.ts";
import { HANDLERS, HOLDERS } from "../../load/people.ts";

export const COURT = "load";
export const MARK = "豫0505";
export const LAW = "yindu";

const CLERK = { id: "bench", name: "bench", holds: [] };
const FROM = civil("2016-01-01");
const HOURS = 3_600_000;

/** Founds the court to measure and enters everybody the loaded cases name, each holding the word he is named after. */
export async function layOutBureau(database: Database, { law }: Court): Promise<void> {
  await foundCourt(database, { id: COURT, name: COURT, law: LAW, mark: MARK, demo: true });
  const many = { seat: HANDLERS, unit: HANDLERS, rank: HANDLERS, post: HOLDERS } as const;
  const facts: { kind: string; fields: Fields }[] = [];
  for (const { key, sort, rank } of law.rules.words) {
    if (sort === "paper" || sort === "panel") continue;
    for (let number = 1; number <= many[sort]; number += 1) {
      const id = `generated-${key}-${number}`;
      facts.push({ kind: "person.added", fields: { "person.id": id, "person.name": `${key} ${number}` } });
      const held = sort === "seat" ? rank : key;
      if (held === undefined) continue;
      const leads = sort === "unit" && number === 1;
      const fields = {
        "appointment.id": `a-${id}`,
        "person.id": id,
        "post.key": held,
        "post.from": FROM,
        "post.leads": leads,
      };
      facts.push({ kind: "post.appointed", fields });
    }
  }
  const { token } = await sessionOf(database, "bench");
  const recordedAt = Date.now() as Instant;
  const events = facts.map((fact) => ({
    ...fact,
    v: 1 as const,
    happenedOn: FROM,
    recordedAt,
    by: CLERK,
    under: law.edition,
    cites: [],
  }));
  const command = { court: COURT, key: "bench/staff", digest: sm3Of("staff"), at: recordedAt };
  const entered = await asSession(database.app, token, async (tx) => {
    const held = await hold(tx, command, [STAFF_STREAM]);
    if ("refused" in held) return held;
    assert("held" in held.ok, "the register of a new court is empty");
    return append(tx, held.ok.held, [{ stream: STAFF_STREAM, expected: 0, events }], {});
  });
  assert("ok" in entered, "the register is entered");
}

/** A session of somebody for as long as a measurement may take. */
export async function sessionOf(database: Pick<Database, "gate">, person: string): Promise<SignedIn> {
  const expiresAt = (Date.now() + 12 * HOURS) as Instant;
  const token = await openSession(database, { person, acting: [COURT], expiresAt });
  return { token, person: { id: person, name: person }, court: COURT, reads: [] };
}
