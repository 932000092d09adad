import type { CommandBody } from "#contract/index.ts";
import { civilDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { queueJob } from "#platform/postgres/jobs/queue.ts";
import type { Job, Task } from "#platform/postgres/jobs/worker.ts";
import { notify } from "#platform/postgres/live.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { type ItemResult, runBatch } from "../door/batch.ts";
import { streamOf } from "../door/desk.ts";
import { NEW_CASE } from "../door/registration.ts";
import { staffOf } from "../identity/staffOf.ts";
import { demand } from "../jobs/demand.ts";
import type { Office } from "../office.ts";
import { headingsFor } from "./headings.ts";
import { judgeRows } from "./judged.ts";
import { importOf, type KeptImport, type KeptLine, linesOf, rowOf } from "./kept.ts";
import { columnsOf } from "./readList.ts";

/** The name of the job that registers what is wanted of lists. */
export const IMPORT = "import";

/** So many cases between two looks at what is still wanted. */
const AT_ONCE = 25;
/** A job ends well before its session does, and goes on in the next. */
const LONGEST = 4 * 60_000;
/** How long a list belongs to the process that registers it, unless it says again that it does. */
const LEASE = "45 seconds";
/** Refusals that are about the machine, not the case: it is tried again. */
const LATER: ReadonlySet<string> = new Set(["not-signed-in", "database-away", "outcome-unknown", "disk-full"]);

/**
 * Registers what is wanted of every list of a court, through the door, as whoever wanted it. What is done is marked, and a case sent
 * twice after a crash is answered as the first time: its key is of the list and its first row.
 */
export const importing =
  (office: Office): Task =>
  async (job) => {
    const until = office.clock() + LONGEST;
    for (let id = await next(office, job, []), tried: string[] = []; id !== undefined; ) {
      while (await some(office, job, id)) if (office.clock() > until) return goOn(office, job, id);
      await free(office, job, id);
      tried = [...tried, id];
      id = await next(office, job, tried);
    }
  };

const inCourt = <T>({ database }: Office, { token }: Job, work: Parameters<typeof asSession<T>>[2]): Promise<T> =>
  asSession(database.app, token, work).then(demand);

/** A list with something wanted that nobody else registers now. */
const next = (office: Office, job: Job, tried: readonly string[]): Promise<string | undefined> =>
  inCourt(office, job, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `update import set held_until = now() + $3::interval where court = $1 and id = (
          select id from import i where court = $1 and held_until < now() and id <> all ($2)
            and exists (select from import_line l where l.court = i.court and l.import = i.id and l.state = 'wanted' and l.row = l.lead)
          order by came_at limit 1 for update skip locked) returning id`,
      [job.court, tried, LEASE],
    );
    return ok(rows[0]?.id);
  });

const free = (office: Office, { court, ...job }: Job, id: string): Promise<unknown> =>
  inCourt(office, { court, ...job }, async (tx) =>
    ok(await tx.query("update import set held_until = '-infinity' where court = $1 and id = $2", [court, id])),
  );

async function goOn(office: Office, job: Job, id: string): Promise<void> {
  await free(office, job, id);
  await inCourt(office, job, async (tx) => ok(await queueJob(tx, job.court, { task: IMPORT, payload: {}, key: id })));
}

type Chunk = { readonly kept: KeptImport; readonly lines: readonly Wanted[] };
type Wanted = KeptLine & { readonly wanted_by: string; readonly wanted_by_name: string };

/** Registers a few cases of a list; false once nothing more is wanted. */
async function some(office: Office, job: Job, id: string): Promise<boolean> {
  const chunk = await inCourt(office, job, async (tx) => {
    await tx.query("update import set held_until = now() + $3::interval where court = $1 and id = $2", [
      job.court,
      id,
      LEASE,
    ]);
    const kept = await importOf(tx, job.court, id);
    const { rows } = await tx.query<Wanted>(
      `select row, lead, cells, edited, state, flaws, stream, wanted_by, wanted_by_name from import_line
        where court = $1 and import = $2 and state = 'wanted' and row = lead order by row limit $3`,
      [job.court, id, AT_ONCE],
    );
    if (kept === undefined || rows.length === 0) return ok(undefined);
    const leads = rows.map(({ lead }) => lead);
    const all = await linesOf(tx, job.court, id, { leads });
    const by = new Map(rows.map((one) => [one.lead, one] as const));
    const lines = all.map((one) => ({ wanted_by: "", wanted_by_name: "", ...by.get(one.lead), ...one }));
    return ok<Chunk>({ kept, lines });
  });
  if (chunk === undefined) return false;
  const results = await registered(office, job, chunk);
  await inCourt(office, job, async (tx) => {
    await tx.query(MARK, [job.court, id, ...columnsFor(results)]);
    await notify(tx, job.court, `import/${id}`, 1);
    return ok(true);
  });
  return true;
}

/** What came of some cases, in one statement; why one was refused stands at its first row. */
const MARK = `update import_line i set state = m.state, stream = m.stream,
    flaws = case when i.row = i.lead then i.flaws || m.flaws else i.flaws end
  from unnest($3::integer[], $4::text[], $5::text[], $6::jsonb[]) as m (lead, state, stream, flaws)
  where i.court = $1 and i.import = $2 and i.lead = m.lead`;

/** The columns of that statement. */
function columnsFor(results: readonly Registered[]): readonly (readonly unknown[])[] {
  return [
    results.map(({ lead }) => lead),
    results.map(({ came }) => ("ok" in came ? "done" : "refused")),
    results.map(({ came }) => ("ok" in came ? came.ok.stream : null)),
    results.map(({ came }) => JSON.stringify("ok" in came ? [] : [flawOf(came.refused)])),
  ];
}

const flawOf = ({ code, zh, en }: Told) => ({ weight: "wrong", code, zh, en });

type Told = Extract<Came, { readonly refused: unknown }>["refused"];
type Came = { readonly ok: { readonly stream: string } } | Extract<ItemResult["came"], { readonly refused: unknown }>;
type Registered = { readonly lead: number; readonly came: Came };

/** Under a key that was used the case was registered before the process ended, on another day or with another word in it. */
const cameOf = (came: ItemResult["came"], stream: string): Came =>
  "refused" in came && came.refused.code === "key-used" ? { ok: { stream } } : came;

/** Sends cases through the door, each as who wanted it. A machine in trouble fails the job, which is tried again. */
async function registered(office: Office, job: Job, { kept, lines }: Chunk): Promise<readonly Registered[]> {
  const today = civilDay(office.now());
  const court = await office.courtOn(job.court, today);
  const staff = await inCourt(office, job, async (tx) => ok((await staffOf(tx, job.court)).state));
  const width = kept.heading.exact ? { width: kept.heading.names.length } : {};
  const columns = columnsOf(kept.heading, headingsFor(kept.kind, court));
  const file = { name: kept.name, digest: kept.file };
  const results: Registered[] = [];
  for (const person of new Set(lines.map(({ wanted_by }) => wanted_by))) {
    const own = lines.filter(({ wanted_by }) => wanted_by === person);
    const name = own[0]?.wanted_by_name ?? person;
    const cases = judgeRows(own.map(rowOf), {
      kind: kept.kind,
      columns,
      court,
      staff,
      today,
      file,
      by: name,
      ...width,
    });
    const items = cases.map(
      ({ lead, deeds }): CommandBody => ({
        stream: NEW_CASE,
        seen: 0,
        key: `import/${kept.id}/${lead}`,
        deeds,
      }),
    );
    const session = { token: job.token, person: { id: person, name }, court: job.court, reads: [] };
    const came = await runBatch(office, session, items);
    for (const [index, { came: one }] of came.entries()) {
      if ("refused" in one && LATER.has(one.refused.code)) demand(one);
      const { lead = 0 } = cases[index] ?? {};
      const body = items[index];
      results.push({ lead, came: cameOf(one, body === undefined ? "" : streamOf({ session, body })) });
    }
  }
  return results;
}
