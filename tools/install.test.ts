import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./check/step.ts";

const bare = mkdtempSync(join(tmpdir(), "zhiheng-bare-"));
afterAll(() => rmSync(bare, { recursive: true, force: true }));

const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { encoding: "utf8", cwd: bare });
const pretend = (version: string) =>
  `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;

describe("before anything is installed", () => {
  test("npx zhiheng says what to run first, in both languages, and installs nothing", () => {
    mkdirSync(join(bare, "apps/cli"), { recursive: true });
    copyFileSync(join(root, "apps/cli/zhiheng.mjs"), join(bare, "apps/cli/zhiheng.mjs"));
    const { status, stdout, stderr } = node("apps/cli/zhiheng.mjs", "triage");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.match(/npm ci/g)).toHaveLength(2);
  });

  test.each(["start", "test", "run"])("tools/%s.mjs refuses a Node that is too old, in both languages", (name) => {
    const { status, stderr } = node("--import", pretend("18.20.0"), join(root, "tools", `${name}.mjs`));
    expect(status).toBe(1);
    expect(stderr).toContain("需要 Node 20");
    expect(stderr).toContain("Node 20 or newer is needed");
  });
});

describe("once everything is in place", () => {
  test("a file runs under our own Node with its arguments, silently, and its exit code comes back", () => {
    const { status, stdout, stderr } = node(join(root, "tools/run.mjs"), "apps/cli/main.ts", "--version");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^zhiheng \d/);
    expect(node(join(root, "tools/run.mjs"), "apps/cli/main.ts", "no-such-command").status).toBe(2);
  });
});
