import { expect, test } from "vitest";
import { diagram, partOf } from "./diagram.ts";

const slices = ["funds", "intake"];

test("slices stand as one, tests and tools are left out", () => {
  expect(partOf("src/funds/words.ts", slices)).toBe("slices");
  expect(partOf("src/policy/read/yaml.ts", slices)).toBe("policy");
  expect(partOf("apps/cli/main.ts", slices)).toBe("apps/cli");
  expect(partOf("src/funds/words.test.ts", slices)).toBeUndefined();
  expect(partOf("tools/docs/main.ts", slices)).toBeUndefined();
});

test("an edge is drawn once, none inside a part", () => {
  const imports = [
    { from: "src/funds/words.ts", to: "src/policy/law.ts" },
    { from: "src/intake/words.ts", to: "src/policy/law.ts" },
    { from: "src/policy/law.ts", to: "src/policy/read.ts" },
    { from: "apps/cli/main.ts", to: "src/funds/index.ts" },
  ];
  expect(diagram(imports, slices).split("\n").slice(2)).toEqual(["  app-cli --> slices", "  slices --> policy"]);
});
