import { useRef, useState } from "react";
import type { Act, Problem, WorkItem } from "#contract/index.ts";
import { askAgain } from "../../client/ask.ts";
import { call } from "../../client/call.ts";
import { problemOf } from "../../client/errors.ts";

/** What came of one case of a batch. */
export type Result = { readonly number: string; readonly problem: Problem | undefined };

/**
 * The same done to many cases, each on its own: what is refused says why and stays. Each case's version is read first, as
 * its page would; the same batch sent again resumes under its old keys.
 */
export function useBatch(onDone: () => void) {
  const [results, setResults] = useState<readonly Result[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const kept = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const send = async (items: readonly WorkItem[], deedsOf: (item: WorkItem) => readonly Act[]): Promise<void> => {
    setBusy(true);
    setFailed(false);
    setResults([]);
    try {
      const seen = await Promise.all(items.map(({ caseId }) => call("assignGet", { params: { id: caseId } })));
      const commands = items.map((item, index) => ({
        stream: item.stream,
        seen: seen[index]?.version ?? 0,
        deeds: [...deedsOf(item)],
      }));
      const text = JSON.stringify(commands);
      const key = kept.current?.text === text ? kept.current.key : crypto.randomUUID();
      kept.current = { text, key };
      const body = { key, items: commands.map((command, index) => ({ ...command, key: `${key}-${index}` })) };
      const answer = await call("batch", { body });
      kept.current = undefined;
      const came = answer.results.map(({ refused }, index) => ({
        number: items[index]?.number ?? "",
        problem: refused,
      }));
      setResults(came);
      if (came.every(({ problem }) => problem === undefined)) onDone();
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) setFailed(true);
      else setResults([{ number: "", problem }]);
    } finally {
      setBusy(false);
      askAgain("work", "caseList", "assignGet", "caseGet");
    }
  };
  return { send, busy, results, failed };
}
