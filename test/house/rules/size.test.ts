import { expect, test } from "vitest";
import { longFile, longFunctions, medianFile, thinCasework } from "./size.ts";

const lines = (count: number, line = "f();") => `${Array.from({ length: count }, () => line).join("\n")}\n`;
const file = (text: string) => ({ path: "src/kernel/a.ts", text });

test("400 lines are a file, 401 are too many", () => {
  expect(longFile(file(lines(400)))).toEqual([]);
  expect(longFile(file(lines(401)))).toHaveLength(1);
  expect(longFile({ path: "courts/a/b.md", text: lines(900) })).toEqual([]);
});

test("70 lines are a function, 71 are too many, in whichever way it is written", () => {
  for (const [head, tail] of [
    ["function f() {", "}"],
    ["const f = () => {", "};"],
    ["const f = function () {", "};"],
    ["class A { m() {", "} }"],
    ["const o = { m() {", "} };"],
  ]) {
    expect(longFunctions(file(`${head}\n${lines(68)}${tail}`)), head).toEqual([]);
    expect(longFunctions(file(`${head}\n${lines(69)}${tail}`)), head).toHaveLength(1);
  }
});

test("a group of tests is no function, a test is", () => {
  expect(longFunctions(file(`describe("x", () => {\n${lines(90)}});`))).toEqual([]);
  expect(longFunctions(file(`test("x", () => {\n${lines(90)}});`))).toHaveLength(1);
});

test("the median counts code, not tests", () => {
  const files = [lines(10), lines(111), lines(200)].map((text, n) => ({ path: `src/${n}.ts`, text }));
  expect(medianFile(files)).toHaveLength(1);
  expect(medianFile([...files, { path: "src/b.ts", text: lines(5) }, { path: "src/c.ts", text: lines(5) }])).toEqual(
    [],
  );
  expect(
    medianFile([...files, { path: "src/b.test.ts", text: lines(5) }, { path: "src/c.test.ts", text: lines(5) }]),
  ).toHaveLength(1);
});

test("casework stays thin: files that join slices together, and each process", () => {
  const joining = (count: number, path = "src/casework/door.ts") => ({
    path,
    text: `import "#a/b.ts";\nimport { f } from "#funds/index.ts";\n${lines(count)}`,
  });
  expect(thinCasework([joining(598)], ["funds"])).toEqual([]);
  expect(thinCasework([joining(300), joining(300, "src/casework/play.ts")], ["funds"])).toHaveLength(1);
  expect(thinCasework([{ path: "src/casework/plain.ts", text: lines(700) }], ["funds"])).toEqual([]);
  expect(thinCasework([joining(198, "src/casework/processes/payout.ts")], ["funds"])).toEqual([]);
  expect(thinCasework([joining(199, "src/casework/processes/payout.ts")], ["funds"])).toHaveLength(1);
});
