import { expect, test } from "vitest";
import { captionOf, draw } from "./tree.ts";

test("a caption is the first sentence under the title", () => {
  expect(captionOf("# funds\n\nCase funds (案款): arrival, §1.2 of it. More.\n")).toBe(
    "Case funds (案款): arrival, §1.2 of it.",
  );
  expect(captionOf("# funds\n\nOver two\nlines.\n\nMore.")).toBe("Over two lines.");
  expect(captionOf("# funds\n\nNo full stop\n")).toBe("No full stop");
});

test("the left margin is the tree", () => {
  const leaf = { name: "read", caption: "Reads.", folders: [] };
  expect(draw([{ name: "policy", caption: "Law.", folders: [leaf] }])).toBe("policy/  Law.\n  read/  Reads.");
});
