import { expect, test } from "vitest";
import { chineseLiterals } from "./chinese.ts";

const found = (text: string, path = "src/funds/decide.ts") => chineseLiterals({ path, text }).length;

test("Chinese in a literal is caught, in a comment it is not", () => {
  expect(found('const a = "案款";')).toBe(1);
  expect(found("const a = `${n}日`;")).toBe(1);
  expect(found("const a = `案${n}款${m}`;")).toBe(2);
  expect(found("const a = { 案: 1 };")).toBe(0);
  expect(found("// 案款\nconst a = 1;")).toBe(0);
});

test("a screen speaks through its wording too, in literals and between tags", () => {
  expect(found("const a = <p>案款</p>;", "apps/web/desks/work/index.tsx")).toBe(1);
  expect(found('const a = <p title="案款">{say("funds")}</p>;', "apps/web/desks/work/index.tsx")).toBe(1);
  expect(found('const a = <p title="x">{say("funds")}</p>;', "apps/web/desks/work/index.tsx")).toBe(0);
  expect(found('const a = "案款";', "apps/web/desks/work/wording.ts")).toBe(0);
  expect(found('const a = "案款";', "apps/cli/main.ts")).toBe(0);
});

test("wording and tests are where it belongs", () => {
  expect(found('const a = "案款";', "src/funds/wording.ts")).toBe(0);
  expect(found('const a = "案款";', "src/funds/a.test.ts")).toBe(0);
  expect(found('const a = "案款";', "src/funds/rewording.ts")).toBe(1);
});
