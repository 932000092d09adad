import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { httpFaults } from "./httpFaults.ts";

const folder = mkdtempSync(join(tmpdir(), "zhiheng-http-faults-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what was acknowledged over HTTP is kept once, whichever of database and servers is killed", async () => {
  const seed = `faults-${process.pid}`;
  const report = await httpFaults({ rounds: 3, seed, folder, say: () => undefined });
  const { acknowledged, lost, strange, otherwise, broken } = report;
  expect({ seed, lost, strange, otherwise, broken }).toEqual({
    seed,
    lost: [],
    strange: [],
    otherwise: [],
    broken: [],
  });
  expect(acknowledged).toBeGreaterThan(10);
}, 180_000);
