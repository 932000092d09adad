import { join } from "node:path";
import { parseArgs } from "node:util";
import { connectAdministrator, openDatabase } from "#platform/postgres/database.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { root } from "../check/step.ts";
import { sizes } from "./sizes.ts";
import { loadWhole, sayEvery } from "./whole.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    open: { type: "string", default: "10" },
    patterns: { type: "string", default: "300" },
    database: { type: "string" },
    folder: { type: "string", default: join(root, ".zhiheng", "load") },
    court: { type: "string", default: "load" },
    law: { type: "string", default: "yindu" },
    mark: { type: "string", default: "豫0505" },
    seed: { type: "string", default: "load" },
  },
});

/** A server of our own writes each page whole less often: it is told to wait longer before it begins its log anew. */
async function spareTheLog(url: string): Promise<void> {
  const administrator = await connectAdministrator(url);
  for (const setting of ["max_wal_size = '4GB'", "checkpoint_timeout = '30min'", "wal_compression = on"])
    await administrator.query(`alter system set ${setting}`);
  await administrator.query("select pg_reload_conf()");
  await administrator.end();
}

const server = await postgresFor(values.database, values.folder);
if (values.database === undefined) await spareTheLog(server.url);
const database = await openDatabase(server.url);
await foundCourt(database, values.court, values.court);
await database.close();
const wish = {
  courtId: values.court,
  mark: values.mark,
  cases: Number(values.cases),
  openPercent: Number(values.open),
  seed: values.seed,
  patterns: Number(values.patterns),
};
const count = (number: number): string => Math.round(number).toLocaleString("en");
const begun = performance.now();
const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(0);
const done = await loadWhole(
  server.url,
  wish,
  values.law,
  sayEvery(5000, ({ cases, events }) => `${seconds()} s: ${count(cases)} cases, ${count(events)} events`),
  (name) => console.log(`${seconds()} s: index ${name}`),
);
const rate = count(done.events / done.seconds);
console.log(
  `${count(done.cases)} cases, ${count(done.events)} events in ${done.seconds.toFixed(1)} s, ${rate} events/s`,
);
const administrator = await connectAdministrator(server.url);
for (const line of await sizes(administrator)) console.log(line);
await administrator.end();
await server.stop();
