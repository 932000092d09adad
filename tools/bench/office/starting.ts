import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openDatabase } from "#platform/postgres/database.ts";
import { keepServer } from "../../../test/faults/httpServers.ts";
import { lawOf } from "../../load/law.ts";
import { type Bench, figure, type Options } from "../figure.ts";
import { COURT, LAW, layOutBureau, sessionOf } from "./bureau.ts";
import { withPostgres } from "./server.ts";

/** From starting the server program, its database running, until it answers; and what memory it then holds. */
export const starting: Bench = {
  name: "server",
  run: ({ quick }: Options) =>
    withPostgres(async (url, folder) => {
      const database = await openDatabase(url, 2);
      await layOutBureau(database, lawOf(LAW));
      const { token } = await sessionOf(database, "generated-registrar-1");
      await database.close();
      const [ready, first, held, after]: number[][] = [[], [], [], []];
      for (let run = 0; run < (quick ? 2 : 5); run += 1) {
        const start = performance.now();
        const server = await keepServer(url, join(folder, "server"));
        ready?.push(performance.now() - start);
        held?.push(residentMegabytes(server.pid()));
        await ask(server.address, token);
        first?.push(performance.now() - start);
        for (let one = 0; one < 300; one += 1) await ask(server.address, token);
        after?.push(residentMegabytes(server.pid()));
        await server.stop();
      }
      return [
        figure("start until it listens", "ms", ready ?? [], "database running, schema up to date, screens built"),
        figure("start until the first page of work is answered", "ms", first ?? [], `court ${COURT}, its law read`),
        figure("resident memory when it listens", "MB", held ?? []),
        figure("resident memory after 300 pages", "MB", after ?? []),
      ];
    }),
};

async function ask(address: string, token: string): Promise<void> {
  const answer = await fetch(`${address}/api/work`, { headers: { cookie: `zhiheng=${token}` } });
  const said = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} ${said}`);
}

/** What `ps` says a process holds in memory; of all systems we run on. */
const residentMegabytes = (pid: number): number =>
  Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim()) / 1024;
