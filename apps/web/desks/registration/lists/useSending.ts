import { useState } from "react";
import type { Problem } from "#contract/index.ts";
import { problemOf } from "../../../client/errors.ts";

/** Something sent once at a time, with why it was refused; what was typed stays where it is. */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      const said = problemOf(error);
      if (said === undefined) throw error;
      setProblem(said);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}
