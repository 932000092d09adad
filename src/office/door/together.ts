import { type Outcome, ok } from "#kernel/outcome.ts";
import { keep } from "#platform/postgres/events/append.ts";
import { notify } from "#platform/postgres/live.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import type { Office } from "../office.ts";
import { writeRows } from "../rows/write.ts";
import { type Asked, type Came, type Desk, doneAt, sitDown } from "./desk.ts";
import { NUMBERS } from "./numbers.ts";
import type { FullRefusal, Turned } from "./refusal.ts";

/** Where nothing is gained by asking for each command on its own. */
const FOR_ALL: ReadonlySet<string> = new Set(["not-signed-in", "database-away", "disk-full"]);

/**
 * Commands on cases of one court, one after another, in one transaction of whoever `token` stands for: what is read, kept and
 * written down is so for all of them at once. Each is done entirely or not at all and stands on what those before it left; one
 * that is refused hinders no other. If the database does not keep them together, each is tried in a transaction of its own.
 */
export async function runTogether(
  office: Office,
  token: string,
  courtId: string,
  asked: readonly Asked[],
): Promise<readonly Came[]> {
  const all = await attempt(office, token, courtId, asked).catch((error: unknown) => {
    // One of them broke something: alone it says so again, and the others are kept.
    if (asked.length > 1) return undefined;
    throw error;
  });
  if (all !== undefined && "came" in all) return all.came;
  if (all !== undefined && (asked.length === 1 || FOR_ALL.has(all.refused.code))) return asked.map(() => all);
  const alone: Came[] = [];
  for (const one of asked) alone.push(...(await runTogether(office, token, courtId, [one])));
  return alone;
}

/** What came of each, or why the database kept none of them. */
async function attempt(
  office: Office,
  token: string,
  courtId: string,
  asked: readonly Asked[],
): Promise<{ readonly came: readonly Came[] } | { readonly refused: FullRefusal }> {
  let nothing: readonly Came[] | undefined;
  const outcome = await asSession(
    office.database.app,
    token,
    async (tx): Promise<Outcome<readonly Came[]> | Turned> => {
      nothing = undefined;
      const desk = await sitDown(tx, office, courtId, asked);
      const came: Came[] = [];
      for (const one of asked) came.push(await doneAt(desk, one));
      const refused = came.find((one) => "refused" in one);
      if (refused === undefined || desk.answers.length > 0) return leave(desk, came);
      // Where nothing was done nothing is kept, not even that somebody asked.
      nothing = came;
      return { refused: refused.refused };
    },
  );
  if ("ok" in outcome) return { came: outcome.ok };
  return nothing === undefined ? outcome : { came: nothing };
}

/** Keeps what was done at a desk, and writes down what is looked up of its cases. */
async function leave(desk: Desk, came: readonly Came[]): Promise<Outcome<readonly Came[]>> {
  const { tx, courtId, logs, heads, links, answers, touched } = desk;
  const cases = [...touched].map(([stream, by]) => ({ stream, log: logs.get(stream) ?? [], ...by }));
  const empty = [...heads].flatMap(([id, { version }]) => (version === 0 && id !== NUMBERS ? [id] : []));
  // All on their way together. If events are refused, what follows fails for that alone.
  const [kept, ...others] = await Promise.allSettled([
    keep(tx, courtId, links, answers),
    writeRows(tx, courtId, cases),
    ...(empty.length === 0 ? [] : [tx.query("select let_go($1, $2)", [courtId, empty])]),
  ]);
  if (kept.status === "rejected") throw kept.reason;
  if ("refused" in kept.value) return kept.value;
  for (const other of others) if (other.status === "rejected") throw other.reason;
  for (const { stream, log } of cases) await notify(tx, courtId, stream, log.length);
  return ok(came);
}
