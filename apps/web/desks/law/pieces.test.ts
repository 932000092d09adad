import { expect, test } from "vitest";
import { countIn, type Piece, piecesOf } from "./pieces.ts";

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, rules, found }) => [text, rules.join("+"), found]);

test("text is cut where quotes begin and end, each stretch with the rules that rest on it", () => {
  const [pieces] = piecesOf(
    ["快执团队须在40天内结案。"],
    [
      { id: "team", quote: "快执团队" },
      { id: "clock", quote: "快执团队须在40天内结案" },
    ],
    "",
  );
  expect(shown(pieces ?? [])).toEqual([
    ["快执团队", "team+clock", false],
    ["须在40天内结案", "clock", false],
    ["。", "", false],
  ]);
});

test("a quote is found whatever the width of its punctuation, and may run on into the next paragraph", () => {
  const [first, second] = piecesOf(["甲，乙", "丙 丁"], [{ id: "r", quote: "乙丙丁" }], "");
  expect(shown(first ?? [])).toEqual([
    ["甲，", "", false],
    ["乙", "r", false],
  ]);
  expect(shown(second ?? [])).toEqual([["丙 丁", "r", false]]);
  expect(shown(piecesOf(["甲，乙"], [{ id: "r", quote: "甲,乙" }], "")[0] ?? [])).toEqual([["甲，乙", "r", false]]);
});

test("characters of two code units move nothing", () => {
  const [pieces] = piecesOf(["𠮷野家须于10日内付款"], [{ id: "r", quote: "10日内" }], "𠮷野");
  expect(shown(pieces ?? [])).toEqual([
    ["𠮷野", "", true],
    ["家须于", "", false],
    ["10日内", "r", false],
    ["付款", "", false],
  ]);
});

test("what is looked for is found as often as it stands there, and nothing is found for nothing", () => {
  expect(countIn(["期限，期限", "期 限"], "期限")).toBe(3);
  expect(countIn(["期限"], "")).toBe(0);
});
