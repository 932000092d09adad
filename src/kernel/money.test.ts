import { describe, expect, test } from "vitest";
import { add, fen, formatYuan, NO_MONEY, parseYuan, plainYuan, subtract, sum, yuan } from "./money.ts";
import { uppercaseYuan } from "./uppercase.ts";

describe("amounts of yuan", () => {
  test.each([
    ["100000.00", 10_000_000],
    ["100000", 10_000_000],
    ["1,234.56", 123_456],
    ["1,234,567.8", 123_456_780],
    ["１００", 10_000],
    ["１，２３４．５６", 123_456],
    ["¥100.00", 10_000],
    ["￥100", 10_000],
    ["100元", 10_000],
    [" 0.05 ", 5],
    ["0", 0],
    ["-0", 0],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("%s is %i fen", (text, amount) => {
    expect(parseYuan(text)).toEqual({ ok: amount });
  });

  test.each([
    ["amount-malformed", "约3万元"],
    ["amount-malformed", "3万"],
    ["amount-malformed", "1e15"],
    ["amount-malformed", ""],
    ["amount-malformed", "12,34"],
    ["amount-malformed", "1234,567"],
    ["amount-malformed", ".5"],
    ["amount-malformed", "5."],
    ["amount-malformed", "1 000"],
    ["amount-malformed", "+5"],
    ["amount-malformed", "十元"],
    ["amount-malformed", "0x10"],
    ["amount-too-fine", "1.234"],
    ["amount-too-fine", "1.000"],
    ["amount-too-large", "1000000000000000"],
    ["amount-too-large", "90071992547409.92"],
    ["amount-negative", "-0.01"],
  ])("refuses with %s: %s", (code, text) => {
    expect(parseYuan(text)).toMatchObject({ refused: { code } });
  });

  test("negative amounts are read only where they are expected", () => {
    expect(parseYuan("-1,234.56", { negative: true })).toEqual({ ok: -123_456 });
    expect(parseYuan("-¥5", { negative: true })).toEqual({ ok: -500 });
  });

  test("numbers in a file are read by their decimal form", () => {
    expect(yuan(99999.99)).toEqual({ ok: 9_999_999 });
    expect(yuan(0.07)).toEqual({ ok: 7 });
    expect(yuan(1.005)).toMatchObject({ refused: { code: "amount-too-fine" } });
    expect(yuan(1e15)).toMatchObject({ refused: { code: "amount-too-large" } });
    expect(yuan(1e21)).toMatchObject({ refused: { code: "amount-malformed" } });
    expect(yuan(Number.NaN)).toMatchObject({ refused: { code: "amount-malformed" } });
    expect(yuan(-1, { negative: true })).toEqual({ ok: -100 });
  });

  test("are written with two decimals", () => {
    expect(formatYuan(fen(123_456_789))).toBe("1,234,567.89");
    expect(formatYuan(fen(-5))).toBe("-0.05");
    expect(formatYuan(fen(-123_456))).toBe("-1,234.56");
    expect(formatYuan(fen(99_999))).toBe("999.99");
    expect(plainYuan(fen(123_456_789))).toBe("1234567.89");
  });

  test("add up exactly, and a broken sum stops at once", () => {
    expect(add(fen(10), fen(20))).toBe(30);
    expect(subtract(fen(10), fen(20))).toBe(-10);
    expect(sum([fen(1), fen(2), fen(3)])).toBe(6);
    expect(sum([])).toBe(NO_MONEY);
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(() => fen(0.5)).toThrow("whole number of fen");
    expect(() => add(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow("whole number of fen");
  });
});

describe("uppercase amounts", () => {
  test.each([
    ["1409.50", "壹仟肆佰零玖元伍角"],
    ["6007.14", "陆仟零柒元壹角肆分"],
    ["1680.32", "壹仟陆佰捌拾元零叁角贰分"],
    ["107000.53", "壹拾万柒仟元零伍角叁分"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
    ["325.04", "叁佰贰拾伍元零肆分"],
    ["10", "壹拾元整"],
    ["0.05", "伍分"],
    ["0.50", "伍角"],
    ["0.55", "伍角伍分"],
    ["0", "零元整"],
    ["100500", "壹拾万零伍佰元整"],
    ["1000000.05", "壹佰万元零伍分"],
    ["20000001", "贰仟万零壹元整"],
    ["100010000", "壹亿零壹万元整"],
    ["100001000", "壹亿零壹仟元整"],
    ["10000000000.01", "壹佰亿元零壹分"],
    ["1000000000000", "壹万亿元整"],
    ["1200000000000", "壹万贰仟亿元整"],
    ["1020304050607.08", "壹万零贰佰零叁亿零肆佰零伍万零陆佰零柒元零捌分"],
    ["90071992547409.91", "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分"],
  ])("%s is %s", (text, upper) => {
    const amount = parseYuan(text);
    expect("ok" in amount && uppercaseYuan(amount.ok)).toBe(upper);
  });

  test("a negative amount has none", () => {
    expect(() => uppercaseYuan(fen(-1))).toThrow("no uppercase form");
  });
});
