import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCaseKinds } from "./caseKinds.ts";
import { formatCaseNumber, parseCaseNumber, readCaseReference } from "./caseNumber.ts";

const file = "courts/national/case-kinds.yaml";
const table = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const read = readCaseKinds(table, file);
if ("refused" in read) throw new Error(read.refused.en);
const kinds = read.ok;

describe("case numbers", () => {
  test.each([
    ["（2022）豫0522执123号", { year: 2022, court: "豫0522", mark: "执", serial: 123 }],
    ["(2022)豫0522执恢1号", { year: 2022, court: "豫0522", mark: "执恢", serial: 1 }],
    ["（２０２２）豫０５２２执保７号", { year: 2022, court: "豫0522", mark: "执保", serial: 7 }],
    [" (2022) 豫05 执异 20 号 ", { year: 2022, court: "豫05", mark: "执异", serial: 20 }],
    ["〔2022〕豫执复3号", { year: 2022, court: "豫", mark: "执复", serial: 3 }],
    ["【2022】最高法执监4号", { year: 2022, court: "最高法", mark: "执监", serial: 4 }],
    ["[2022]最高法执他4号", { year: 2022, court: "最高法", mark: "执他", serial: 4 }],
    ["（2022）兵0101执协5号", { year: 2022, court: "兵0101", mark: "执协", serial: 5 }],
  ])("%s", (text, number) => {
    expect(parseCaseNumber(text, kinds)).toEqual({ ok: number });
  });

  test.each([
    ["case-number-malformed", "豫0522执123号"],
    ["case-number-malformed", "（2022）豫0522执123"],
    ["case-number-malformed", "（2022）豫0522执123号之一"],
    ["case-number-malformed", "（22）豫0522执123号"],
    ["case-number-malformed", ""],
    ["case-number-year", "（1022）豫0522执123号"],
    ["case-number-court", "（2022）安0522执123号"],
    ["case-number-court", "（2022）豫052执123号"],
    ["case-number-court", "（2022）豫05222执123号"],
    ["case-number-court", "（2022）最高执123号"],
    ["case-number-mark", "（2022）豫0522民初123号"],
    ["case-number-mark", "（2022）豫0522执托123号"],
    ["case-number-court", "（2022）最高法01执123号"],
    ["case-number-serial", "（2022）豫0522执0123号"],
    ["case-number-serial", "（2022）豫0522执0号"],
    ["case-number-serial", "（2022）豫0522执99999999999999999号"],
    ["case-number-old-style", "（2012）安执字第123号"],
  ])("refuses with %s: %s", (code, text) => {
    expect(parseCaseNumber(text, kinds)).toMatchObject({ refused: { code } });
  });

  test("numbers from before 2016 stay as they were written", () => {
    expect(readCaseReference(" （2012）安执字第123号 ", kinds)).toEqual({ ok: { written: "（2012）安执字第123号" } });
    expect(readCaseReference("(2010)安法执字第12-1号", kinds)).toEqual({ ok: { written: "(2010)安法执字第12-1号" } });
    expect(formatCaseNumber({ written: "（2012）安执字第123号" })).toBe("（2012）安执字第123号");
    expect(readCaseReference("（2022）豫0522执1号", kinds)).toMatchObject({ ok: { serial: 1 } });
  });
});

describe("the table of case kinds", () => {
  test("gives every word of case.kind exactly one type character", () => {
    const words = kinds.marks.flatMap((mark) => mark.kinds);
    expect([...words].sort()).toEqual(
      ["administrative", "advance", "criminal-property", "entrusted", "initial", "objection", "preservation"].concat([
        "reconsideration",
        "reinstated",
        "supervision",
        "third-party-objection",
      ]),
    );
  });

  test.each([
    ["yaml-syntax", "marks: ["],
    ["case-kinds-shape", "marks: none"],
    ["case-kinds-shape", "marks: []\nprovinces: 豫"],
    ["case-kinds-mark", "marks: [{ mark: 执 }]\nprovinces: 豫\nsupreme-court: 最高法"],
    ["case-kinds-mark", table.replace("class: other", "class: odd")],
    ["case-kinds-twice", table.replace("mark: 执恢", "mark: 执")],
  ])("is refused with %s", (code, text) => {
    expect(readCaseKinds(text, file)).toMatchObject({ refused: { code } });
  });
});
