import { useAsk } from "../client/ask.ts";
import type { Desk } from "./navigation.ts";

/** How much waits at which desk; the same answer as my work shows. */
export function useCounts(): Readonly<Partial<Record<Desk["to"], number>>> {
  const { data: answer } = useAsk("work", { query: { limit: 1 } });
  return answer === undefined ? {} : { "/work": answer.counts.mine, "/approvals": answer.counts.approvals };
}
