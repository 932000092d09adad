/** Crashes on a broken invariant: a fault of ours, never of the person at the desk. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
