import { describe, expect, test } from "vitest";
import { fenOf, momentDigits, shortDigits, yuanDigits } from "./amounts.ts";

describe("amounts on screens", () => {
  test.each([
    [0, "0.00"],
    [5, "0.05"],
    [10_000_000, "100,000.00"],
    [10_000_001, "100,000.01"],
    [-123_456_789, "-1,234,567.89"],
    [100_000_000_000_000_000 / 100, "10,000,000,000,000.00"],
  ])("%i fen are written %s", (fen, written) => {
    expect(yuanDigits(fen)).toBe(written);
  });

  test("in ten thousands at most two places stand, and none that say nothing", () => {
    expect(shortDigits(12_000_000, 10_000)).toBe("12");
    expect(shortDigits(12_345_600, 10_000)).toBe("12.35");
    expect(shortDigits(1_234_567_890_000, 10_000)).toBe("1,234,567.89");
    expect(shortDigits(10_000_000_000, 10_000)).toBe("10,000");
  });

  test.each([
    ["120000", 12_000_000],
    ["120,000.5", 12_000_050],
    ["12万", 12_000_000],
    ["12.3456万", 12_345_600],
    ["0.01", 1],
    [" 1，000 ", 100_000],
  ])("%s is read as %i fen", (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });

  test.each(["", "abc", "1.005", "12亿", "-5", "1e15", "0.0000001万", "1.1234567万", "99999999999999999"])(
    "%s is no amount",
    (typed) => {
      expect(fenOf(typed)).toBeUndefined();
    },
  );

  test("what is written is read again as the same amount", () => {
    for (const fen of [0, 1, 99, 100, 10_000_001, 9_007_199_254_740_991]) expect(fenOf(yuanDigits(fen))).toBe(fen);
  });
});

test("a moment is told by the clock of the court, wherever the browser stands", () => {
  expect(momentDigits(Date.UTC(2022, 1, 28, 15, 59))).toBe("2022-02-28 23:59");
  expect(momentDigits(Date.UTC(2022, 1, 28, 16, 0))).toBe("2022-03-01 00:00");
});
