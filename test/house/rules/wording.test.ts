import { expect, test } from "vitest";
import { bothLanguages, spokenCodes, textsOf } from "./wording.ts";

const wording = (text: string) => ({ path: "src/policy/wording.ts", text });
const breaches = (text: string) => bothLanguages(wording(`export const wording = { ${text} };`)).length;

test("texts are read with their codes", () => {
  const [text] = textsOf(wording('export const wording = { "no-date": ["没有日期", "no date"] };'));
  expect(text).toMatchObject({ key: "no-date", zh: "没有日期", en: "no date" });
});

test("a silent language and differing values are caught", () => {
  expect(breaches('a: ["缺少 $1", "$1 is missing"]')).toBe(0);
  expect(breaches('a: ["缺少 {name}", "{name} is missing"]')).toBe(0);
  expect(breaches('a: ["缺少", ""]')).toBe(1);
  expect(breaches('a: ["缺少 $1", "it is missing"]')).toBe(1);
  expect(breaches('a: ["缺少", "缺少"]')).toBe(1);
});

test("a code without words is caught, also in a folder below", () => {
  const texts = wording('export const wording = { known: ["知", "known"] };');
  const speaking = (text: string) =>
    spokenCodes([texts, { path: "src/policy/read/a.ts", text }]).map(({ what }) => what);
  expect(speaking('say("known");')).toEqual([]);
  const screen = { path: "apps/web/desks/a.tsx", text: 'const a = <p>{refuse("lost")}</p>;' };
  expect(spokenCodes([{ ...texts, path: "apps/web/desks/wording.ts" }, screen])).toHaveLength(1);
  expect(speaking('fault("lost", 1);')).toEqual(["“lost” has no wording"]);
  expect(speaking('finding("x", "error", place, "gone");')).toEqual(["“gone” has no wording"]);
  expect(speaking("say(code);")).toEqual([]);
  expect(speaking('const f = () => { const say = (level: string) => level; return say("error"); };')).toEqual([]);
  const elsewhere = (from: string) =>
    spokenCodes([texts, wordless, { path: "src/verify/a.ts", text: `import { say } from "${from}"; say("known");` }])
      .length;
  const wordless = { path: "src/verify/wording.ts", text: 'export const wording = { own: ["自", "own"] };' };
  expect(elsewhere("#policy/wording.ts")).toBe(0);
  expect(elsewhere("./wording.ts")).toBe(1);
});
