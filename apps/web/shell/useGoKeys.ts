import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useKeys } from "../panels/keyboard/keys.ts";
import { useWords } from "../panels/words/useWords.ts";
import type { Desk } from "./navigation.ts";
import { wording } from "./wording.ts";

/** g and a letter goes to a desk, from anywhere. */
export function useGoKeys(desks: readonly Desk[]): void {
  const navigate = useNavigate();
  const say = useWords(wording);
  const keys = useMemo(
    () =>
      desks.map(({ to, name, letter }) => ({
        keys: `g ${letter}`,
        does: say("go", say(name)),
        act: () => void navigate({ to }),
      })),
    [desks, navigate, say],
  );
  useKeys(say("everywhere"), keys);
}
