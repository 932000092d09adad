import { expect, test } from "vitest";
import { looseTypes } from "./loose.ts";

const found = (text: string) => looseTypes({ path: "apps/cli/a.ts", text }).length;

test.each([
  "let a: any;",
  "const a = b as any;",
  "type A = Record<string, any>;",
  "const a = b as unknown as string;",
  "const a = (b as object) as string;",
  "const a = b!;",
  "b!.c();",
  "// @ts-ignore\nf();",
  "/* biome-ignore lint: no */ f();",
])("%s is caught", (text) => {
  expect(found(text)).toBe(1);
});

test.each([
  "let a: unknown;",
  'const op = "any";',
  "const any = 1;",
  "const a = b as string;",
  "// as any of them",
  "if (!a) f();",
])("%s is left in peace", (text) => {
  expect(found(text)).toBe(0);
});
