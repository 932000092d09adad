import { expect, test } from "vitest";
import { HEAD_BYTES, kindOf } from "./kind.ts";

const zipOf = (entry: string) => Buffer.concat([Buffer.from("504b030414000000", "hex"), Buffer.from(entry)]);

test.each([
  ["%PDF-1.7", "application/pdf"],
  ["被执行人财产线索\r\n一、房屋", "text/plain"],
  ["<html><script>alert(1)</script>", "text/plain"],
  ["a\u0000b", "application/octet-stream"],
  ["MZ\u0090\u0000\u0003", "application/octet-stream"],
])("%j is %s", (text, kind) => {
  expect(kindOf(Buffer.from(text))).toBe(kind);
});

test.each([
  ["89504e470d0a1a0a0000", "image/png"],
  ["ffd8ffe000104a464946", "image/jpeg"],
  ["00000018667479706d703432", "video/mp4"],
  ["d0cf11e0a1b11ae10000", "application/x-ole-storage"],
  ["d6b4d0d0", "application/octet-stream"],
])("the bytes %s are %s", (bytes, kind) => {
  expect(kindOf(Buffer.from(bytes, "hex"))).toBe(kind);
});

test("a zip is what it holds", () => {
  expect(kindOf(zipOf("[Content_Types].xml ... word/document.xml"))).toMatch(/wordprocessingml/);
  expect(kindOf(zipOf("xl/workbook.xml"))).toMatch(/spreadsheetml/);
  expect(kindOf(zipOf("OFD.xml"))).toBe("application/ofd");
  expect(kindOf(zipOf("photo.jpg"))).toBe("application/zip");
});

test("text cut in the middle of a character is still text, where the head ends", () => {
  const long = Buffer.from("案".repeat(HEAD_BYTES));
  expect(kindOf(long.subarray(0, HEAD_BYTES))).toBe("text/plain");
  expect(kindOf(long.subarray(0, 100))).toBe("application/octet-stream");
});
