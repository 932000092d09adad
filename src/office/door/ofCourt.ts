import type { CommandAnswer } from "#contract/index.ts";
import { civilDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { hold } from "#platform/postgres/events/append.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { ROUNDS_STREAM } from "#work/index.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";
import { type Asked, type Came, commandOf } from "./desk.ts";
import { roundsCommand } from "./roundsCommand.ts";
import { staffCommand } from "./staffCommand.ts";

/** A command on a stream of the court itself, in a transaction of its own. */
export async function runOfCourt(office: Office, asked: Asked): Promise<Came> {
  const { session, body, at } = asked;
  const { stream } = body;
  const on = civilDay(at);
  const court = await office.courtOn(session.court, on);
  return asSession(office.database.app, session.token, async (tx): Promise<Came> => {
    const [held, staff] = await Promise.all([hold(tx, commandOf(asked), [stream]), staffOf(tx, session.court)]);
    if ("refused" in held) return held;
    if ("done" in held.ok) return ok(held.ok.done as CommandAnswer);
    const known = { session, court, staff: staff.state, on, at };
    if (stream !== ROUNDS_STREAM) return staffCommand(tx, held.ok.held, body, known);
    return roundsCommand(tx, held.ok.held, body, known, await readStream(tx, session.court, stream));
  });
}
