import { expect, test } from "vitest";
import { foldersOf, readmeOf, readmes, sliceReadme } from "./readmes.ts";

const good = "# funds\n\nCase funds (案款): arrival to disbursement.\n";
const words = (text: string | undefined) => readmeOf("src/funds", text).map(({ line }) => line);

test("a README opens with the folder's name and a sentence", () => {
  expect(words(good)).toEqual([]);
  expect(words(undefined)).toEqual([0]);
  expect(words("# Funds\n\nCase funds.\n")).toEqual([1]);
  expect(words("# funds\nCase funds.\n")).toEqual([2]);
  expect(words("# funds\n\n- a list\n")).toEqual([3]);
  expect(words("# funds\n\n")).toEqual([3]);
});

test("every folder of code has one, the upper ones too", () => {
  const files = [
    { path: "src/funds/words.ts", text: "" },
    { path: "src/funds/README.md", text: good },
    { path: "courts/a/b.md", text: "" },
  ];
  expect(foldersOf(files)).toEqual(["src", "src/funds"]);
  expect(readmes(files).map(({ path }) => path)).toEqual(["src/README.md"]);
});

test("a slice's README has one heading and the court's word", () => {
  expect(sliceReadme("funds", good)).toEqual([]);
  expect(sliceReadme("funds", `${good}\n## More\n`)).toHaveLength(1);
  expect(sliceReadme("funds", "# funds\n\nCase funds.\n")).toHaveLength(1);
});
