import type { Event } from "#kernel/event.ts";

/**
 * Remembers what was worked out of a log as long as somebody holds that very log: a page asks a dozen times what a case is, and
 * need not fold it a dozen times. A log that grew in place is another log.
 */
export function keptFor<T>(): (log: readonly Event[], about: unknown, work: () => T) => T {
  const logs = new WeakMap<readonly Event[], { readonly length: number; readonly known: Map<unknown, T> }>();
  return (log, about, work) => {
    let found = logs.get(log);
    if (found === undefined || found.length !== log.length) {
      found = { length: log.length, known: new Map() };
      logs.set(log, found);
    }
    const known = found.known.get(about);
    if (known !== undefined) return known;
    const value = work();
    found.known.set(about, value);
    return value;
  };
}
