import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wording as sheetWording } from "#platform/sheet/wording.ts";
import { zhiheng } from "../../test/kit/commandLine.ts";
import { general, usage } from "./help/wording.ts";
import { paint, widthOf } from "./layout.ts";
import { languageFrom } from "./process.ts";
import { tour } from "./tour.ts";
import { wording } from "./wording.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const spawned = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [join(ROOT, "apps", "cli", "main.ts"), ...argv], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", ...env },
  });

test("every command has help in both languages; without a command there is an overview and code 2", async () => {
  for (const name of Object.keys(usage))
    for (const language of ["zh", "en"] as const) {
      const { out, code } = await zhiheng([name, "--help"], {}, language);
      expect([code, out.startsWith(`npx zhiheng ${name}`)], name).toEqual([0, true]);
    }
  expect((await zhiheng([])).code).toBe(2);
  expect(await zhiheng(["--help"], {}, "en")).toMatchObject({
    code: 0,
    out: expect.stringContaining(general[1][0].trim()),
  });
});

test("everything said is said in both languages, with the same gaps to fill", () => {
  const gaps = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
  for (const [code, [zh, en]] of [...Object.entries(wording), ...Object.entries(sheetWording)]) {
    expect(zh !== "" && en !== "", code).toBe(true);
    expect(gaps(zh), code).toEqual(gaps(en));
  }
});

test("the language is the one asked for, else the environment's, else Chinese", () => {
  expect(languageFrom(["--lang", "en"], { LANG: "zh_CN.UTF-8" })).toBe("en");
  expect(languageFrom(["--lang=zh"], { LANG: "en_GB.UTF-8" })).toBe("zh");
  expect(languageFrom([], { LANG: "en_GB.UTF-8" })).toBe("en");
  expect(languageFrom([], { LC_ALL: "zh_CN.UTF-8", LANG: "en_US" })).toBe("zh");
  expect(["C", "C.UTF-8", "", "de_DE"].map((LANG) => languageFrom([], { LANG }))).toEqual(["zh", "zh", "zh", "zh"]);
});

test("Chinese characters and full-width marks take two columns, colours none", () => {
  expect(widthOf("ab")).toBe(2);
  expect(widthOf("执行（a）")).toBe(9);
  expect(widthOf(paint(true)("red", "执行"))).toBe(4);
});

test("as a process: version, exit codes, no colour off a terminal, complaints on standard error", () => {
  expect(spawned(["--version"])).toMatchObject({ status: 0, stdout: "zhiheng 0.1.0\n" });
  const limit = spawned(["limit", "--court", "yindu", "payout", "--from", "2022-04-28"], { LANG: "en_US.UTF-8" });
  expect(limit).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("last day 2022-05-23") });
  expect(limit.stdout).not.toContain("\u001b");
  expect(spawned(["nonsense"])).toMatchObject({ status: 2, stdout: "" });
  expect(spawned(["triage", "--court", "yindu", "/nowhere.csv"])).toMatchObject({
    status: 3,
    stderr: "文件打不开：/nowhere.csv（没有这个文件或文件夹）\n",
  });
});

test("the tour runs through without anybody there", async () => {
  let out = "";
  let waits = 0;
  const code = await tour(
    {
      language: "zh",
      colour: false,
      today: "2026-11-22" as never,
      courts: join(ROOT, "courts"),
      read: () => undefined,
      write: () => {},
      out: (text) => {
        out += text;
      },
      complain: () => {},
      env: {},
      become: () => 0,
      stopped: () => Promise.resolve(),
    },
    () => waits++,
  );
  expect([code, waits]).toEqual([0, 5]);
  expect(out).toContain("最后一日 2022-05-30");
  expect(out).toContain("最后一日 2022-05-23");
  expect(out).toContain("拒绝：");
  expect(out).not.toContain("undefined");
});
