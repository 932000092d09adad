import { useEffect, useSyncExternalStore } from "react";

/** A key of a screen: one key (`j`) or two after each other (`g w`). */
export type Key = { readonly keys: string; readonly does: string; readonly act: () => void };

export type KeyGroup = { readonly title: string; readonly keys: readonly Key[] };

const PAUSE = 1_000;
const groups = new Set<KeyGroup>();
const listeners = new Set<() => void>();
let shown: readonly KeyGroup[] = [];
let open = false;

function changed(): void {
  shown = [...groups];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every key that works just now, by what it belongs to. */
export const useKeyGroups = (): readonly KeyGroup[] => useSyncExternalStore(subscribe, () => shown);

export const useKeySheetOpen = (): boolean => useSyncExternalStore(subscribe, () => open);

function setOpen(next: boolean): void {
  open = next;
  changed();
}

/** Shows the sheet of keys. */
export const openKeySheet = (): void => setOpen(true);

export const closeKeySheet = (): void => setOpen(false);

/** Gives a screen its keys while it is shown. Keep `keys` the same between renders (`useMemo`). */
export function useKeys(title: string, keys: readonly Key[]): void {
  useEffect(() => {
    const group = { title, keys };
    groups.add(group);
    changed();
    return () => {
      groups.delete(group);
      changed();
    };
  }, [title, keys]);
}

/** Whoever types, or answers a question laid over the screen, means no key of the screen. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest("input, textarea, select, [role=combobox], [role=dialog], [role=menu]") !== null);

/** On a button or a link Enter means that. */
const isMeant = (key: string, target: EventTarget | null): boolean =>
  (key === "Enter" || key === " ") && target instanceof HTMLElement && target.closest("a, button, summary") !== null;

/** What was begun (`g`) and when. */
let begun: { readonly key: string; readonly at: number } | undefined;

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTaken(event.target)) return;
  if (isMeant(event.key, event.target)) return;
  if (event.key === "?") {
    openKeySheet();
    return;
  }
  const all = [...groups].flatMap(({ keys }) => keys).reverse();
  const sequence = begun !== undefined && event.timeStamp - begun.at < PAUSE ? `${begun.key} ${event.key}` : event.key;
  const found = all.find(({ keys }) => keys === sequence) ?? all.find(({ keys }) => keys === event.key);
  begun = undefined;
  if (found !== undefined) {
    event.preventDefault();
    found.act();
  } else if (all.some(({ keys }) => keys.startsWith(`${event.key} `))) begun = { key: event.key, at: event.timeStamp };
}

/** Listens for keys, once, for the whole program. */
export function useKeyListening(): void {
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
