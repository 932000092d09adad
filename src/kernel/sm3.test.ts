import { createHash } from "node:crypto";
import { array, assert, dictionary, integer, jsonValue, property, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { bareText, canonicalJson, sm3, textDigest } from "./sm3.ts";

describe("SM3", () => {
  test("gives the digests printed in the standard", () => {
    expect(sm3("abc")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    expect(sm3("abcd".repeat(16))).toBe("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  });

  test("agrees with OpenSSL over any bytes and any text", () => {
    const openssl = (content: string | Uint8Array): string => createHash("sm3").update(content).digest("hex");
    const agrees = (content: string | Uint8Array): void => {
      expect(sm3(content)).toBe(openssl(content));
    };
    assert(property(uint8Array({ maxLength: 300 }), agrees));
    assert(property(string({ unit: "binary" }), agrees));
    for (const text of ["", "法", "𠮷", "\u{40000}", "\u{10FFFF}", "\uD842", "a\uDFB7b"]) agrees(text);
  });
});

describe("the digest of a text", () => {
  test("does not see white space of any kind, and counts code points", () => {
    expect(bareText("\uFEFF第\u3000一 条\r\n\t\u00A0本 法")).toBe("第一条本法");
    expect(textDigest("第一条　本法\n")).toEqual({ sm3: sm3("第一条本法"), characters: 5 });
    expect(textDigest("𠮷")).toMatchObject({ characters: 1 });
    expect(textDigest("e\u0301")).toEqual(textDigest("é"));
    expect(textDigest("e \u0301")).toEqual(textDigest("é"));
  });

  test("sees every other change, punctuation width included", () => {
    expect(textDigest("第一条，").sm3).not.toBe(textDigest("第一条,").sm3);
  });
});

describe("canonical JSON", () => {
  test("has one spelling", () => {
    expect(canonicalJson({ b: [1, "x", null], a: { d: true, c: -0 }, absent: undefined })).toBe(
      '{"a":{"c":0,"d":true},"b":[1,"x",null]}',
    );
    for (const value of [0.5, 2 ** 53, Number.NaN, undefined, 1n, new Map(), () => 1])
      expect(() => canonicalJson(value)).toThrow("invariant broken");
  });

  test("says the value and nothing of the order of its keys", () => {
    assert(
      property(dictionary(string(), array(integer())), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual({ ...value });
      }),
    );
    assert(
      property(jsonValue(), (value) => {
        const whole: unknown = JSON.parse(JSON.stringify(value, (_, held) => (typeof held === "number" ? 1 : held)));
        expect(JSON.parse(canonicalJson(whole))).toEqual(whole);
      }),
    );
  });
});
