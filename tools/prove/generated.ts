import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Court, courtAt, type Library, type Line, play, readLibrary } from "#casework/index.ts";
import { history, party } from "#generate/index.ts";
import { civil, partsOf } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { random } from "#kernel/random.ts";
import { writeRows } from "#office/rows/write.ts";
import type { TextFile } from "#platform/courts.ts";
import { type Database, openDatabase } from "#platform/postgres/database.ts";
import { append, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { startEmbedded } from "#platform/postgres/server/embedded.ts";
import { foundCourt, openSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";

/** A court of the generated database: its law, and how many cases and events it holds. */
export type Filled = { readonly id: string; readonly law: Court; readonly cases: number; readonly events: number };

const TODAY = civil("2026-11-22");
const HOUR = 3_600_000;

/** Calls `prove` with a database of its own, filled with made-up cases of every court whose law stands, and removes it. */
export async function withGenerated<T>(
  files: readonly TextFile[],
  cases: number,
  prove: (database: Database, courts: readonly Filled[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-prove-"));
  // The user PostgreSQL runs as must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbedded(folder);
  try {
    const database = await openDatabase(server.url, 4);
    try {
      return await prove(database, await fill(database, readLibrary(files), cases));
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Founds every court whose law stands and puts cases into it, command by command, as the door does. */
export async function fill(database: Database, library: Library, cases: number): Promise<readonly Filled[]> {
  const ids = [...new Set(library.documents.map(({ front }) => front.id.split("/")[0] ?? ""))].sort();
  const filled: Filled[] = [];
  for (const id of ids) {
    const law = courtAt(library, id, TODAY).court;
    if (law === undefined || id === "national") continue;
    await foundCourt(database, id, id);
    const token = await openSession(database, {
      person: "prover",
      acting: [id],
      expiresAt: (Date.now() + HOUR) as Instant,
    });
    let events = 0;
    for (let one = 1; one <= cases; one += 1) events += await putCase(database, token, id, law, one);
    filled.push({ id, law, cases, events });
  }
  return filled;
}

async function putCase(database: Database, token: string, court: string, law: Court, one: number): Promise<number> {
  const seed = `prove/${court}/${one}`;
  const stream = `case/${one}`;
  const { events } = play(named(history(seed, law), seed, one), law, law.law.on);
  const chance = random(`${seed}/commands`);
  const log: Event[] = [];
  while (log.length < events.length) {
    const drafts = events.slice(log.length, log.length + chance.integer(1, 4));
    const key = `${one}/${log.length}`;
    const at = drafts[0]?.recordedAt ?? (0 as Instant);
    const outcome = await asSession(database.app, token, async (tx) => {
      const found = await hold(tx, { court, key, digest: sm3Of(key), at }, [stream]);
      if ("refused" in found || "done" in found.ok) throw new Error(`${key} was not held`);
      const addition = {
        stream,
        expected: log.length,
        events: drafts.map(({ stream: _, version: __, ...draft }) => draft),
      };
      const appended = await append(tx, found.ok.held, [addition], { stream });
      if ("ok" in appended)
        await writeRows(tx, court, [{ stream, log: [...log, ...appended.ok], court: law, on: law.law.on }]);
      return appended;
    });
    if ("refused" in outcome) throw new Error(outcome.refused.en);
    log.push(...outcome.ok);
  }
  return log.length;
}

/** A history with a number of its own and two parties, as a registrar would type them. */
function named(lines: readonly Line[], seed: string, one: number): readonly Line[] {
  const [register, ...rest] = lines;
  if (register === undefined) return lines;
  const number = `（${partsOf(register.on).year}）豫0505执${one}号`;
  const parties = (["applicant", "debtor"] as const).map((role, index): Line => {
    const { name, id } = party(`${seed}/${role}`, "person");
    return {
      line: 0,
      on: register.on,
      by: register.by,
      act: "party.add",
      of: { party: `p${index + 1}` },
      fields: {
        "party.role": role,
        "party.full-name": name,
        "party.kind": "person",
        ...(id === undefined ? {} : { "party.identity": id }),
      },
    };
  });
  const numbered = { ...register, fields: { ...register.fields, "case.number": number } };
  return [numbered, ...parties, ...rest].map((line, index) => ({ ...line, line: index + 1 }));
}
