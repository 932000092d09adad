import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sm3Of } from "../events/digest.ts";
import { merklePath, merkleRoot, rootFrom } from "./merkle.ts";

const leaves = fc.array(
  fc.nat(1_000_000).map((n) => sm3Of(String(n))),
  { minLength: 1, maxLength: 70 },
);

describe("a Merkle root", () => {
  test("is reached from every leaf by its own path, and from no other digest", () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (digests, seed) => {
        const root = merkleRoot(digests);
        digests.forEach((digest, index) => {
          expect(rootFrom(digest, merklePath(digests, index))).toBe(root);
        });
        const at = seed % digests.length;
        expect(rootFrom(sm3Of("another"), merklePath(digests, at))).not.toBe(root);
      }),
      { numRuns: 60 },
    );
  });

  test("changes with any leaf, its place, and one left out", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000), { minLength: 2, maxLength: 40 }), fc.nat(), (numbers, seed) => {
        const digests = numbers.map((n) => sm3Of(String(n)));
        const root = merkleRoot(digests);
        const at = seed % digests.length;
        expect(merkleRoot(digests.with(at, sm3Of("changed")))).not.toBe(root);
        expect(merkleRoot(digests.toReversed())).not.toBe(root);
        expect(merkleRoot(digests.toSpliced(at, 1))).not.toBe(root);
      }),
      { numRuns: 60 },
    );
  });
});
