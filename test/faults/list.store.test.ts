import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listFaults } from "./listFaults.ts";

const folder = mkdtempSync(join(tmpdir(), "zhiheng-list-faults-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 240;

test("a worker killed again and again while it registers a list: each row becomes one case, and no number is left out", async () => {
  const seed = `list-${process.pid}`;
  const { unmarked, ...report } = await listFaults({
    kills: 4,
    rows: ROWS,
    seed,
    folder,
    patient: false,
    say: () => undefined,
  });
  expect({ seed, ...report }).toEqual({ seed, done: ROWS, lost: [], twice: [], gaps: [], broken: [] });
  expect(unmarked).toBeGreaterThan(0);
}, 300_000);
