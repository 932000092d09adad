import { useCallback, useState } from "react";

const PLACE = "draft:";

function read<T>(key: string, initial: T): T {
  const kept = sessionStorage.getItem(PLACE + key);
  if (kept === null) return initial;
  try {
    return JSON.parse(kept) as T;
  } catch {
    return initial;
  }
}

/** State that survives a reload of the page: what somebody typed. `forget` is called once it was sent. */
export function useDraft<T>(key: string, initial: T): readonly [T, (next: T) => void, () => void] {
  const [state, setState] = useState(() => ({ key, value: read(key, initial) }));
  const current = state.key === key ? state.value : read(key, initial);
  const set = useCallback(
    (value: T) => {
      sessionStorage.setItem(PLACE + key, JSON.stringify(value));
      setState({ key, value });
    },
    [key],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(PLACE + key);
    setState({ key, value: initial });
  }, [key, initial]);
  return [current, set, forget];
}
