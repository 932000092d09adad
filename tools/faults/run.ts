import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { random } from "#kernel/random.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { keepEmbedded } from "#platform/postgres/server/keeping.ts";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { COURT } from "./agreed.ts";
import { compareWith, type Found } from "./compare.ts";
import { keep } from "./process.ts";

export type Faults = {
  readonly rounds: number;
  readonly writers: number;
  readonly seed: string;
  /** An empty folder that the database's user can enter. */
  readonly folder: string;
  readonly say?: (line: string) => void;
};

const VICTIMS = ["database", "writer", "worker"] as const;
/** Between two kills, so that work is under way again when the next comes. */
const PAUSE: readonly [least: number, most: number] = [400, 1_600];

/** Kills one after the other under load, `rounds` times, and compares what was acknowledged with what is there. */
export async function runFaults({
  rounds,
  writers,
  seed,
  folder,
  say,
}: Faults): Promise<Found & { acknowledged: number }> {
  const chance = random(seed);
  const server = await keepEmbedded(folder);
  const { url } = server;
  const first = await openDatabase(url, 1);
  await foundCourt(first, COURT, COURT);
  await first.close();
  const files = Array.from({ length: writers }, (_, one) => join(folder, `acknowledged-${one}`));
  const writing = files.map((acknowledged, one) => keep("writer.ts", { url, name: `w${one}`, acknowledged }));
  const taking = keep("taker.ts", { url });
  const noted = (): readonly string[] => files.flatMap(linesOf);
  while (noted().length < writers) await pause(50);
  for (let round = 0; round < rounds; round += 1) {
    const victim = VICTIMS[round % VICTIMS.length] ?? "database";
    await pause(chance.integer(...PAUSE));
    const before = noted().length;
    if (victim === "database") process.kill(server.pid, "SIGKILL");
    else if (victim === "worker") taking.kill();
    else chance.pick(writing).kill();
    say?.(`round ${round + 1}: killed the ${victim} after ${before} acknowledged commands`);
    // The next kill comes when work has gone on: what stands still proves nothing.
    while (noted().length < before + writers) await pause(20);
  }
  for (const one of writing) await one.stop();
  const database = await openDatabase(url, 2);
  const acknowledged = noted();
  const found = await compareWith(database, acknowledged);
  await database.close();
  await taking.stop();
  await server.stop();
  return { ...found, acknowledged: acknowledged.length };
}

const linesOf = (file: string): readonly string[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
