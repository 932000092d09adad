import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { zhiheng } from "../../test/kit/commandLine.ts";
import { surroundings } from "./process.ts";
import { run } from "./run.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const spawned = (argv: readonly string[], input = "") =>
  spawnSync(process.execPath, [join(ROOT, "apps", "cli", "main.ts"), ...argv], {
    encoding: "utf8",
    cwd: ROOT,
    input,
    env: { PATH: process.env["PATH"] ?? "" },
  });

test("what the system refuses is said with its reason, and a broken program says that it is itself to blame", async () => {
  const folder = spawned(["triage", "--court", "yindu", "courts"]);
  expect(folder).toMatchObject({ status: 3, stderr: "文件打不开：courts（这是文件夹，请写出其中的文件）\n" });
  const nowhere = spawned(["triage", "--court", "yindu", "--template", "/no/such/folder/x.csv"]);
  expect(nowhere).toMatchObject({ status: 3, stderr: "写不出文件：/no/such/folder/x.csv（没有这个文件或文件夹）\n" });
  const piped = spawned(["triage", "--court", "yindu", "-", "--json"], "案件类型,执行标的额\n首次执行,1\n");
  expect(piped.stdout).toContain('{"row":2,');
  const complaints: string[] = [];
  const code = await run(["limit", "--list", "--court", "yindu"], {
    ...surroundings([]),
    out: () => {
      throw new Error("the pipe burst");
    },
    complain: (line) => complaints.push(line),
  });
  expect(code).toBe(4);
  expect(complaints[0]).toContain("程序自身出错");
});

test.each([
  [["triage", "--court", "yindu", "a.csv", "b.csv"], 2, "多写了“b.csv”"],
  [["triage", "--court", "national", "a.csv"], 2, "national 没有分流表"],
  [["triage", "--court", "yindu", "--on", "2019-01-01", "a.csv"], 2, "yindu 的文件自 2022-"],
  [["verify", "gbk.md"], 3, "gbk.md 不是 UTF-8 文字文件"],
  [["play", "--court", "yindu", "a.csv"], 3, "a.csv 里没有一行是经过"],
])("%j is turned back before it answers anything", async (argv, code, complaint) => {
  const files = { "a.csv": "案件类型\n首次执行\n", "gbk.md": new Uint8Array([0xb0, 0xb8, 0xbf, 0xee]) };
  const ran = await zhiheng(argv, files);
  expect(ran).toMatchObject({ code, out: "" });
  expect(ran.complaints.join("\n")).toContain(complaint);
});
