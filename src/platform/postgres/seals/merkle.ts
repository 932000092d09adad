import { assert } from "#kernel/assert.ts";
import { sm3Of } from "../events/digest.ts";

/** A step from a leaf to the root: the neighbour's digest, and the side it stands on. */
export type Step = { readonly side: "left" | "right"; readonly digest: string };

// Leaves and inner nodes are marked apart, so that no inner node passes for a leaf (RFC 6962, with SM3).
const leafOf = (digest: string): string => sm3Of(Uint8Array.of(0), Buffer.from(digest, "hex"));
const nodeOf = (left: string, right: string): string =>
  sm3Of(Uint8Array.of(1), Buffer.from(left, "hex"), Buffer.from(right, "hex"));

/** A level up; a last node without a partner rises as it is. */
const levelAbove = (level: readonly string[]): readonly string[] =>
  level.flatMap((left, index) => {
    if (index % 2 === 1) return [];
    const right = level[index + 1];
    return [right === undefined ? left : nodeOf(left, right)];
  });

/** One digest that stands for all, in their order. At least one. */
export function merkleRoot(digests: readonly string[]): string {
  let level = digests.map(leafOf);
  while (level.length > 1) level = [...levelAbove(level)];
  const [root] = level;
  assert(root !== undefined, "a Merkle root needs a leaf");
  return root;
}

/** How the leaf at `index` (from 0) is shown to belong to the root, without the other leaves. */
export function merklePath(digests: readonly string[], index: number): readonly Step[] {
  assert(index >= 0 && index < digests.length, `there is no leaf ${index}`);
  const path: Step[] = [];
  let at = index;
  for (let level: readonly string[] = digests.map(leafOf); level.length > 1; level = levelAbove(level)) {
    const digest = level[at ^ 1];
    if (digest !== undefined) path.push({ side: at % 2 === 0 ? "right" : "left", digest });
    at = Math.floor(at / 2);
  }
  return path;
}

/** The root that a leaf and its path lead to. */
export const rootFrom = (digest: string, path: readonly Step[]): string =>
  path.reduce(
    (below, step) => (step.side === "left" ? nodeOf(step.digest, below) : nodeOf(below, step.digest)),
    leafOf(digest),
  );
