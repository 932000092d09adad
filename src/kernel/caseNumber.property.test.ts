import { assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import type { CaseKinds } from "./caseKinds.ts";
import { formatCaseNumber, parseCaseNumber } from "./caseNumber.ts";

const kinds: CaseKinds = {
  marks: ["执", "执恢", "执保", "执异", "执复", "执监", "执请", "执协", "执他"].map((mark) => ({
    mark,
    name: mark,
    class: "implementation",
    kinds: [],
  })),
  supremeCourt: "最高法",
  provinces: "京津沪渝豫新兵军",
};

const number = record({
  year: integer({ min: 2016, max: 2099 }),
  court: constantFrom("豫", "豫05", "豫0522", "京0105", "兵", "最高法", "新40"),
  mark: constantFrom(...kinds.marks.map((one) => one.mark)),
  serial: integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
});

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const halfWidth = (text: string): string => text.replace("（", "(").replace("）", ")");

test("a case number written in either width reads back as itself", () => {
  assert(
    property(number, (one) => {
      const text = formatCaseNumber(one);
      for (const variant of [text, fullWidth(text), halfWidth(text), [...text].join(" ")])
        expect(parseCaseNumber(variant, kinds)).toEqual({ ok: one });
    }),
  );
});
