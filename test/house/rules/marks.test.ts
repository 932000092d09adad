import { expect, test } from "vitest";
import { leftOverMarks, switchedOff } from "./marks.ts";

const marks = (text: string) => leftOverMarks({ path: "src/kernel/a.ts", text }).length;

test.each([
  "// TODO later",
  "/** FIXME: wrong */ f();",
  "f(); // XXX",
  "const a = [\n  // HACK\n  1,\n];",
  "// ------- Commands",
  "/* ===== */",
])("%s is caught", (text) => {
  expect(marks(text)).toBe(1);
});

test.each([
  'say("TODO");',
  "const s = `// TODO`;",
  "const s = `a${1}// TODO`;",
  "// -- short dashes",
  "// a list:\n// - one",
])("%s is left in peace", (text) => {
  expect(marks(text)).toBe(0);
});

test("a test switched off or alone is caught", () => {
  const off = (text: string) => switchedOff({ path: "src/a.test.ts", text }).length;
  for (const text of ['test.skip("a", f);', 'describe.only("a", f);', 'it.todo("a");', 'test.only.each([1])("a", f);'])
    expect(off(text), text).toBe(1);
  expect(off('test("skip nothing", f);')).toBe(0);
});
