import type { Fields } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { append, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { STAFF_STREAM, type Staff, staffEvolve, staffInitial } from "#staff/index.ts";
import { issueAccount } from "../../src/office/identity/accounts.ts";
import { good, type TestOffice } from "./identity.ts";

/** A court with people who have accounts, in the register and in the database. */
export type Staffed = {
  password(login: string): string;
  staff(): Staff;
  happens(kind: string, fields: Fields): Promise<void>;
  appoints(person: string, post: string): Promise<void>;
  leaves(person: string): Promise<void>;
};

/** People of a court, each with a login of his own name and the password he was given. */
export async function people(office: TestOffice, court: string, names: readonly string[]): Promise<Staffed> {
  let state = staffInitial;
  let version = 0;
  const passwords = new Map<string, string>();
  const expiresAt = (Date.now() + 3_600_000) as Instant;
  const token = await openSession(office.database, { person: "tester", acting: [court], expiresAt });
  const happens: Staffed["happens"] = async (kind, fields) => {
    const key = `staff-${version}`;
    const happenedOn = office.today();
    const draft = {
      kind,
      v: 1 as const,
      fields,
      happenedOn,
      recordedAt: office.now(),
      by: { id: "tester", name: "王法官", holds: [] },
      under: "test",
      cites: [],
    };
    good(
      await asSession(office.database.app, token, async (tx): Promise<Outcome<unknown>> => {
        const held = await hold(tx, { court, key, digest: sm3Of(key), at: office.now() }, [STAFF_STREAM]);
        if ("refused" in held || "done" in held.ok) return ok(false);
        return append(tx, held.ok.held, [{ stream: STAFF_STREAM, expected: version, events: [draft] }], {});
      }),
    );
    version += 1;
    state = staffEvolve(state, { kind, fields, happenedOn });
  };
  for (const id of names) {
    await happens("person.added", { "person.id": id, "person.name": `${id}先生` });
    const login = court === "hedong" ? id : `${id}.${court}`;
    passwords.set(login, good(await issueAccount(office, court, id, state, login)).password);
  }
  return {
    password: (login) => passwords.get(login) ?? "",
    staff: () => state,
    happens,
    appoints: (person, post) =>
      happens("post.appointed", {
        "appointment.id": `a${state.appointments.length + 1}`,
        "person.id": person,
        "post.key": post,
        "post.from": office.today(),
      }),
    leaves: (person) => happens("person.left", { "person.id": person }),
  };
}
