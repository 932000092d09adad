import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { draft, record, signIn } from "../../../../test/kit/database.ts";
import { openDatabase } from "../database.ts";
import { verifyStream } from "../seals/verify.ts";
import { foundCourt } from "../sessions.ts";
import { asSession } from "../transaction.ts";
import { startEmbedded } from "./embedded.ts";

const ROUNDS = 4;
const WRITERS = 4;
const folder = mkdtempSync(join(tmpdir(), "zhiheng-killed-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a database killed in the middle of work loses nothing it acknowledged, and keeps nothing by half", async () => {
  const acknowledged = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { url, pid, stop } = await startEmbedded(folder);
    const database = await openDatabase(url, WRITERS);
    if (round === 0) await foundCourt(database, "hedong", "河东区法院");
    const token = await signIn(database, ["hedong"]);
    const counts = await asSession(database.app, token, async (tx) => {
      const { rows } = await tx.query<{ stream: string; count: number }>(
        "select stream, count(*) as count from event group by stream",
      );
      return ok(new Map(rows.map(({ stream, count }) => [stream, count])));
    });
    if ("refused" in counts) throw new Error(counts.refused.en);
    for (const [stream, count] of acknowledged) expect(counts.ok.get(stream), stream).toBe(count);
    for (const [stream, count] of counts.ok) expect([stream, count % 3]).toEqual([stream, 0]);
    for (const stream of counts.ok.keys()) {
      const agreed = await asSession(database.app, token, async (tx) => ok(await verifyStream(tx, "hedong", stream)));
      expect(agreed).toEqual({ ok: [] });
    }
    const drafts = [draft("case.registered"), draft("case.noted"), draft("case.noted")];
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; ; turn += 1) {
        const stream = `case/${round}-${writer}-${turn}`;
        const outcome = await record(database, token, "hedong", stream, stream, drafts).catch(() => undefined);
        if (outcome === undefined || "refused" in outcome) return;
        acknowledged.set(stream, drafts.length);
      }
    });
    await pause(200 + round * 150);
    if (round === ROUNDS - 1) await database.close().then(stop);
    else process.kill(pid, "SIGKILL");
    await Promise.all(writers);
    if (round < ROUNDS - 1) await database.close();
  }
  expect(acknowledged.size).toBeGreaterThan(10);
});
