import { useSyncExternalStore } from "react";

export type Language = "zh" | "en";

const PLACE = "language";
const listeners = new Set<() => void>();
let language: Language = localStorage.getItem(PLACE) === "en" ? "en" : "zh";
mark();

function mark(): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

/** Changes the language of every screen, now and the next time. */
export function setLanguage(next: Language): void {
  language = next;
  localStorage.setItem(PLACE, next);
  mark();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language of the screens. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => language);
