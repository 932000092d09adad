import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What stands behind the question mark: plain texts, so that an address can be read, sent and kept. */
export type Search = Readonly<Record<string, string | undefined>>;

/** Reads the part behind the question mark. */
export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));

/** Writes it; what is empty is left out. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== "") written.set(name, String(value));
  return written.size === 0 ? "" : `?${written}`;
}

type Change = (change: Search, options?: { readonly push?: boolean }) => void;

/** The state of a screen that belongs into its address: filters, tab, chosen row. Changes replace, unless pushed. */
export function useAddress(): readonly [Search, Change] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback<Change>(
    (changed, { push = false } = {}) =>
      void navigate({ to: ".", search: (before: Search) => ({ ...before, ...changed }), replace: !push }),
    [navigate],
  );
  return [search, change];
}
