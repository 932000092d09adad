import { expect, test } from "vitest";
import { exportsOf, faces, sameMeaning, wholeSlices } from "./names.ts";

const file = (path: string, text: string) => ({ path, text });
const slices = ["funds"];

test("exports are read in every form", () => {
  const text =
    "export const a = 1, b = 2;\nexport function c() {}\nexport type D = 1;\nexport const { e, f: g } = h;\nconst i = 1;";
  expect(exportsOf(file("src/a.ts", text))).toEqual(["a", "b", "c", "D", "e", "g"]);
});

test("a name means one thing in every slice", () => {
  expect(sameMeaning(file("src/funds/words.ts", "export const words = {};"), slices)).toEqual([]);
  expect(sameMeaning(file("src/funds/words.ts", "export const texts = {};"), slices)).toHaveLength(1);
  expect(sameMeaning(file("src/funds/facts.ts", "export const { facts, initial } = f();"), slices)).toHaveLength(1);
  expect(sameMeaning(file("src/kernel/wording.ts", "export const refusals = {};"), slices)).toEqual([]);
});

test("an edge lies in a slice", () => {
  expect(sameMeaning(file("src/kernel/store.ts", ""), slices)).toHaveLength(1);
  expect(sameMeaning(file("src/funds/deep/store.ts", ""), slices)).toHaveLength(1);
  expect(sameMeaning(file("src/funds/store.ts", ""), slices)).toEqual([]);
});

test("a slice is whole", () => {
  const names = ["README.md", "index.ts", "words.ts", "wording.ts", "facts.ts"];
  const whole = names.map((name) => file(`src/funds/${name}`, ""));
  expect(wholeSlices(whole, slices)).toEqual([]);
  for (const name of names)
    expect(
      wholeSlices(
        whole.filter(({ path }) => !path.endsWith(name)),
        slices,
      ),
      name,
    ).toHaveLength(1);
});

test("only faces pass on, and a face does nothing else", () => {
  const passing = 'export { words } from "./words.ts";\n';
  expect(faces(file("src/funds/index.ts", passing))).toEqual([]);
  expect(faces(file("src/funds/words.ts", passing))).toHaveLength(1);
  expect(faces(file("apps/web/panels/page/page.tsx", passing))).toHaveLength(1);
  expect(faces(file("apps/cli/all.ts", 'export * from "./words.ts";'))).toHaveLength(1);
  expect(faces(file("src/funds/index.ts", `${passing}export const a = 1;`))).toHaveLength(1);
});
