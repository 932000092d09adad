import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { reasonOf, Trouble } from "../trouble.ts";

/** Where graphile-worker keeps its queue. */
const JOBS_SCHEMA = "zhiheng_jobs";
/** The version of that schema which the pinned package brings, and which the functions of ours are written for. */
const VERSION = 20;

/** Says nothing: what goes wrong with jobs is told by whoever runs them. */
const silent = new Logger(() => () => undefined);

/** Lays out the queue of jobs, or brings it up to date, owned by the role of the workers. Call it `alone`, after migrations. */
export async function prepareJobs(administrator: pg.ClientBase, url: string): Promise<void> {
  const found = await versionFound(administrator);
  if (found > VERSION) throw new Trouble("jobs-newer", { found, known: VERSION });
  if (found === VERSION) return;
  const { rows } = await administrator.query<{ name: string }>("select quote_ident(current_database()) as name");
  const database = rows[0]?.name ?? "";
  const pgPool = new pg.Pool({ connectionString: url, max: 1, options: "-c timezone=UTC -c role=zhiheng_worker" });
  pgPool.on("error", () => undefined);
  pgPool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await administrator.query(`grant create on database ${database} to zhiheng_worker`);
    await runMigrations({ pgPool, schema: JOBS_SCHEMA, logger: silent });
    await administrator.query(`revoke create on database ${database} from zhiheng_worker`);
  } catch (error) {
    throw new Trouble("jobs-unprepared", { why: reasonOf(error) }, error);
  } finally {
    await pgPool.end();
  }
}

async function versionFound(administrator: pg.ClientBase): Promise<number> {
  const there = await administrator.query<{ there: boolean }>("select to_regclass($1) is not null as there", [
    `${JOBS_SCHEMA}.migrations`,
  ]);
  if (there.rows[0]?.there !== true) return 0;
  const { rows } = await administrator.query<{ id: number | null }>(
    `select max(id) as id from ${JOBS_SCHEMA}.migrations`,
  );
  return rows[0]?.id ?? 0;
}
