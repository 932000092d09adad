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

test("a pasted document in a cell, a thousand strange columns, a list without cases: said briefly, never repeated", async () => {
  const strange = Array.from({ length: 1000 }, (_, at) => `丙${at}`).join(",");
  const ran = await zhiheng(["triage", "--court", "yindu", "a.csv"], {
    "a.csv": `案件类型,执行标的额,${strange}\n首次执行,${"9".repeat(100_000)},${strange}\n`,
  });
  expect(ran.out).toContain("这一格有 100000 个字，不像“执行标的额”");
  expect(ran.out.length).toBeLessThan(1000);
  expect(ran.complaints.at(-1)).toBe("还有 995 列不是事实，没有读");
  const empty = await zhiheng(["triage", "--court", "yindu", "b.csv"], { "b.csv": "案件类型,执行标的额\n" });
  expect(empty.complaints).toContain("表里只有表头，没有案件");
});

test("a list that is none is known by its first line only, so that nobody's data is repeated", async () => {
  const ran = await zhiheng(["triage", "--court", "yindu", "a.csv"], { "a.csv": "姓名,电话\n某甲,13800000000\n" });
  expect(ran).toMatchObject({ code: 3, complaints: [expect.stringContaining("姓名、电话。")] });
});

test("columns of JSON lines are called by their keys", async () => {
  const twice = '{"执行标的额":1,"claim.amount":2,"row":1}\n';
  const ran = await zhiheng(["triage", "--court", "yindu", "a.jsonl"], { "a.jsonl": twice });
  expect(ran.complaints).toContain("“执行标的额”写了几列（执行标的额、claim.amount）；填得不同的行不作答");
  expect(ran.complaints).toContain("列“row”不是事实，没有读");
});

test("a search of the words that finds nothing says so", async () => {
  expect(await zhiheng(["words", "没有的词"])).toMatchObject({ code: 1, out: "", complaints: [expect.anything()] });
});

test("an act nobody knows is called by its name", async () => {
  const ran = await zhiheng(["play", "--court", "yindu", "h.jsonl"], {
    "h.jsonl": '{"on":"2023-03-02","do":"case.clos"}\n',
  });
  expect(ran.out).toContain("没有“case.clos”这个行为");
});
