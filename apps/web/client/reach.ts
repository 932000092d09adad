import { useSyncExternalStore } from "react";

let away = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (away === next) return;
  away = next;
  for (const listener of listeners) listener();
}

/** The server answered. */
export const reached = (): void => set(false);

/** The server did not answer. */
export const unreached = (): void => set(true);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the server is out of reach just now. */
export const useAway = (): boolean => useSyncExternalStore(subscribe, () => away);
