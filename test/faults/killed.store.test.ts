import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runFaults } from "../../tools/faults/run.ts";

test("database, writer and worker killed in the middle of work: nothing acknowledged is lost, torn or left undone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-faults-"));
  chmodSync(folder, 0o755);
  const seed = String(Date.now());
  const found = await runFaults({ rounds: 3, writers: 2, seed, folder });
  rmSync(folder, { recursive: true, force: true });
  expect(found, `seed ${seed}`).toMatchObject({ lost: [], torn: [], broken: [], undone: [] });
  expect(found.acknowledged).toBeGreaterThan(10);
  expect(found.commands).toBeGreaterThanOrEqual(found.acknowledged);
}, 180_000);
