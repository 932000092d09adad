import { expect, test } from "vitest";
import { articleNumbers, namesCourt, namesOf } from "./courts.ts";

const document = {
  path: "courts/hedong/2024-7.md",
  text: "---\nid: hedong/2024-7\ncourt: 远山市河东区人民法院\nissuer: 中共远山市河东区人民法院党组\nnumber: 河法〔2024〕7号\n---\n",
};
const names = namesOf([
  document,
  { path: "courts/national/baseline.md", text: "---\nid: national/baseline\ncourt: 国家规定\n---\n" },
]);
const named = (text: string, path = "src/funds/decide.ts") => namesCourt({ path, text }, names).length;
const numbered = (text: string) => articleNumbers({ path: "src/funds/decide.ts", text }).length;

test("names come from what the documents call their court", () => {
  expect(names).toEqual(
    expect.arrayContaining(["hedong", "hedong/2024-7", "远山", "河东", "河法", "远山市河东区人民法院"]),
  );
  expect(names).not.toContain("national");
});

test.each([
  'if (court === "hedong") f();',
  "// 远山 does it otherwise",
  "const hedongLimit = 3;",
  'const id = "Hedong/2024-7";',
])("%s is caught", (text) => {
  expect(named(text)).toBeGreaterThan(0);
});

test("a screen names no court either", () => {
  expect(named('const court = "hedong";', "apps/web/desks/law/index.tsx")).toBe(1);
});

test("tests and law files may name courts", () => {
  expect(named('"hedong"', "src/funds/a.test.ts")).toBe(0);
  expect(named("远山", "courts/hedong/2024-7.md")).toBe(0);
});

test.each(["// by 第十五条", 'const cite = "第3款";', 'const key = "court/2024-7#1.4";', "const key = `${id}/x#15`;"])(
  "%s is caught as an article number",
  (text) => {
    expect(numbered(text)).toBe(1);
  },
);

test.each([
  "const key = `${id}#${article}`;",
  'import { a } from "#kernel/money.ts";',
  'const hint = "## 第一条 {#1}";',
])("%s is left in peace", (text) => {
  expect(numbered(text)).toBe(0);
});
