import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { civil } from "./calendar.ts";
import { type CreditCode, creditCode, innerCodeHolds, organisationCode } from "./creditCode.ts";
import { maskAccount, maskIdentifier, maskName, maskPhone } from "./masking.ts";
import { birthDate, type ResidentId, residentId, sexOf } from "./residentId.ts";

const codeOf = (outcome: { ok: unknown } | { refused: { code: string } }): string =>
  "refused" in outcome ? outcome.refused.code : "read";

describe("resident identity numbers", () => {
  const valid = ["11010519491231002X", "440524188001010014", "410522199001010036", "410522198502284567"].concat([
    "410500197511209996",
    "410522200002290186",
  ]);

  test.each(valid)("%s holds, and with any other check character does not", (id) => {
    expect(residentId(id)).toEqual({ ok: id });
    for (const check of "0123456789X")
      if (!id.endsWith(check)) expect(codeOf(residentId(id.slice(0, 17) + check))).toBe("resident-id-check");
  });

  test("lower case and full width are read, and say birth and sex", () => {
    const read = residentId("１１０１０５１９４９１２３１００２x");
    expect(read).toEqual({ ok: "11010519491231002X" });
    const id = "11010519491231002X" as ResidentId;
    expect([birthDate(id), sexOf(id)]).toEqual(["1949-12-31", "female"]);
    expect(sexOf("410522199001010036" as ResidentId)).toBe("male");
  });

  test.each([
    ["resident-id-birth", "410522200102290018"],
    ["resident-id-birth", "410522199013010018"],
    ["resident-id-malformed", "41052219900101003"],
    ["resident-id-malformed", "4105221990010100X6"],
    ["resident-id-malformed", ""],
    ["resident-id-division", "000000199001010018"],
    ["resident-id-old", "410522900101003"],
  ])("refuses with %s: %s", (code, text) => {
    expect(codeOf(residentId(text))).toBe(code);
  });

  test("nobody is born after today, and an old number is refused with the one it became", () => {
    expect(codeOf(residentId("410522200002290186", civil("2000-02-28")))).toBe("resident-id-birth");
    expect(residentId("410522200002290186", civil("2000-02-29"))).toMatchObject({ ok: expect.anything() });
    expect(residentId("410522900101003")).toMatchObject({
      refused: { zh: expect.stringContaining("410522199001010036") },
    });
  });

  test("every single mistyped digit is caught", () => {
    assert(
      property(constantFrom(...valid), integer({ min: 0, max: 16 }), integer({ min: 1, max: 9 }), (id, at, by) => {
        const digit = (Number(id.charAt(at)) + by) % 10;
        expect(codeOf(residentId(id.slice(0, at) + digit + id.slice(at + 1)))).not.toBe("read");
      }),
    );
  });
});

describe("unified social credit codes", () => {
  test.each([
    "91350100M000100Y43",
    "91410522MA00000260",
    "91410522MA0000016Y",
    "91410522MA0000001E",
    "11410522005500001F",
    "52410522MJ00000124",
  ])("%s holds, a remainder of zero included", (code) => {
    expect(creditCode(code)).toEqual({ ok: code });
    for (const check of "0123456789ABCDEFGHJKLMNPQRTUWXY")
      if (!code.endsWith(check)) expect(codeOf(creditCode(code.slice(0, 17) + check))).toBe("credit-code-check");
  });

  test.each([
    ["credit-code-check", "91350100M000100Y4A"],
    ["credit-code-length", "91350100M000100Y4"],
    ["credit-code-character", "91350100M0001OOY43"],
    ["credit-code-length", ""],
  ])("refuses with %s: %s", (code, text) => {
    expect(codeOf(creditCode(text))).toBe(code);
  });

  test("lower case is read, and the inner organisation code is looked at apart", () => {
    expect(creditCode(" 91350100m000100y43 ")).toEqual({ ok: "91350100M000100Y43" });
    expect(innerCodeHolds("91350100M000100Y43" as CreditCode)).toBe(true);
    expect(innerCodeHolds("91410522MA00000260" as CreditCode)).toBe(false);
  });

  test("organisation codes of the old kind", () => {
    expect(organisationCode("D2143569-X")).toEqual({ ok: "D2143569-X" });
    expect(organisationCode("d2143569x")).toEqual({ ok: "D2143569-X" });
    expect(codeOf(organisationCode("D2143569-1"))).toBe("organisation-code-check");
    expect(codeOf(organisationCode("D214356-X"))).toBe("organisation-code-malformed");
  });
});

describe("masking", () => {
  test("keeps what tells a thing apart and hides the rest", () => {
    expect(maskName("张三")).toBe("张**");
    expect(maskName("欧阳询问")).toBe("欧**");
    expect(maskName("𠮷野")).toBe("𠮷**");
    expect(maskName("")).toBe("");
    expect(maskIdentifier("410522199001011234")).toBe("4105**********1234");
    expect(maskIdentifier("12345678")).toBe("********");
    expect(maskPhone("13812345678")).toBe("138****5678");
    expect(maskAccount("6222021234567890123")).toBe("***************0123");
  });
});
